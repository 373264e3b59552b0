package dev.gateboard.signal.otlp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What collectors counted lately, so that reads can be compared. Safe for many threads.
public final class CollectorHistory {
    /// Two reads are compared when they are so far apart.
    public static final Duration APART = Duration.ofSeconds(30);

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Duration apart;
    private final Map<String, Run> runs = new HashMap<>();

    public CollectorHistory() {
        this(APART);
    }

    /// @param apart how far apart two reads are to be compared
    CollectorHistory(Duration apart) {
        this.apart = apart;
    }

    /// What a collector showed at one time.
    public record Read(Instant at, CollectorCounters counts) {}

    /// What a read is compared with.
    ///
    /// @param reads of the same run of the collector, long enough before; the newest first
    /// @param isRestarted whether an earlier run was seen
    public record Earlier(List<Read> reads, boolean isRestarted) {
        public Earlier {
            reads = List.copyOf(reads);
        }
    }

    /// The reads of one run, the newest last.
    private record Run(Deque<Read> reads, boolean isRestarted) {
        boolean isContinuedBy(Read read) {
            if (reads.isEmpty()) return true;
            var last = reads.getLast();
            return !read.counts().start().isOfAnotherRun(last.counts().start(), Duration.between(last.at(), read.at()))
                    && !read.counts().isBelow(last.counts());
        }
    }

    /// Keeps a read and gives those it can be compared with.
    public synchronized Earlier before(String key, Read read) {
        var run = runs.computeIfAbsent(key, _ -> new Run(new ArrayDeque<>(), false));
        if (!run.isContinuedBy(read)) {
            run = new Run(new ArrayDeque<>(), true);
            runs.put(key, run);
        }
        var known = run.reads();
        while (!known.isEmpty() && known.getFirst().at().isBefore(read.at().minus(KEPT))) known.removeFirst();
        var found = known.reversed().stream()
                .filter(old -> !old.at().isAfter(read.at().minus(apart)))
                .toList();
        known.addLast(read);
        return new Earlier(found, run.isRestarted());
    }
}
