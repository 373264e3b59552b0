package dev.gateboard.workspace;

import dev.gateboard.model.review.Review;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The one thread that a workspace works on: what is asked of it answers once it is on disk; then the new state is
/// published, on that thread.
final class OwnerThread {
    private static final Duration LOOK_FOR_OTHERS = Duration.ofMillis(500);

    private final WorkspaceOperations desk;
    private final StatePublisher publishing;
    private final ScheduledExecutorService owner = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("owner").factory());

    OwnerThread(WorkspaceOperations desk, Consumer<WorkspaceState> published) {
        this.desk = desk;
        this.publishing = new StatePublisher(desk, published, owner);
    }

    StatePublisher publishing() {
        return publishing;
    }

    /// From now on looks whether another process wrote, the clock changed a status, or readings are due on disk.
    void lookForOthers() {
        var _ = owner.scheduleWithFixedDelay(
                this::look, LOOK_FOR_OTHERS.toMillis(), LOOK_FOR_OTHERS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// What a review says, or what is said where there is no such review.
    <T> CompletableFuture<T> ask(UUID id, T nothing, Asking<T> asking) {
        return run(() -> {
            var review = desk.review(id);
            return review.isEmpty() ? nothing : asking.of(review.get());
        });
    }

    interface Asking<T> {
        T of(Review review) throws StoreException;
    }

    CompletableFuture<WorkspaceResult> verb(Callable<WorkspaceResult> work) {
        return run(() -> {
            WorkspaceResult done;
            try {
                done = work.call();
            } catch (StoreException e) {
                return new WorkspaceResult.ActionRefused(e.message());
            }
            // What was done is done: where its state cannot be handed over now, that is tried again.
            publishing.publishReliably();
            return done;
        });
    }

    <T> CompletableFuture<T> run(Callable<T> work) {
        var answer = new CompletableFuture<T>();
        try {
            owner.execute(() -> complete(answer, work));
        } catch (RejectedExecutionException closed) {
            // A window that closes may still be drawing what came in before.
            answer.completeExceptionally(closed);
        }
        return answer;
    }

    private static <T> void complete(CompletableFuture<T> answer, Callable<T> work) {
        try {
            answer.complete(work.call());
        } catch (StoreException e) {
            answer.completeExceptionally(new WorkspaceException(e));
        } catch (Throwable e) { // an error too: the one who asked would wait for ever
            answer.completeExceptionally(e);
        }
    }

    /// Runs for as long as the workspace does: a schedule ends for good with the first fault that leaves it. Where
    /// the database cannot be read or written, the clock still goes on, so that readings age on screen.
    private void look() {
        watched(() -> desk.readingHandler().flushWhenDue());
        watched(() -> {
            if (desk.catchUp()) publishing.publishReliably();
        });
        watched(() -> {
            if (desk.applyClock()) publishing.publishReliably();
        });
    }

    private interface Watched {
        void run() throws StoreException;
    }

    private static void watched(Watched work) {
        try {
            work.run();
        } catch (StoreException e) {
            System.getLogger(OwnerThread.class.getName()).log(System.Logger.Level.WARNING, e.message());
        } catch (RuntimeException e) {
            System.getLogger(OwnerThread.class.getName())
                    .log(System.Logger.Level.ERROR, "Looking for changes met a fault; it is tried again.", e);
        }
    }

    /// Finishes what was asked for.
    void close() {
        owner.close();
    }
}
