package dev.gateboard.signal.otlp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What collectors counted lately, so that two reads can be compared. Safe for many threads.
public final class CollectorHistory {
    /// Two reads are compared when they are so far apart.
    public static final Duration APART = Duration.ofSeconds(30);

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Map<String, Deque<Read>> reads = new HashMap<>();

    /// What a collector showed at one time.
    public record Read(Instant at, CollectorCounters counts) {}

    /// Keeps a read and gives the newest one that is long enough before it; empty where there is none since the last
    /// restart.
    public synchronized Optional<Read> before(String key, Read read) {
        var known = reads.computeIfAbsent(key, _ -> new ArrayDeque<>());
        if (!known.isEmpty() && read.counts().isAfterRestart(known.getLast().counts())) known.clear();
        while (!known.isEmpty() && known.getFirst().at().isBefore(read.at().minus(KEPT))) known.removeFirst();
        var found = known.stream()
                .filter(old -> !old.at().isAfter(read.at().minus(APART)))
                .reduce((_, newer) -> newer);
        known.addLast(read);
        return found;
    }
}
