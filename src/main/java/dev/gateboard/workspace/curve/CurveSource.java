package dev.gateboard.workspace.curve;

import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.text.curve.CurveReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the curve of a gate's probe is made from: its newest readings, and the events of the gate.
///
/// @param readings the newest first
/// @param events the newest first
public record CurveSource(List<Reading> readings, List<ReviewEvent> events) {
    /// A few tens of milliseconds to read, and half a day of a probe that is asked every 30 seconds.
    public static final int MOST_READINGS = 1500;

    public static final CurveSource NOTHING = new CurveSource(List.of(), List.of());

    public CurveSource {
        readings = List.copyOf(readings);
        events = List.copyOf(events);
    }

    /// Reads it from the store, on the thread that owns that.
    ///
    /// @param most how many readings
    public static CurveSource of(Store store, Review review, UUID gate, String probe, int most) throws StoreException {
        int index = review.indexOf(gate);
        if (index < 0) return NOTHING;
        var state = review.state(review.gate(index));
        var readings = new ArrayList<>(store.readings(review.id(), probe, most));
        // The newest may still be on its way to the disk.
        state.signal().newestReadings().stream()
                .filter(newest -> newest.probe().equals(probe) && !readings.contains(newest))
                .forEach(readings::addFirst);
        return new CurveSource(readings, state.history().newestFirst());
    }

    /// The curve, which any thread can make; empty where there is none.
    public Optional<ValueCurve> curve() {
        return CurveReader.read(readings, events);
    }
}
