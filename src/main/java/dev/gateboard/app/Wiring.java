package dev.gateboard.app;

import dev.gateboard.cli.Surroundings;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Person;
import dev.gateboard.model.SourceHealth;
import dev.gateboard.signal.loop.Pace;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.board.Verbs;
import dev.gateboard.ui.changes.Arrival;
import dev.gateboard.ui.changes.ChangesVerbs;
import dev.gateboard.ui.kit.Appearance;
import dev.gateboard.ui.kit.Links;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.Signalling;
import dev.gateboard.ui.kit.Theme;
import dev.gateboard.ui.record.RecordVerbs;
import dev.gateboard.ui.releases.ReleaseVerbs;
import dev.gateboard.ui.sources.AlertVerbs;
import dev.gateboard.ui.sources.ProposalVerbs;
import dev.gateboard.ui.sources.SourceVerbs;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.Firing;
import dev.gateboard.workspace.OwnSources;
import dev.gateboard.workspace.Probes;
import dev.gateboard.workspace.Records;
import dev.gateboard.workspace.SidecarFile;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Builds the window's object graph and closes it in reverse. The one place where work goes to the JavaFX thread.
final class Wiring implements AutoCloseable {
    static final String SAMPLE = "production-readiness-staging.md";

    /// Works where it is asked to.
    static final Executor DIRECT = Runnable::run;

    /// More than the largest document, so that what is refused for its size is still told by the importer.
    private static final long LARGEST = 64L << 20;

    private static final String BUNDLE = ".gateboard";
    private static final String TITLE = "Gateboard";
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 720;
    private static final Executor SCREEN = Platform::runLater;
    private static final Duration TICK = Duration.seconds(1);
    private static final long LARGEST_SIDECAR = 10L << 20;

    private final Messages messages = new Messages();
    private final Theme theme = new Theme();
    private final Person me;
    private final Workspace workspace;
    private final Watching watching;
    private final Signals signals;
    private final SourceDeeds sources;
    private final RecordDeeds records;
    private final AlertDeeds alerts;
    private final ReleaseDeeds releases;
    private final Arrivals arrivals;
    private final Timeline ticking;
    private final BoardView view;
    private final MeetingWindow meeting;
    private final Scene scene;
    private final Stage stage;
    private final Choosing choosing;
    private final Surroundings surroundings;
    private final Executor drawing;
    private Optional<ReleaseWeek> week = Optional.empty();

    /// On the JavaFX thread. Rows are worked out on `drawing`, files asked for by the desktop's dialogs.
    Wiring(Store store, BoardView.Place place, Surroundings surroundings, Stage stage, Executor drawing) {
        this(store, place, surroundings, new Surface(stage, new Dialogs(stage, new Messages())), drawing);
    }

    /// The window, and how files are asked for.
    record Surface(Stage stage, Choosing choosing) {}

    Wiring(Store store, BoardView.Place place, Surroundings surroundings, Surface surface, Executor drawing) {
        var clock = surroundings.clock();
        this.surroundings = surroundings;
        this.drawing = drawing;
        this.me = place.me();
        this.stage = surface.stage();
        this.choosing = surface.choosing();
        var probes = new Probes(place.sources(), clock, surroundings.environment());
        this.workspace = new Workspace(store, clock, surroundings.zone(), new LatestOnly<>(SCREEN, this::show), probes);
        this.watching = new Watching(workspace, probes, Pace.of(clock), heard());
        this.signals = new Signals(workspace, watching, me, SCREEN, this::hear);
        this.sources = new SourceDeeds(new OwnSources(place.sources()), probes, SCREEN);
        this.records = new RecordDeeds(new RecordDeeds.Parts(
                workspace, me, surroundings.folder(), choosing, text -> verbs().copy(text), this::open, SCREEN));
        this.alerts = new AlertDeeds(new Firing(workspace, probes), me, SCREEN);
        this.releases = new ReleaseDeeds(
                workspace, choosing, me, SCREEN, new ReleaseDeeds.Heard(this::bundled, this::openFrom));
        this.arrivals = new Arrivals(workspace, me, SCREEN, messages, told());
        this.view = new BoardView(
                messages,
                place,
                verbs(),
                sha256 -> workspace().attachment(sha256).thenApplyAsync(bytes -> bytes, SCREEN),
                new BoardView.Threads(drawing, drawing.equals(DIRECT) ? DIRECT : SCREEN));
        signals.onFire(view::openTestAlert);
        this.ticking = new Timeline(new KeyFrame(TICK, _ -> view.tick(clock.instant())));
        ticking.setCycleCount(Animation.INDEFINITE);
        ticking.play();
        this.meeting = new MeetingWindow(
                new MeetingWindow.Parts(messages, theme, me, clock, workspace, SCREEN), this::toBoard);
        this.scene = new Scene(view, WIDTH, HEIGHT);
        theme.apply(scene, Appearance.SYSTEM);
        stage.setTitle(TITLE);
        stage.setScene(scene);
        scene.setOnDragOver(drag -> {
            if (drag.getDragboard().hasFiles()) drag.acceptTransferModes(TransferMode.COPY);
        });
        scene.setOnDragDropped(drag -> drag.getDragboard().getFiles().forEach(file -> drop(file.toPath())));
    }

