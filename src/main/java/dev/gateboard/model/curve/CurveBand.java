package dev.gateboard.model.curve;

import dev.gateboard.model.signal.Verdict;

/// The values between two limits that pass, or fail.
///
/// @param verdict pass or fail
/// @param from negative infinity where there is no lower limit
/// @param to positive infinity where there is no upper limit
/// @param hasFrom whether the lower limit itself is inside
/// @param hasTo whether the upper limit itself is inside
public record CurveBand(Verdict verdict, double from, double to, boolean hasFrom, boolean hasTo) {
    public CurveBand {
        if (Double.isNaN(from) || Double.isNaN(to)) throw new IllegalArgumentException("a limit that is no number");
    }

    /// Values with these limits inside.
    public static CurveBand of(Verdict verdict, double from, double to) {
        return new CurveBand(verdict, from, to, true, true);
    }

    public boolean contains(double value) {
        return (hasFrom ? value >= from : value > from) && (hasTo ? value <= to : value < to);
    }

    /// Whether it ends somewhere.
    public boolean isLimited() {
        return Double.isFinite(from) || Double.isFinite(to);
    }
}
