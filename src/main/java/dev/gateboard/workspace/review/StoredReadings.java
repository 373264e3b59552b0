package dev.gateboard.workspace.review;

import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.StoreException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/// The readings of a review that decide statuses when it is loaded (rule R32).
record StoredReadings(Store store) {
    /// Of a probe whose rules need longer rows: as many as three for each of its row, since telemetry that is received
    /// gives some that are not an interval apart.
    private static final int HISTORY = 60;

    /// In the order they were asked for.
    List<Reading> of(Review review) throws StoreException {
        var readings = new LinkedHashSet<>(store.readings(review.id()));
        for (int index : review.boundGates().indexes().toArray())
            for (var probe : review.state(review.gate(index)).signal().binding().probes())
                if (probe.rules().needsHistory())
                    readings.addAll(
                            store.readings(review.id(), probe.id(), HISTORY).reversed());
        return readings.stream().sorted(Comparator.comparing(Reading::askedAt)).toList();
    }
}