    static void onScreen(Runnable work) {
        SCREEN.execute(work);
    }

    private void show(WorkspaceState state) {
        view.show(state);
        signals.show(state);
        meeting.show(state);
    }

    /// The board comes before the presenter, with what stands before an export.
    private void toBoard(UUID review) {
        view.open(review);
        stage.toFront();
        stage.requestFocus();
        view.export();
    }

    private Watching.Heard heard() {
        return new Watching.Heard() {
            @Override
            public void elsewhere(boolean elsewhere) {
                SCREEN.execute(() -> view.elsewhere(elsewhere));
            }

            @Override
            public void trouble(String sentence) {
                SCREEN.execute(() -> view.refuse(sentence));
            }

            @Override
            public void sources(List<SourceHealth> sources) {
                SCREEN.execute(() -> view.sources(sources));
            }
        };
    }

    private Arrivals.Told told() {
        return new Arrivals.Told() {
            @Override
            public void arrived(UUID review, Optional<Arrival> arrival) {
                view.arrived(review, arrival);
            }

            @Override
            public void trouble(UUID review, String sentence) {
                view.arrivedBadly(review, sentence);
            }

            @Override
            public void begin(Path file) {
                view.back();
                open(file);
            }

            @Override
            public void begin(WorkspaceState.TemplateLine template) {
                view.back();
                hear(workspace()
                        .document(template.sha256())
                        .thenCompose(bytes -> workspace()
                                .open(me, template.fileName(), bytes.orElseThrow(), Checklist.Form.TASKS, Map.of())));
            }
        };
    }

    private Workspace workspace() {
        return workspace;
    }

    /// Draws what is stored; a first run opens the bundled sample.
    CompletableFuture<WorkspaceState> start() {
        return workspace
                .settings()
                .thenAcceptAsync(this::remembered, SCREEN)
                .thenCompose(_ -> workspace.start())
                .thenCompose(state -> {
                    if (!state.boards().isEmpty()) return CompletableFuture.completedFuture(state);
                    return workspace
                            .open(me, SAMPLE, sample(), Checklist.Form.TASKS, Map.of())
                            .thenApplyAsync(
                                    done -> {
                                        answer(done);
                                        view.welcome();
                                        view.enterList();
                                        return state;
                                    },
                                    SCREEN);
                });
    }

    private void remembered(Map<String, String> settings) {
        arrivals.remembered(settings);
        view.remembered(settings);
        appear(settings);
        Bounds.of(settings).ifPresent(bounds -> bounds.put(stage));
    }

    /// Looks as these settings say.
    void appear(Map<String, String> settings) {
        var appearance = Arrays.stream(Appearance.values())
                .filter(each -> each.name().equals(settings.getOrDefault("window.appearance", "")))
                .findFirst()
                .orElse(Appearance.SYSTEM);
        theme.appear(scene, appearance);
        meeting.appear(appearance);
        view.show(appearance);
    }

    /// Plays a release week in place of the board, which waits as it is.
    private void seeWeek() {
        if (week.isPresent()) return;
        var _ = workspace
                .settings()
                .thenAcceptAsync(this::seeWeek, task -> Thread.ofVirtual().start(task));
    }

    private void seeWeek(Map<String, String> settings) {
        try {
            var stand = ReleaseWeek.Stand.make(surroundings, settings);
            SCREEN.execute(() -> week = Optional.of(
                    new ReleaseWeek(stand, surroundings, new Surface(stage, choosing), drawing, this::leaveWeek)));
        } catch (IOException e) {
            refuse(messages.text("week.cannot", String.valueOf(e.getMessage())));
        }
    }

