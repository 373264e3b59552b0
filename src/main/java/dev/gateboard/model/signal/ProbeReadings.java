package dev.gateboard.model.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What one probe has answered, as far as it still matters. Held beside the events: with them and the instant, it
/// decides how a gate stands (rule R32).
///
/// @param newestPasses the newest row of as many passes as its rules need, or nothing
/// @param passRow the passes in a row until the newest reading: anything else ends it
/// @param failRow the fails since the newest pass: no data, errors and unclear answers end no row of fails, since they
///     change nothing (rule R11)
/// @param errorRow the errors in a row that end with the newest reading; empty where errors change nothing
public record ProbeReadings(
        Reading newest,
        List<Reading> newestPasses,
        List<Reading> passRow,
        List<Reading> failRow,
        List<Reading> errorRow) {

    public ProbeReadings {
        newestPasses = List.copyOf(newestPasses);
        passRow = List.copyOf(passRow);
        failRow = List.copyOf(failRow);
        errorRow = List.copyOf(errorRow);
    }

    /// The newest pass that ends such a row, or nothing.
    public List<Reading> newestPass() {
        return newestPasses.isEmpty() ? List.of() : List.of(newestPasses.getLast());
    }

    static ProbeReadings ofFirst(Reading reading, Binding.Probe probe) {
        var none = new ProbeReadings(reading, List.of(), List.of(), List.of(), List.of());
        return reading.isForeign() ? none : none.next(reading, probe);
    }

    /// With another answer, which may have come late.
    ProbeReadings withReading(Reading reading, Binding.Probe probe) {
        // What came from elsewhere is shown until a probe here answers, whatever time it tells.
        if (reading.isForeign()) return newest.isForeign() && isLater(reading) ? ofFirst(reading, probe) : this;
        if (newest.isForeign()) return ofFirst(reading, probe);
        return reading.askedAt().isBefore(newest.askedAt()) ? late(reading, probe) : next(reading, probe);
    }

    private ProbeReadings next(Reading reading, Binding.Probe probe) {
        var rules = probe.rules();
        return switch (reading.verdict()) {
            case PASS -> {
                var row = extended(passRow, reading, rules.passes(), probe);
                yield new ProbeReadings(
                        reading, row.size() == rules.passes() ? row : newestPasses, row, List.of(), List.of());
            }
            case FAIL ->
                new ProbeReadings(
                        reading, newestPasses, List.of(), extended(failRow, reading, rules.fails(), probe), List.of());
            case ERROR ->
                new ProbeReadings(
                        reading, newestPasses, List.of(), failRow, extended(errorRow, reading, rules.errors(), probe));
            case NO_DATA, INCONCLUSIVE -> new ProbeReadings(reading, newestPasses, List.of(), failRow, List.of());
        };
    }

    /// The row with one more, where it is far enough after the one before; a whole row ends with the newest.
    private static List<Reading> extended(List<Reading> row, Reading reading, int length, Binding.Probe probe) {
        if (length == 0) return List.of();
        var next = new ArrayList<>(row.size() < length ? row : row.subList(0, length - 1));
        if (!next.isEmpty() && !probe.areInOneRow(next.getLast(), reading)) next.clear();
        if (next.isEmpty() || probe.areApart(next.getLast(), reading)) next.add(reading);
        return next;
    }

    private boolean isLater(Reading reading) {
        return !reading.askedAt().isBefore(newest.askedAt());
    }

    /// The newest answer as someone else's word.
    public ProbeReadings asForeign() {
        return new ProbeReadings(newest.asForeign(), List.of(), List.of(), List.of(), List.of());
    }

    /// Without rows that have a reading which may not change the gate: they begin anew.
    ProbeReadings withRowsOf(Predicate<Reading> usable) {
        return new ProbeReadings(
                newest, newestPasses, whole(passRow, usable), whole(failRow, usable), whole(errorRow, usable));
    }

    private static List<Reading> whole(List<Reading> row, Predicate<Reading> usable) {
        return row.stream().allMatch(usable) ? row : List.of();
    }

    /// A late pass is a newer one where one is enough. In a row it has no place: what lies between is not known.
    private ProbeReadings late(Reading reading, Binding.Probe probe) {
        boolean proves =
                reading.verdict() == Verdict.PASS && probe.rules().passes() == 1 && isAfter(reading, newestPasses);
        if (!proves) return this;
        boolean endsFails = isAfter(reading, failRow);
        return new ProbeReadings(newest, List.of(reading), passRow, endsFails ? List.of() : failRow, errorRow);
    }

    private static boolean isAfter(Reading reading, List<Reading> other) {
        return other.isEmpty() || reading.askedAt().isAfter(other.getFirst().askedAt());
    }
}
