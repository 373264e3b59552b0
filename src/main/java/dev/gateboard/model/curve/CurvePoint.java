package dev.gateboard.model.curve;

import dev.gateboard.model.signal.Verdict;
import java.time.Instant;

/// One value, and what it was judged to be.
///
/// @param value a finite number
/// @param isAfterGap whether nothing was known between the point before and this one, so that no line joins them
public record CurvePoint(Instant at, double value, Verdict verdict, boolean isAfterGap) {
    public CurvePoint {
        if (!Double.isFinite(value)) throw new IllegalArgumentException("value " + value);
    }

    CurvePoint afterGap() {
        return new CurvePoint(at, value, verdict, true);
    }
}
