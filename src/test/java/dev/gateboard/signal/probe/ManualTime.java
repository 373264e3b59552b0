package dev.gateboard.signal.probe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Time that stands still until a test moves it: who sleeps wakes up when his time has come.
final class ManualTime implements InstantSource {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Instant> alarms = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");

    @Override
    public Instant instant() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    void sleep(Duration span) throws InterruptedException {
        lock.lock();
        try {
            var alarm = now.plus(span);
            alarms.add(alarm);
            changed.signalAll();
            try {
                while (now.isBefore(alarm)) changed.await();
            } finally {
                alarms.remove(alarm);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits until so many sleep and nobody is due, then moves on.
    void advanceOnceAsleep(int sleepers, Duration span) throws InterruptedException {
        lock.lock();
        try {
            awaitAsleep(sleepers);
            now = now.plus(span);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Moves on in small steps, each once all sleep again.
    void pass(int sleepers, Duration span, Duration step) throws InterruptedException {
        for (var left = span; !left.isNegative() && !left.isZero(); left = left.minus(step))
            advanceOnceAsleep(sleepers, step);
        lock.lock();
        try {
            awaitAsleep(sleepers);
        } finally {
            lock.unlock();
        }
    }

    private void awaitAsleep(int sleepers) throws InterruptedException {
        while (alarms.size() != sleepers || alarms.stream().anyMatch(alarm -> !now.isBefore(alarm))) changed.await();
    }
}
