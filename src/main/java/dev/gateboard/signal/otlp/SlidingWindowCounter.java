package dev.gateboard.signal.otlp;

import java.time.Duration;
import java.time.Instant;

/// Counts of the last hour in slots of ten seconds, in a ring of fixed size.
final class SlidingWindowCounter {
    static final Duration LONGEST = Duration.ofHours(1);
    private static final long SLOT = 10;
    private static final int SLOTS = (int) (LONGEST.toSeconds() / SLOT) + 1;

    private final long[] counts = new long[SLOTS];
    private final long[] slots = new long[SLOTS];
    private final Instant first;
    private Instant last;

    SlidingWindowCounter(Instant first) {
        this.first = first;
        this.last = first;
    }

    void add(Instant now, long items) {
        long slot = Math.floorDiv(now.getEpochSecond(), SLOT);
        int place = Math.floorMod(slot, SLOTS);
        if (slots[place] != slot) {
            slots[place] = slot;
            counts[place] = 0;
        }
        counts[place] += items;
        last = now;
    }

    /// Only slots that lie in the window whole: what is counted is never older than the window.
    long within(Instant now, Duration window) {
        long from = Math.ceilDiv(now.minus(window).getEpochSecond(), SLOT);
        long to = Math.floorDiv(now.getEpochSecond(), SLOT);
        long sum = 0;
        for (int place = 0; place < SLOTS; place++) {
            if (slots[place] >= from && slots[place] <= to) sum += counts[place];
        }
        return sum;
    }

    Instant first() {
        return first;
    }

    Instant last() {
        return last;
    }
}
