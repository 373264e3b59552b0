package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SignalState;
import dev.gateboard.model.signal.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What follows from readings (rules R11 to R13): a verdict that changes becomes an event, everything else is only
/// shown.
public final class SignalRules {
    private final SignalState signal;
    private final Instant at;
    private final Instant last;

    /// @param last when the newest event before was stored: an earlier clock proves nothing
    public SignalRules(SignalState signal, Instant at, Instant last) {
        this.signal = signal;
        this.at = at;
        this.last = last;
    }

    /// The events that follow from what was heard of these probes: verdicts that changed, bindings that were armed
    /// for something else (rules R11 and R12). They are the signal's, not a person's.
    public static List<Action> following(Review review, Set<String> probes, Instant at) {
        var actions = new ArrayList<Action>();
        for (int index : review.boundGates().indexes().toArray()) {
            var gate = review.gate(index);
            var signal = review.state(gate).signal();
            if (probes.stream().anyMatch(signal.binding()::hasProbe))
                new SignalRules(signal, at, review.lastEvent().at())
                        .effect(gate)
                        .ifPresent(actions::add);
        }
        return actions;
    }

    /// What is to be done to the gate now, if anything.
    Optional<Action> effect(Gate gate) {
        if (!(signal.binding().automation() instanceof Binding.Automation.On(Attribution armed)))
            return Optional.empty();
        var changed = signal.newestReadings().stream()
                .filter(reading -> !reading.askedAt().isBefore(armed.at()))
                .filter(reading -> !reading.isForeign() && !signal.binding().isAnsweredBy(reading))
                .findFirst();
        if (changed.isPresent())
            return Optional.of(new Action.Disarm(
                    gate.id(), "probe " + changed.get().probe() + ", its variables or its source changed"));
        var row = consecutiveFails();
        if (!row.isEmpty() && !signal.isFailing()) return Optional.of(new Action.Observe(gate.id(), Verdict.FAIL, row));
        if (!signal.isPassing() && isFreshPass(signal.passRows()))
            return Optional.of(new Action.Observe(gate.id(), Verdict.PASS, signal.passRows()));
        return Optional.empty();
    }

    /// As many fails in a row of some probe as its rules need, or more errors than they allow; else nothing.
    private List<Reading> consecutiveFails() {
        for (var probe : signal.binding().decidingProbes()) {
            var known = signal.readingsByProbe().get(probe.id());
            if (known == null) continue;
            for (var row : List.of(known.failRow(), known.errorRow())) if (isConsecutiveFail(row)) return row;
        }
        return List.of();
    }

    /// Whether these are a row of fails or errors of one probe that may fail the gate by the probe's rules.
    public boolean isConsecutiveFail(List<Reading> row) {
        if (row.isEmpty()) return false;
        return signal.binding().decidingProbes().stream()
                .filter(probe -> probe.id().equals(row.getFirst().probe()))
                .anyMatch(probe -> isRow(row, probe, Verdict.FAIL, probe.rules().fails())
                        || isRow(row, probe, Verdict.ERROR, probe.rules().errors()));
    }

    /// Whether these are so many readings of the probe with this verdict, an interval apart, that may tick.
    private boolean isRow(List<Reading> row, Binding.Probe probe, Verdict verdict, int length) {
        if (row.size() != length) return false;
        for (int i = 0; i < length; i++) {
            var reading = row.get(i);
            if (!reading.probe().equals(probe.id()) || reading.verdict() != verdict || !signal.isUsable(reading))
                return false;
            if (i > 0 && !(probe.areApart(row.get(i - 1), reading) && probe.areInOneRow(row.get(i - 1), reading)))
                return false;
        }
        return true;
    }

    /// Whether these are a row of passes of every probe that decides, as its rules need it, the last one fresh.
    public boolean isFreshPass(List<Reading> passes) {
        var probes = signal.binding().decidingProbes();
        int from = 0;
        for (var probe : probes) {
            int next = from + probe.rules().passes();
            if (next > passes.size()) return false;
            var row = passes.subList(from, next);
            if (!isRow(row, probe, Verdict.PASS, row.size()) || !row.getLast().isFresh(at)) return false;
            from = next;
        }
        return !probes.isEmpty() && from == passes.size() && !at.isBefore(last);
    }
}
