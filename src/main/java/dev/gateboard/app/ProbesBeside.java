package dev.gateboard.app;

import dev.gateboard.model.Person;
import dev.gateboard.ui.changes.ProbesOffer;
import dev.gateboard.ui.changes.ProbesVerbs;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.SidecarFile;
import dev.gateboard.workspace.SidecarLook;
import dev.gateboard.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// The file of probes beside the checklist of the review on screen: it is looked at when it changes and when the
/// review's probes do, and what it would change is offered (rule R12). Files are read on a thread of their own.
final class ProbesBeside implements ProbesVerbs, AutoCloseable {
    private static final long LARGEST = 10L << 20;

    private final Workspace workspace;
    private final Person me;
    private final Executor screen;
    private final Messages messages;
    private final FileWatch watch;
    private volatile Consumer<ProbesOffer> told = _ -> {};
    private volatile Lies lies = new Lies(new UUID(0, 0), Path.of(""));
    private volatile Accepted accepted = new Accepted(new UUID(0, 0), "");

    private record Lies(UUID review, Path file) {}

    /// The probes a review has.
    private record Accepted(UUID review, String sha256) {}

    ProbesBeside(Workspace workspace, Person me, Executor screen, Messages messages, Duration every) {
        this.workspace = workspace;
        this.me = me;
        this.screen = screen;
        this.messages = messages;
        this.watch = new FileWatch(every, this::changed);
    }

    @Override
    public void onOffer(Consumer<ProbesOffer> other) {
        told = other;
    }

    /// Looks at the file beside this checklist from now on.
    void watch(UUID review, Path checklist) {
        var name = checklist.getFileName();
        lies = new Lies(review, checklist.resolveSibling(SidecarFile.nameFor(String.valueOf(name))));
        watch.watch(lies.file());
    }

    /// The review's probes may be others now.
    void has(UUID review, String sha256) {
        var next = new Accepted(review, sha256);
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
            var offer = new ProbesOffer(now.review(), file, look(now));
            screen.execute(() -> told.accept(offer));
            return true;
        } catch (CompletionException | RejectedExecutionException e) {
            System.getLogger(ProbesBeside.class.getName())
                    .log(System.Logger.Level.DEBUG, "Probes could not be compared: " + e.getMessage());
            return false;
        }
    }

    private SidecarLook look(Lies now) {
        try {
            return workspace.look(now.review(), read(now.file())).join();
        } catch (IOException e) {
            return new SidecarLook.Refused(
                    messages.text("changes.unreadable", now.file().getFileName()));
        }
    }

    private SidecarFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) return SidecarFile.NOTHING;
        if (Files.size(file) > LARGEST) throw new IOException(file + " is over 10 MiB");
        return new SidecarFile(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    @Override
    public CompletableFuture<String> take(ProbesOffer offer) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return read(offer.file());
                            } catch (IOException e) {
                                return SidecarFile.NOTHING;
                            }
                        },
                        work -> Thread.ofVirtual().start(work))
                .thenCompose(file -> workspace.take(offer.review(), me, file))
                .thenApplyAsync(done -> done instanceof Done.Refused(String sentence) ? sentence : "", screen);
    }

    @Override
    public CompletableFuture<String> save(ProbesOffer offer) {
        return workspace
                .save(offer.review(), offer.file())
                .thenApplyAsync(
                        trouble -> {
                            if (trouble.isEmpty())
                                told.accept(new ProbesOffer(offer.review(), offer.file(), new SidecarLook.Same()));
                            return trouble.orElse("");
                        },
                        screen);
    }

    @Override
    public void close() {
        watch.close();
    }
}
