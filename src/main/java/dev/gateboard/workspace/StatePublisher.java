package dev.gateboard.workspace;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Hands states over: what a person did at once, what signals say at most twenty times a second, however many answer.
/// Belongs to the owner thread.
final class StatePublisher {
    private static final Duration REST = Duration.ofMillis(50);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final WorkspaceOperations operations;
    private final Consumer<WorkspaceState> published;
    private final ScheduledExecutorService owner;
    private long last = System.nanoTime() - REST.toNanos();
    private boolean waits;

    StatePublisher(WorkspaceOperations desk, Consumer<WorkspaceState> published, ScheduledExecutorService owner) {
        this.operations = desk;
        this.published = published;
        this.owner = owner;
    }

    WorkspaceState publishNow() {
        last = System.nanoTime();
        var state = operations.state();
        published.accept(state);
        return state;
    }

    /// Now, where nothing was handed over for a while; else once that while is over, with what came meanwhile.
    void publishSoon() {
        if (waits) return;
        long rest = last + REST.toNanos() - System.nanoTime();
        if (rest > 0) waits = isAskedAgain(rest);
        if (!waits) publishNow();
    }

    /// False where the workspace is being closed.
    private boolean isAskedAgain(long nanos) {
        try {
            var _ = owner.schedule(this::waited, nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (RejectedExecutionException _) {
            return false;
        }
    }

    /// Now, or once it can be: someone waits for it.
    void publishReliably() {
        try {
            publishNow();
        } catch (RuntimeException e) {
            System.getLogger(StatePublisher.class.getName())
                    .log(System.Logger.Level.WARNING, "A state waits to be shown.", e);
            if (!waits) waits = isAskedAgain(RETRY.toNanos());
        }
    }

    private void waited() {
        waits = false;
        publishReliably();
    }
}
