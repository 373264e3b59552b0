package dev.gateboard.signal.probe;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// What time is, and how errors slow the asking down.
///
/// @param sleep waits; a seam, so that a day passes in no time where that is tested
/// @param rest the first and the longest wait after an error; both zero where errors slow nothing down
public record BackoffPolicy(InstantSource clock, Sleeper sleep, RandomGenerator random, Rest rest) {

    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration span) throws InterruptedException;
    }

    public record Rest(Duration first, Duration longest) {
        public static final Rest USUAL = new Rest(Duration.ofSeconds(30), Duration.ofMinutes(10));
        public static final Rest NONE = new Rest(Duration.ZERO, Duration.ZERO);
    }

    /// The longest single sleep: a machine that was suspended is back within this time.
    static final Duration NAP = Duration.ofSeconds(5);

    public static BackoffPolicy of(InstantSource clock) {
        return new BackoffPolicy(clock, Thread::sleep, RandomGenerator.getDefault(), Rest.USUAL);
    }

    public BackoffPolicy with(Rest other) {
        return new BackoffPolicy(clock, sleep, random, other);
    }

    /// How long to wait after so many errors in a row: twice as long each time, a fifth more or less, so that probes
    /// that failed together do not come back together.
    Duration rest(int errors) {
        var doubled = rest.first().multipliedBy(1L << Math.min(errors - 1, 20));
        var wait = doubled.compareTo(rest.longest()) > 0 ? rest.longest() : doubled;
        var jittered = Duration.ofMillis(Math.round(wait.toMillis() * random.nextDouble(0.8, 1.2)));
        return jittered.compareTo(rest.longest()) > 0 ? rest.longest() : jittered;
    }
}
