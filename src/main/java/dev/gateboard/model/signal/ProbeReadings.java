package dev.gateboard.model.signal;

import java.util.List;

/// What one probe has answered, as far as it still matters. Held beside the events: with them and the instant, it
/// decides how a gate stands (rule R32).
///
/// @param passed the newest pass, or nothing
/// @param failing the first fail since the newest pass, or nothing: no data, errors and unclear answers end no row of
/// fails, since they change nothing (rule R11)
public record ProbeReadings(Reading newest, List<Reading> passed, List<Reading> failing) {

    public ProbeReadings {
        passed = List.copyOf(passed);
        failing = List.copyOf(failing);
    }

    static ProbeReadings first(Reading reading) {
        if (reading.isElsewhere()) return new ProbeReadings(reading, List.of(), List.of());
        return new ProbeReadings(reading, only(reading, Verdict.PASS), only(reading, Verdict.FAIL));
    }

    /// With another answer, which may have come late.
    ProbeReadings and(Reading reading) {
        // What came from elsewhere is shown until a probe here answers, whatever time it tells.
        if (reading.isElsewhere()) return newest.isElsewhere() && isLater(reading) ? first(reading) : this;
        if (newest.isElsewhere()) return first(reading);
        if (reading.asked().isBefore(newest.asked())) return late(reading);
        return switch (reading.verdict()) {
            case PASS -> new ProbeReadings(reading, List.of(reading), List.of());
            case FAIL -> new ProbeReadings(reading, passed, failing.isEmpty() ? List.of(reading) : failing);
            case NO_DATA, ERROR, INCONCLUSIVE -> new ProbeReadings(reading, passed, failing);
        };
    }

    private boolean isLater(Reading reading) {
        return !reading.asked().isBefore(newest.asked());
    }

    /// The newest answer as someone else's word.
    public ProbeReadings elsewhere() {
        return first(newest.elsewhere());
    }

    ProbeReadings withoutRow() {
        return new ProbeReadings(newest, passed, List.of());
    }

    private ProbeReadings late(Reading reading) {
        boolean proves = reading.verdict() == Verdict.PASS && isAfter(reading, passed);
        if (!proves) return this;
        return new ProbeReadings(newest, List.of(reading), isAfter(reading, failing) ? List.of() : failing);
    }

    private static boolean isAfter(Reading reading, List<Reading> other) {
        return other.isEmpty() || reading.asked().isAfter(other.getFirst().asked());
    }

    private static List<Reading> only(Reading reading, Verdict verdict) {
        return reading.verdict() == verdict ? List.of(reading) : List.of();
    }
}
