package dev.gateboard.app;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.ui.changes.Arrival;
import dev.gateboard.ui.changes.ChangesVerbs;
import dev.gateboard.ui.changes.ProbesVerbs;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.workspace.Comparing;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.Incoming;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;

/// Which file a review was opened from, on this machine, and what comes in when it changes or another one is brought.
/// Files are read and compared on threads of their own.
final class Arrivals implements ChangesVerbs, AutoCloseable {
    private static final long LARGEST = 65L << 20;
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Workspace workspace;
    private final Person me;
    private final Executor screen;
    private final Messages messages;
    private final Told told;
    private final FileWatch watch;
    private final ProbesBeside probes;
    private final Map<UUID, Path> files = new ConcurrentHashMap<>();
    private volatile UUID shown = new UUID(0, 0);
    private volatile Optional<WorkspaceState.TemplateLine> offered = Optional.empty();

    /// Who is told, on the JavaFX thread.
    interface Told {
        /// Something came in. Empty: there is nothing any more.
        void arrived(UUID review, Optional<Arrival> arrival);

        /// The review's file cannot be taken in, and why.
        void trouble(UUID review, String sentence);

        /// A file was brought that goes with no review.
        void begin(Path file);

        /// A stored template begins a review of its own.
        void begin(WorkspaceState.TemplateLine template);
    }

    Arrivals(Workspace workspace, Person me, Executor screen, Messages messages, Told told) {
        this.workspace = workspace;
        this.me = me;
        this.screen = screen;
        this.messages = messages;
        this.told = told;
        this.watch = new FileWatch(EVERY, this::changed);
        this.probes = new ProbesBeside(workspace, me, screen, messages, EVERY);
    }

    /// Takes up what was remembered.
    void remembered(Map<String, String> settings) {
        settings.forEach((name, value) -> {
            if (!name.startsWith(Workspace.FILE)) return;
            try {
                files.put(UUID.fromString(name.substring(Workspace.FILE.length())), Path.of(value));
            } catch (IllegalArgumentException notOurs) {
                System.getLogger(Arrivals.class.getName())
                        .log(System.Logger.Level.DEBUG, name + " names no review's file");
            }
        });
    }

    /// A review was opened from this file.
    void opened(UUID review, Path file) {
        files.put(review, file.toAbsolutePath());
        var _ = workspace.lies(review, file);
        if (review.equals(shown)) watch(review);
    }

    @Override
    public void watch(UUID review) {
        shown = review;
        file(review).ifPresentOrElse(watch::watch, watch::close);
        file(review).ifPresentOrElse(file -> probes.watch(review, file), probes::close);
    }

    @Override
    public Optional<Path> file(UUID review) {
        return Optional.ofNullable(files.get(review));
    }

    /// False where the database did not answer: then it is looked at once more.
    private boolean changed(Path file) {
        var review = shown;
        if (!file.equals(files.get(review))) return true;
        if (!Files.exists(file)) {
            screen.execute(() -> told.trouble(review, messages.text("changes.gone", name(file))));
            return true;
        }
        try {
            switch (compare(review, file, false)) {
                case Incoming.Look.Same _ -> screen.execute(() -> told.arrived(review, Optional.empty()));
                case Incoming.Look.Refused(String sentence) -> screen.execute(() -> told.trouble(review, sentence));
                case Incoming.Look.Brings(Incoming incoming) -> arrived(review, incoming, file, Arrival.Way.ON_DISK);
            }
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    /// Somebody brought a file while this review is on screen: what it brings, or a review of its own.
    void brought(Path file) {
        var review = shown;
        Thread.ofVirtual().start(() -> {
            switch (look(review, file, false)) {
                case Incoming.Look.Brings(Incoming incoming) -> arrived(review, incoming, file, Arrival.Way.BROUGHT);
                case Incoming.Look.Same _, Incoming.Look.Refused _ -> screen.execute(() -> told.begin(file));
            }
        });
    }

    /// A stored template was chosen: one that is newer than what the review on screen goes by is offered to that review
    /// (rule R31), any other begins one of its own.
    void chosen(WorkspaceState.TemplateLine template) {
        var review = shown;
        Thread.ofVirtual().start(() -> {
            if (newer(review, template) instanceof Incoming.Look.Brings(Incoming incoming)) {
                offered = Optional.of(template);
                arrived(review, incoming, Path.of(template.fileName()), Arrival.Way.BROUGHT);
            } else screen.execute(() -> told.begin(template));
        });
    }

    private Incoming.Look newer(UUID review, WorkspaceState.TemplateLine template) {
        try {
            return new NewerTemplate(workspace, review).look(template);
        } catch (ExecutionException e) {
            return new Incoming.Look.Refused(messages.text("changes.unreadable", template.fileName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Incoming.Look.Same();
        }
    }

    @Override
    public void asTemplate(Arrival arrival) {
        Thread.ofVirtual().start(() -> {
            switch (look(arrival.review(), arrival.file(), true)) {
                case Incoming.Look.Brings(Incoming incoming) ->
                    arrived(arrival.review(), incoming, arrival.file(), Arrival.Way.BROUGHT);
                case Incoming.Look.Same _ -> screen.execute(() -> told.arrived(arrival.review(), Optional.empty()));
                case Incoming.Look.Refused(String sentence) ->
                    screen.execute(() -> told.trouble(arrival.review(), sentence));
            }
        });
    }

    private void arrived(UUID review, Incoming incoming, Path file, Arrival.Way way) {
        var arrival = new Arrival(review, incoming, file, way);
        screen.execute(() -> told.arrived(review, Optional.of(arrival)));
    }

    private Incoming.Look look(UUID review, Path file, boolean template) {
        try {
            return compare(review, file, template);
        } catch (ExecutionException e) {
            return new Incoming.Look.Refused(messages.text("changes.unreadable", name(file)));
        }
    }

    private Incoming.Look compare(UUID review, Path file, boolean template) throws ExecutionException {
        try {
            if (Files.size(file) > LARGEST) return new Incoming.Look.Refused(messages.text("window.large", file));
            var bytes = Files.readAllBytes(file);
            var sight = workspace.sight(review).get();
            return sight.isEmpty()
                    ? new Incoming.Look.Same()
                    : Comparing.look(sight.get(), name(file), bytes, template);
        } catch (IOException e) {
            return new Incoming.Look.Refused(messages.text("changes.unreadable", name(file)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Incoming.Look.Same();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    @Override
    public CompletableFuture<String> take(Arrival arrival, List<Deed> answers) {
        return workspace
                .revise(arrival.review(), me, arrival.incoming(), answers)
                .thenApplyAsync(
                        done -> {
                            if (done instanceof Done.Stored) told.arrived(arrival.review(), Optional.empty());
                            return sentence(done);
                        },
                        screen);
    }

    @Override
    public CompletableFuture<String> writeBack(UUID review) {
        return file(review)
                .map(file -> workspace.export(review, me, file, true, false).thenApplyAsync(Arrivals::sentence, screen))
                .orElseGet(() -> CompletableFuture.completedFuture(messages.text("changes.nowhere")));
    }

    private static String sentence(Done done) {
        return done instanceof Done.Refused(String sentence) ? sentence : "";
    }

    @Override
    public void begin(Path file) {
        var template = offered.filter(each -> Path.of(each.fileName()).equals(file));
        if (template.isPresent()) told.begin(template.get());
        else told.begin(file);
    }

    @Override
    public ProbesVerbs probes() {
        return probes;
    }

    @Override
    public void has(UUID review, String sidecar) {
        probes.has(review, sidecar);
    }

    @Override
    public void close() {
        probes.close();
        watch.close();
    }
}
