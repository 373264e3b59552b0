package dev.gateboard.signal.probe;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// What time is, and how errors slow the asking down.
///
/// @param sleep waits; a seam, so that a day passes in no time where that is tested
/// @param limits the first and the longest wait after an error; both zero where errors slow nothing down
public record BackoffPolicy(InstantSource clock, Sleeper sleep, RandomGenerator random, BackoffLimits limits) {

    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration span) throws InterruptedException;
    }

    public record BackoffLimits(Duration first, Duration longest) {
        public static final BackoffLimits USUAL = new BackoffLimits(Duration.ofSeconds(30), Duration.ofMinutes(10));
        public static final BackoffLimits NONE = new BackoffLimits(Duration.ZERO, Duration.ZERO);
    }

    /// The longest single sleep: a machine that was suspended is back within this time.
    static final Duration NAP = Duration.ofSeconds(5);

    public static BackoffPolicy of(InstantSource clock) {
        return new BackoffPolicy(clock, Thread::sleep, RandomGenerator.getDefault(), BackoffLimits.USUAL);
    }

    public BackoffPolicy withLimits(BackoffLimits other) {
        return new BackoffPolicy(clock, sleep, random, other);
    }

    /// How long to wait after so many errors in a row: twice as long each time, a fifth more or less, so that probes
    /// that failed together do not come back together.
    Duration delayAfter(int errors) {
        var doubled = limits.first().multipliedBy(1L << Math.min(errors - 1, 20));
        var wait = doubled.compareTo(limits.longest()) > 0 ? limits.longest() : doubled;
        var jittered = Duration.ofMillis(Math.round(wait.toMillis() * random.nextDouble(0.8, 1.2)));
        return jittered.compareTo(limits.longest()) > 0 ? limits.longest() : jittered;
    }
}
