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
        if (!signal.isPassing() && isFreshPass(signal.newestReadings()))
            return Optional.of(new Action.Observe(gate.id(), Verdict.PASS, signal.newestReadings()));
        return Optional.empty();
    }

    /// The first and the last of some probe's fails in a row, where they are an interval apart; else nothing.
    private List<Reading> consecutiveFails() {
        for (var probe : signal.binding().probes()) {
            var heard = signal.readingsByProbe().get(probe.id());
            if (heard == null || heard.firstFail().isEmpty()) continue;
            var fails = List.of(heard.firstFail().getFirst(), heard.newest());
            if (isConsecutiveFail(fails)) return fails;
        }
        return List.of();
    }

    /// Whether these are two fails of one probe, an interval apart, that may tick.
    public boolean isConsecutiveFail(List<Reading> fails) {
        if (fails.size() != 2 || !fails.stream().allMatch(this::isAdmittedFail)) return false;
        var first = fails.getFirst();
        var second = fails.getLast();
        return signal.binding().probes().stream()
                .filter(probe ->
                        probe.id().equals(first.probe()) && first.probe().equals(second.probe()))
                .anyMatch(probe -> !second.askedAt().isBefore(first.askedAt().plus(probe.interval())));
    }

    private boolean isAdmittedFail(Reading reading) {
        return reading.verdict() == Verdict.FAIL && signal.isUsable(reading);
    }

    /// Whether these are a fresh pass of every probe of the gate, that may tick.
    public boolean isFreshPass(List<Reading> passes) {
        var asked = new ArrayList<>(passes.stream().map(Reading::probe).toList());
        var bound = signal.binding().probes().stream().map(Binding.Probe::id).toList();
        return !bound.isEmpty()
                && asked.equals(bound)
                && passes.stream()
                        .allMatch(reading -> reading.verdict() == Verdict.PASS
                                && signal.isUsable(reading)
                                && reading.isFresh(at)
                                && !at.isBefore(last));
    }
}
