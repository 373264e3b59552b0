package dev.gateboard.model.signal;

import java.util.List;

/// What one probe has answered, as far as it still matters. Held beside the events: with them and the instant, it
/// decides how a gate stands (rule R32).
///
/// @param newestPass the newest pass, or nothing
/// @param firstFail the first fail since the newest pass, or nothing: no data, errors and unclear answers end no row
///     of fails, since they change nothing (rule R11)
public record ProbeReadings(Reading newest, List<Reading> newestPass, List<Reading> firstFail) {

    public ProbeReadings {
        newestPass = List.copyOf(newestPass);
        firstFail = List.copyOf(firstFail);
    }

    static ProbeReadings ofFirst(Reading reading) {
        if (reading.isForeign()) return new ProbeReadings(reading, List.of(), List.of());
        return new ProbeReadings(reading, only(reading, Verdict.PASS), only(reading, Verdict.FAIL));
    }

    /// With another answer, which may have come late.
    ProbeReadings withReading(Reading reading) {
        // What came from elsewhere is shown until a probe here answers, whatever time it tells.
        if (reading.isForeign()) return newest.isForeign() && isLater(reading) ? ofFirst(reading) : this;
        if (newest.isForeign()) return ofFirst(reading);
        if (reading.askedAt().isBefore(newest.askedAt())) return late(reading);
        return switch (reading.verdict()) {
            case PASS -> new ProbeReadings(reading, List.of(reading), List.of());
            case FAIL -> new ProbeReadings(reading, newestPass, firstFail.isEmpty() ? List.of(reading) : firstFail);
            case NO_DATA, ERROR, INCONCLUSIVE -> new ProbeReadings(reading, newestPass, firstFail);
        };
    }

    private boolean isLater(Reading reading) {
        return !reading.askedAt().isBefore(newest.askedAt());
    }

    /// The newest answer as someone else's word.
    public ProbeReadings asForeign() {
        return ofFirst(newest.asForeign());
    }

    ProbeReadings withoutFails() {
        return new ProbeReadings(newest, newestPass, List.of());
    }

    private ProbeReadings late(Reading reading) {
        boolean proves = reading.verdict() == Verdict.PASS && isAfter(reading, newestPass);
        if (!proves) return this;
        return new ProbeReadings(newest, List.of(reading), isAfter(reading, firstFail) ? List.of() : firstFail);
    }

    private static boolean isAfter(Reading reading, List<Reading> other) {
        return other.isEmpty() || reading.askedAt().isAfter(other.getFirst().askedAt());
    }

    private static List<Reading> only(Reading reading, Verdict verdict) {
        return reading.verdict() == verdict ? List.of(reading) : List.of();
    }
}
