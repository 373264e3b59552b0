package dev.gateboard.workspace;

import dev.gateboard.language.Messages;
import dev.gateboard.model.review.ArmedProbes;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.signal.probe.BackoffPolicy;
import dev.gateboard.signal.probe.ProbeScheduler;
import dev.gateboard.signal.probe.ProbeTask;
import dev.gateboard.signal.probe.SharedSources;
import dev.gateboard.store.sqlite.ProbeLease;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Asks what signals may decide in one review, as long as no other process does (rule R33), and asks anew when
/// something is armed, disarmed or named.
public final class ReviewProbeMonitor implements AutoCloseable {
    private final Workspace workspace;
    private final UUID review;
    private final BackoffPolicy pace;
    private final SharedSources shared;
    private final Listener told;
    private final Semaphore looks = new Semaphore(0);
    private final AtomicReference<List<ProbeTask>> due = new AtomicReference<>(List.of());
    private final Queue<WorkspaceException> unkept = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile ArmedProbes armed;

    /// Who asks the probes of a review.
    public sealed interface State {
        /// This process, or no one needs to.
        record AskedHere() implements State {}

        /// Another process (rule R33).
        record AskedElsewhere() implements State {}

        /// No one: what came of it could not be kept, or something else went wrong. It is tried again.
        ///
        /// @param sentence why
        record Stopped(Instant since, String sentence) implements State {}
    }

    /// What comes of it, told on the prober's thread.
    public interface Listener {
        /// This process asks.
        void onLeaseHeld();

        /// Another process asks, or asked a moment ago.
        void onLeaseHeldElsewhere();

        /// Nothing is asked for now, because what came of it could not be kept or something else went wrong; it is
        /// tried again.
        ///
        /// @param sentence why
        void onStopped(String sentence);

        /// These questions are asked from now on.
        void onTasksChanged(List<ProbeTask> questions);
    }

    /// Starts at once, and shares its sources with no other.
    public ReviewProbeMonitor(Workspace workspace, UUID review, ArmedProbes armed, BackoffPolicy pace, Listener told) {
        this(workspace, review, armed, pace, new SharedSources(pace), told);
    }

    /// Starts at once.
    ///
    /// @param shared what it shares with the monitors of other reviews
    public ReviewProbeMonitor(
            Workspace workspace,
            UUID review,
            ArmedProbes armed,
            BackoffPolicy pace,
            SharedSources shared,
            Listener told) {
        this.workspace = workspace;
        this.shared = shared;
        this.review = review;
        this.armed = armed;
        this.pace = pace;
        this.told = told;
        this.thread = Thread.ofVirtual().name("prober").start(this::run);
    }

    /// Whatever goes wrong, it is said and tried again: a gate whose probes no one asks must not look as if they
    /// were.
    private void run() {
        try {
            while (true) {
                try {
                    turn();
                } catch (WorkspaceException e) {
                    stop(e.message());
                } catch (RuntimeException | Error e) {
                    System.getLogger(ReviewProbeMonitor.class.getName())
                            .log(System.Logger.Level.ERROR, "A fault while asking.", e);
                    stop(Messages.WORKSPACE.text("probing.fault", e));
                }
                pause();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Asks for as long as this process may and the database keeps what comes of it.
    private void turn() throws InterruptedException, WorkspaceException {
        if (mayAsk()) {
            told.onLeaseHeld();
            watch();
        }
        told.onLeaseHeldElsewhere();
    }

    /// What waits for the disk comes first: while that is not kept, neither is what would be asked for now.
    private boolean mayAsk() throws InterruptedException, WorkspaceException {
        boolean ours = await(workspace.signals().lease(review));
        await(workspace.signals().flush());
        return ours;
    }

    private void stop(String sentence) {
        System.getLogger(ReviewProbeMonitor.class.getName()).log(System.Logger.Level.WARNING, sentence);
        told.onStopped(sentence);
    }

    /// Until another process has the lease, as after a night's sleep, or something is not kept.
    private void watch() throws InterruptedException, WorkspaceException {
        var asked = Optional.<ArmedProbes>empty();
        unkept.clear();
        var loop = new ProbeScheduler(pace, shared, this::observe);
        try {
            do {
                var wanted = Optional.of(armed);
                if (!wanted.equals(asked)) {
                    loop.close();
                    loop = new ProbeScheduler(pace, shared, this::observe);
                    var questions = await(workspace.signals().questions(review)).stream()
                            .map(question -> shared.share(review, question))
                            .toList();
                    told.onTasksChanged(questions);
                    loop.start(questions);
                    asked = wanted;
                }
                loop.askOnce(due.getAndSet(List.of()));
                pause();
                var trouble = unkept.poll();
                if (trouble != null) throw trouble;
            } while (mayAsk());
        } finally {
            loop.close();
        }
    }

    /// These probes may change the review from now on.
    public void follow(ArmedProbes next) {
        armed = next;
        looks.release();
    }

    /// Asks these now as well, as when telemetry came in that they are about.
    public void askNow(List<ProbeTask> questions) {
        due.set(questions);
        looks.release();
    }

    private void pause() throws InterruptedException {
        if (looks.tryAcquire(ProbeLease.RENEWAL.toMillis(), TimeUnit.MILLISECONDS)) looks.drainPermits();
    }

    private void observe(Reading reading) {
        workspace.signals().observe(review, List.of(reading)).exceptionally(fault -> {
            unkept.add(
                    fault instanceof WorkspaceException trouble
                            ? trouble
                            : new WorkspaceException(Messages.WORKSPACE.text("probing.notKept", fault)));
            looks.release();
            return pace.clock().instant();
        });
    }

    private static <T> T await(CompletableFuture<T> asked) throws InterruptedException, WorkspaceException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WorkspaceException trouble) throw trouble;
            throw new IllegalStateException(e.getCause());
        }
    }

    /// Stops asking and gives the lease back. Called before the workspace closes.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
            await(workspace.signals().giveBack(review));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (WorkspaceException | RuntimeException e) {
            // The lease runs out by itself.
            System.getLogger(ReviewProbeMonitor.class.getName())
                    .log(System.Logger.Level.WARNING, String.valueOf(e.getMessage()));
        }
    }
}
