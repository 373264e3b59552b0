package dev.gateboard.signal.probe;

import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/// The way to one source: a few questions at a time, and while it cannot be reached one question now and then, so
/// that being offline is a state and no storm.
final class SourceThrottle {
    /// Prometheus' own default for queries at a time is 20; ours leaves it to others.
    private static final int AT_A_TIME = 4;

    private final BackoffPolicy pace;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final ReentrantLock lock = new ReentrantLock();
    private int unreached;
    private Instant quietUntil = Instant.MIN;

    SourceThrottle(BackoffPolicy pace) {
        this.pace = pace;
    }

    /// The answer, or nothing while the source is left alone.
    Optional<Reading> askUnlessBackingOff(ProbeTask question) throws InterruptedException {
        places.acquire();
        try {
            var admitted = admit();
            if (admitted == Admitted.NO) return Optional.empty();
            var reading = question.ask().ask();
            noteResult(reading, admitted);
            return Optional.of(reading);
        } finally {
            places.release();
        }
    }

    /// Asks whether the source answers or not.
    Reading askAlways(ProbeTask question) throws InterruptedException {
        places.acquire();
        try {
            return question.ask().ask();
        } finally {
            places.release();
        }
    }

    private enum Admitted {
        YES,
        /// The one that tries a source which could not be reached.
        AS_SCOUT,
        NO
    }

    private Admitted admit() {
        lock.lock();
        try {
            if (unreached == 0) return Admitted.YES;
            var now = pace.clock().instant();
            if (now.isBefore(quietUntil)) return Admitted.NO;
            quietUntil = now.plus(pace.delayAfter(unreached));
            return Admitted.AS_SCOUT;
        } finally {
            lock.unlock();
        }
    }

    private void noteResult(Reading reading, Admitted admitted) {
        lock.lock();
        try {
            if (!isUnreached(reading)) {
                unreached = 0;
            } else if (unreached == 0 || admitted == Admitted.AS_SCOUT) {
                unreached++;
                quietUntil = pace.clock().instant().plus(pace.delayAfter(unreached));
            }
        } finally {
            lock.unlock();
        }
    }

    /// Whether nothing answered at all; an error that was answered is the probe's own.
    static boolean isUnreached(Reading reading) {
        return reading.verdict() == Verdict.ERROR && reading.httpStatus() == 0;
    }
}
