package dev.gateboard.app.controller;

import dev.gateboard.app.desktop.FileWatcher;
import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.changes.PendingProbesFile;
import dev.gateboard.ui.changes.ProbesFileController;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.signal.ProbesFileComparison;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// The file of probes beside the checklist of the review on screen: it is looked at when it changes and when the
/// review's probes do, and what it would change is offered (rule R12). Files are read on a thread of their own.
final class WorkspaceProbesFileController implements ProbesFileController, AutoCloseable {
    private static final long LARGEST = 10L << 20;

    private final Workspace workspace;
    private final Person me;
    private final Executor screen;
    private final Messages messages;
    private final FileWatcher watch;
    private volatile Consumer<PendingProbesFile> told = _ -> {};
    private volatile WatchedFile lies = new WatchedFile(new UUID(0, 0), Path.of(""));
    private volatile AcceptedProbes accepted = new AcceptedProbes(new UUID(0, 0), "");

    private record WatchedFile(UUID review, Path file) {}

    /// The probes a review has.
    private record AcceptedProbes(UUID review, String sha256) {}

    WorkspaceProbesFileController(Workspace workspace, Person me, Executor screen, Messages messages, Duration every) {
        this.workspace = workspace;
        this.me = me;
        this.screen = screen;
        this.messages = messages;
        this.watch = new FileWatcher(every, this::changed);
    }

    @Override
    public void onOffer(Consumer<PendingProbesFile> other) {
        told = other;
    }

    /// Looks at the file beside this checklist from now on.
    void watch(UUID review, Path checklist) {
        var name = checklist.getFileName();
        lies = new WatchedFile(review, checklist.resolveSibling(StoredProbesFile.nameFor(String.valueOf(name))));
        watch.watch(lies.file());
    }

    /// Holds a file from anywhere against the probes of a review, and offers what it would change.
    ///
    /// @return why nothing is offered, on the JavaFX thread; empty where something is
    CompletableFuture<String> offer(UUID review, Path file) {
        return CompletableFuture.supplyAsync(
                        () -> look(new WatchedFile(review, file)),
                        work -> Thread.ofVirtual().start(work))
                .thenApplyAsync(
                        comparison -> switch (comparison) {
                            case ProbesFileComparison.UnreadableProbesFile(String sentence) -> sentence;
                            case ProbesFileComparison.Unchanged _, ProbesFileComparison.NotOnDisk _ ->
                                messages.text("drop.sameProbes", String.valueOf(file.getFileName()));
                            case ProbesFileComparison.ChangedProbesFile _ -> {
                                told.accept(new PendingProbesFile(review, file, comparison));
                                yield "";
                            }
                        },
                        screen);
    }

    /// Where the probes file of the review on screen lies; empty of another.
    Optional<Path> file(UUID review) {
        var now = lies;
        return now.review().equals(review) ? Optional.of(now.file()) : Optional.empty();
    }

    /// The review's probes may be others now.
    void setProbesDigest(UUID review, String sha256) {
        var next = new AcceptedProbes(review, sha256);
        if (next.equals(accepted)) return;
        accepted = next;
        // Looked at anew by the one thread that tries again.
        if (review.equals(lies.review())) watch.watch(lies.file());
    }

    /// False where the database did not answer, or the window closes: then it is looked at once more.
    private boolean changed(Path file) {
        var now = lies;
        if (!file.equals(now.file())) return true;
        try {
            var offer = new PendingProbesFile(now.review(), file, look(now));
            screen.execute(() -> told.accept(offer));
            return true;
        } catch (CompletionException | RejectedExecutionException e) {
            System.getLogger(WorkspaceProbesFileController.class.getName())
                    .log(System.Logger.Level.DEBUG, "Probes could not be compared: " + e.getMessage());
            return false;
        }
    }

    private ProbesFileComparison look(WatchedFile now) {
        try {
            return workspace
                    .signals()
                    .compareProbesFile(now.review(), read(now.file()))
                    .join();
        } catch (IOException e) {
            return new ProbesFileComparison.UnreadableProbesFile(
                    messages.text("changes.unreadable", now.file().getFileName()));
        }
    }

    private StoredProbesFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) return StoredProbesFile.NOTHING;
        if (Files.size(file) > LARGEST) throw new IOException(file + " is over 10 MiB");
        return new StoredProbesFile(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    @Override
    public CompletableFuture<String> accept(PendingProbesFile offer) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return read(offer.file());
                            } catch (IOException e) {
                                return StoredProbesFile.NOTHING;
                            }
                        },
                        work -> Thread.ofVirtual().start(work))
                .thenCompose(file -> workspace.signals().take(offer.review(), me, file))
                .thenApplyAsync(
                        done -> done instanceof WorkspaceResult.ActionRefused(String sentence) ? sentence : "", screen);
    }

    @Override
    public CompletableFuture<String> save(PendingProbesFile offer) {
        return workspace
                .signals()
                .saveProbesFile(offer.review(), offer.file())
                .thenApplyAsync(
                        trouble -> {
                            if (trouble.isEmpty())
                                told.accept(new PendingProbesFile(
                                        offer.review(), offer.file(), new ProbesFileComparison.Unchanged()));
                            return trouble.orElse("");
                        },
                        screen);
    }

    @Override
    public void close() {
        watch.close();
    }
}
