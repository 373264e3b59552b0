package dev.gateboard.workspace.signal;

import dev.gateboard.model.signal.Reading;
import dev.gateboard.store.StoreTransaction;
import dev.gateboard.store.sqlite.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Readings on their way to the disk, together (rule R32). A reading that is lost with the machine is asked for
/// again; what changes a verdict does not wait here.
final class ReadingBuffer {
    private static final Duration AT_MOST = Duration.ofSeconds(2);
    private static final int MANY = 256;

    private final InstantSource clock;
    private final Map<UUID, List<Reading>> waiting = new HashMap<>();
    private Instant oldest = Instant.MAX;

    ReadingBuffer(InstantSource clock) {
        this.clock = clock;
    }

    void add(UUID review, List<Reading> readings) {
        if (waiting.isEmpty()) oldest = clock.instant();
        waiting.computeIfAbsent(review, _ -> new ArrayList<>()).addAll(readings);
    }

    List<UUID> waitingReviews() {
        return List.copyOf(waiting.keySet());
    }

    boolean isWaiting(UUID review) {
        return waiting.containsKey(review);
    }

    /// Whether some wait long enough, or many do.
    boolean isDue() {
        return !waiting.isEmpty()
                && (!clock.instant().isBefore(oldest.plus(AT_MOST))
                        || waiting.values().stream().mapToInt(List::size).sum() >= MANY);
    }

    void writeTo(UUID review, StoreTransaction transaction) throws StoreException {
        transaction.addReadings(review, waiting.getOrDefault(review, List.of()));
    }

    /// They are on disk now.
    void remove(UUID review) {
        waiting.remove(review);
    }
}