    private void leaveWeek() {
        var left = week;
        week = Optional.empty();
        stage.setScene(scene);
        stage.setTitle(TITLE);
        view.enterList();
        try {
            if (left.isPresent()) left.get().close();
        } catch (StoreException e) {
            view.refuse(e.sentence());
        }
    }

    /// The week that is played, if one is.
    Optional<ReleaseWeek> week() {
        return week;
    }

    static byte[] sample() {
        try (InputStream bytes = Wiring.class.getResourceAsStream("/dev/gateboard/sample/" + SAMPLE)) {
            if (bytes == null) throw new IllegalStateException(SAMPLE + " is missing from the program");
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is dropped: a signature goes to what it is of, a record is verified, a checklist is opened.
    void drop(Path file) {
        var name = String.valueOf(file.getFileName());
        if (name.endsWith(".sig")) {
            var _ = workspace
                    .state()
                    .thenCompose(state -> records.file(
                            file,
                            state.boards().stream()
                                    .map(board -> board.review().id())
                                    .toList()))
                    .thenAcceptAsync(this::filed, SCREEN);
        } else if (Files.isDirectory(file) || Records.at(file).isPresent()) view.openVerify(List.of(file));
        else if (name.endsWith(".md")) arrivals.brought(file);
        else if (name.endsWith(BUNDLE)) open(file);
    }

    private void filed(RecordDeeds.Filed filed) {
        if (filed.trouble().isEmpty()) view.inform(messages.text("signing.filed", filed.label()));
        else view.refuse(filed.trouble());
    }

    /// Reads a checklist beside the JavaFX thread, and begins a review of it; a record is opened again.
    void open(Path file) {
        if (file.toString().endsWith(BUNDLE)) {
            releases.take(file, this::opened);
            return;
        }
        Thread.startVirtualThread(() -> {
            var record = Records.at(file);
            if (record.isPresent()) {
                var _ = records.reopen(record.get()).thenAcceptAsync(this::opened, SCREEN);
                return;
            }
            try {
                var name = file.getFileName();
                if (name == null || Files.isDirectory(file)) refuse(messages.text("window.folder", file));
                else if (Files.size(file) > LARGEST) refuse(messages.text("window.large", file));
                else open(file, name.toString(), Files.readAllBytes(file), beside(file, name.toString()));
            } catch (IOException e) {
                refuse(messages.text("window.unreadable", file, e.getClass().getSimpleName()));
            }
        });
    }

    private void open(Path file, String name, byte[] bytes, SidecarFile beside) {
        var _ = workspace
                .open(me, name, bytes, Checklist.Form.TASKS, Map.of(), beside)
                .thenAcceptAsync(done -> opened(done, file), SCREEN);
    }

    /// Opened from a file, which is looked at from now on.
    private void opened(Done done, Path file) {
        opened(done);
        if (done instanceof Done.Stored stored)
            arrivals.opened(stored.board().review().id(), file);
    }

    private void refuse(String sentence) {
        SCREEN.execute(() -> view.refuse(sentence));
    }

    /// The probes that lie beside a checklist, bound as at its opening on the command line.
    private static SidecarFile beside(Path checklist, String name) throws IOException {
        var sidecar = checklist.resolveSibling(SidecarFile.nameFor(name));
        if (!Files.exists(sidecar)) return SidecarFile.NOTHING;
        if (Files.size(sidecar) > LARGEST_SIDECAR) throw new IOException(sidecar + " is over 10 MiB");
        return new SidecarFile(SidecarFile.nameFor(name), Files.readAllBytes(sidecar));
    }

    private void opened(Done done) {
        answer(done);
        if (!(done instanceof Done.Stored stored)) return;
        view.open(stored.board().review().id());
        var beside = new ArrayList<>(stored.problems());
        beside.removeAll(stored.board().review().checklist().problems());
        if (!beside.isEmpty())
            view.inform(messages.text(
                    "window.probes",
                    beside.size(),
                    beside.getFirst().line(),
                    beside.getFirst().message()));
    }

    private void bundled(Done done, Path file) {
        answer(done);
        if (done instanceof Done.Stored) view.inform(messages.text("window.bundled", file));
    }

    /// Opens a file as the review after another.
    private void openFrom(UUID before, Path file) {
        Thread.startVirtualThread(() -> {
            try {
                var name = String.valueOf(file.getFileName());
                if (Files.isDirectory(file)) refuse(messages.text("window.folder", file));
                else if (Files.size(file) > LARGEST) refuse(messages.text("window.large", file));
                else {
                    var _ = releases.openFrom(before, name, Files.readAllBytes(file), beside(file, name))
                            .thenAcceptAsync(done -> wentOn(done, file), SCREEN);
                }
            } catch (IOException e) {
                refuse(messages.text("window.unreadable", file, e.getClass().getSimpleName()));
            }
        });
    }

    /// A review that goes on from another begins with what was said last time.
    private void wentOn(Done done, Path file) {
        opened(done, file);
        if (done instanceof Done.Stored) view.lastTime();
    }

    private void exported(Done done, Path file) {
        answer(done);
        if (done instanceof Done.Stored) view.inform(messages.text("window.exported", file));
    }

    private void answer(Done done) {
        switch (done) {
            case Done.Stored _ -> view.inform("");
            case Done.Refused(String sentence) -> view.refuse(sentence);
        }
    }

    private Verbs verbs() {
        return new Verbs() {
            @Override
            public void perform(UUID review, Wish wish) {
                hear(workspace().perform(review, me, me, wish.deeds(), wish.enclosures()));
            }

            @Override
            public void undo(UUID review) {
                hear(workspace().undo(review, me));
            }

            @Override
            public void redo(UUID review) {
                hear(workspace().redo(review, me));
            }

            @Override
            public void export(UUID review, String name, boolean plain) {
                choosing.toSave(name).ifPresent(file -> {
                    var _ = workspace()
                            .export(review, me, file, plain, false)
                            .thenAcceptAsync(done -> exported(done, file), SCREEN);
                });
            }

            @Override
            public void exportFolder(UUID review) {
                choosing.toExport().ifPresent(folder -> {
                    var _ = workspace()
                            .exportFolder(review, me, folder, false)
                            .thenAcceptAsync(done -> exported(done, folder), SCREEN);
                });
            }

            @Override
            public RecordVerbs records() {
                return records;
            }

            @Override
            public void present(UUID review) {
                var _ = workspace()
                        .state()
                        .thenAcceptAsync(state -> state.board(review).ifPresent(meeting::present), SCREEN);
            }

            @Override
            public void copy(String text) {
                meeting.copy(text);
            }

            @Override
            public void openFile() {
                choosing.toOpen().ifPresent(Wiring.this::open);
            }

            @Override
            public void seeWeek() {
                Wiring.this.seeWeek();
            }

            @Override
            public void openTemplate(WorkspaceState.TemplateLine template) {
                arrivals.chosen(template);
            }

            @Override
            public void follow(String target) {
                if (Links.opens(target) && !Browser.opens(target)) view.inform(target);
            }

            @Override
            public void appear(Appearance appearance) {
                theme.appear(scene, appearance);
                meeting.appear(appearance);
                remember("window.appearance", appearance.name());
            }

            @Override
            public ReleaseVerbs releases() {
                return releases;
            }

            @Override
            public SourceVerbs sources() {
                return sources;
            }

            @Override
            public ChangesVerbs changes() {
                return arrivals;
            }

            @Override
            public ProposalVerbs proposals() {
                return signals;
            }

            @Override
            public AlertVerbs alerts() {
                return alerts;
            }

            @Override
            public Signalling signals() {
                return signals;
            }

            @Override
            public void remember(String setting, String value) {
                var _ = workspace().remember(setting, value);
            }
        };
    }

    private void hear(CompletableFuture<Done> asked) {
        var _ = asked.thenAcceptAsync(this::answer, SCREEN);
    }

    Scene scene() {
        return scene;
    }

    Stage stage() {
        return stage;
    }

    BoardView view() {
        return view;
    }

    MeetingWindow meeting() {
        return meeting;
    }

    Theme theme() {
        return theme;
    }

    Workspace verbsOf() {
        return workspace;
    }

    @Override
    public void close() throws StoreException {
        if (week.isPresent()) week.get().close();
        ticking.stop();
        meeting.close();
        alerts.close();
        watching.close();
        arrivals.close();
        var _ = workspace.remember(Bounds.SETTING, Bounds.of(stage).text());
        workspace.close();
    }
}
