package dev.gateboard.workspace;

import dev.gateboard.model.Binding;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Release;
import dev.gateboard.model.Review;
import dev.gateboard.signal.loop.Loop;
import dev.gateboard.signal.loop.Pace;
import dev.gateboard.signal.loop.Question;
import dev.gateboard.store.Lease;
import dev.gateboard.store.StoreException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Asks what signals may decide in one review, as long as no other process does (rule R33), and asks anew when
/// something is armed, disarmed or named.
public final class Prober implements AutoCloseable {
    private final Workspace workspace;
    private final UUID review;
    private final Pace pace;
    private final Watched told;
    private final Semaphore looks = new Semaphore(0);
    private final Thread thread;

    /// What comes of it, told on the prober's thread.
    public interface Watched {
        /// This process asks.
        void here();

        /// Another process asks, or asked a moment ago.
        void elsewhere();

        /// These questions are asked from now on.
        void asks(List<Question> questions);
    }

    /// What the questions follow from.
    private record Asked(List<Binding.Probe> probes, Release release) {
        static final Asked NOTHING = new Asked(List.of(), new Release("", "", List.of(), "", ""));

        static Asked of(Review review) {
            var probes = review.checklist().gates().stream()
                    .map(gate -> review.state(gate).signal().binding())
                    .filter(Binding::isArmed)
                    .flatMap(binding -> binding.probes().stream())
                    .distinct()
                    .toList();
            return new Asked(probes, review.release());
        }
    }

    /// Starts at once.
    public Prober(Workspace workspace, UUID review, Pace pace, Watched told) {
        this.workspace = workspace;
        this.review = review;
        this.pace = pace;
        this.told = told;
        this.thread = Thread.ofVirtual().name("prober").start(this::run);
    }

    private void run() {
        try {
            while (true) {
                if (answer(workspace.lease(review))) {
                    told.here();
                    watch();
                }
                told.elsewhere();
                rest();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (StoreException e) {
            System.getLogger(Prober.class.getName()).log(System.Logger.Level.WARNING, e.sentence());
        }
    }

    /// Until another process has the lease, as after a night's sleep.
    private void watch() throws InterruptedException, StoreException {
        var asked = Asked.NOTHING;
        var loop = new Loop(pace, this::observe);
        try {
            do {
                var wanted = answer(workspace.state())
                        .board(review)
                        .map(board -> Asked.of(board.review()))
                        .orElse(Asked.NOTHING);
                if (!wanted.equals(asked)) {
                    loop.close();
                    loop = new Loop(pace, this::observe);
                    var questions = answer(workspace.questions(review));
                    told.asks(questions);
                    loop.start(questions);
                    asked = wanted;
                }
                rest();
            } while (answer(workspace.lease(review)));
        } finally {
            loop.close();
        }
    }

    /// Looks now whether something was armed, disarmed or named, and not only in a while.
    public void look() {
        looks.release();
    }

    private void rest() throws InterruptedException {
        if (looks.tryAcquire(Lease.RENEWAL.toMillis(), TimeUnit.MILLISECONDS)) looks.drainPermits();
    }

    private void observe(Reading reading) {
        workspace.observe(review, List.of(reading)).exceptionally(fault -> {
            System.getLogger(Prober.class.getName())
                    .log(System.Logger.Level.WARNING, "A reading was not kept: " + fault.getMessage());
            return pace.clock().instant();
        });
    }

    private static <T> T answer(CompletableFuture<T> asked) throws InterruptedException, StoreException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoreException trouble) throw trouble;
            throw new IllegalStateException(e.getCause());
        }
    }

    /// Stops asking and gives the lease back. Called before the workspace closes.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
            answer(workspace.giveBack(review));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (StoreException e) {
            System.getLogger(Prober.class.getName()).log(System.Logger.Level.WARNING, e.sentence());
        }
    }
}
