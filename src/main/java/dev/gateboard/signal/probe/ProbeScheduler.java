package dev.gateboard.signal.probe;

import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Asks questions at their intervals until it is closed. An answer that is late moves the next question: missed turns
/// are skipped, never made up for.
public final class ProbeScheduler implements AutoCloseable {
    /// Longer than any call's timeout: an answer that took this long slept with the machine and is asked for again.
    private static final Duration TOO_LONG = Duration.ofMinutes(2);

    private final BackoffPolicy pace;
    private final Consumer<Reading> answered;
    private final SharedSources shared;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual()
            .name("probe-", 0)
            .uncaughtExceptionHandler((_, fault) -> System.getLogger(ProbeScheduler.class.getName())
                    .log(System.Logger.Level.ERROR, "A probe stopped by a fault of its own.", fault))
            .factory());

    /// One that shares its sources with no other.
    ///
    /// @param answered gets every answer, on the thread of its probe
    public ProbeScheduler(BackoffPolicy pace, Consumer<Reading> answered) {
        this(pace, new SharedSources(pace), answered);
    }

    /// One of several that share sources.
    ///
    /// @param shared the sources' limits, which hold for all schedulers that share them
    /// @param answered gets every answer, on the thread of its probe
    public ProbeScheduler(BackoffPolicy pace, SharedSources shared, Consumer<Reading> answered) {
        this.pace = pace;
        this.shared = shared;
        this.answered = answered;
    }

    /// Asks each at once and then at its interval.
    public void start(List<ProbeTask> questions) {
        for (var question : questions) threads.execute(() -> run(question));
    }

    /// Asks each once, as many at a time as their sources allow, and gives the answers in that order.
    public List<Reading> askOnce(List<ProbeTask> questions) throws InterruptedException {
        var asked = new ArrayList<Future<Reading>>();
        for (var question : questions)
            asked.add(threads.submit(() -> shared.throttle(question).askAlways(question)));
        var readings = new ArrayList<Reading>();
        for (var answer : asked) readings.add(result(answer));
        readings.forEach(answered);
        return List.copyOf(readings);
    }

    private static Reading result(Future<Reading> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A probe has a fault of its own.", e.getCause());
        }
    }

    private void run(ProbeTask question) {
        try {
            for (int errors = 0; ; ) {
                var began = pace.clock().instant();
                Optional<Reading> reading;
                try {
                    reading = shared.throttle(question).askUnlessBackingOff(question);
                } catch (RuntimeException fault) {
                    // One bad answer ends no probe: it is asked again, later each time, and its last reading ages.
                    System.getLogger(ProbeScheduler.class.getName())
                            .log(System.Logger.Level.ERROR, "A probe met a fault of its own.", fault);
                    scheduleNext(question, began, ++errors);
                    continue;
                }
                boolean slept = Duration.between(began, pace.clock().instant()).compareTo(TOO_LONG) > 0;
                if (slept) continue;
                reading.ifPresent(this::hand);
                errors = reading.filter(ProbeScheduler::isOwnError).isPresent() ? errors + 1 : 0;
                scheduleNext(question, began, errors);
            }
        } catch (InterruptedException _) {
            // The stop button; the thread ends here.
            Thread.currentThread().interrupt();
        }
    }

    /// Who listens ends no probe either.
    private void hand(Reading reading) {
        try {
            answered.accept(reading);
        } catch (RuntimeException fault) {
            System.getLogger(ProbeScheduler.class.getName())
                    .log(System.Logger.Level.ERROR, "An answer met a fault on its way.", fault);
        }
    }

    private static boolean isOwnError(Reading reading) {
        return reading.verdict() == Verdict.ERROR && !SourceThrottle.isUnreached(reading);
    }

    /// Until the next turn after now, or longer after errors.
    private void scheduleNext(ProbeTask question, Instant began, int errors) throws InterruptedException {
        var now = pace.clock().instant();
        var rest = errors == 0 ? Duration.ZERO : pace.delayAfter(errors);
        var turn = began.plus(question.interval());
        var wait = turn.isAfter(now) ? Duration.between(now, turn) : question.interval();
        // A clock that was set back lengthens no wait.
        if (wait.compareTo(question.interval()) > 0) wait = question.interval();
        nap(rest.compareTo(wait) > 0 ? rest : wait);
    }

    /// Sleeps in short naps: until so much was slept, or until the clock says so, as it does when the machine wakes
    /// up.
    private void nap(Duration span) throws InterruptedException {
        var until = pace.clock().instant().plus(span);
        var left = span;
        while (!left.isZero() && pace.clock().instant().isBefore(until)) {
            var nap = left.compareTo(BackoffPolicy.NAP) < 0 ? left : BackoffPolicy.NAP;
            pace.sleep().sleep(nap);
            left = left.minus(nap);
        }
    }

    /// Interrupts what is under way and waits for it to end.
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
