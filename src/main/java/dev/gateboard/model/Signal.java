package dev.gateboard.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What machines have to say about one gate: its binding, what its probes last said together, and what each answered.
///
/// @param failed the newest fail they agreed on, kept when they pass again: it is what a dispute is about
/// @param heard by the probe's id
public record Signal(Binding binding, Observed observed, Observed failed, Since since, Map<String, Heard> heard) {

    /// From when on readings count: those after the last *reopen* or *overrule* (rule R11).
    record Since(int number, Instant at) {
        static final Since EVER = new Since(0, Instant.MIN);
    }

    public static final Signal NONE =
            new Signal(Binding.NONE, Observed.NOTHING, Observed.NOTHING, Since.EVER, Map.of());

    Signal with(Binding other) {
        return new Signal(other, observed, failed, since, heard);
    }

    Signal with(Since other) {
        return new Signal(binding, observed, failed, other, heard);
    }

    Signal with(Observed other) {
        return new Signal(binding, other, other instanceof Observed.Failing ? other : failed, since, heard);
    }

    /// With these answers in the place of those it had.
    Signal hearing(Map<String, Heard> others) {
        return new Signal(binding, observed, failed, since, Map.copyOf(others));
    }

    /// With one more answer; that of a probe which is not bound here changes nothing.
    Signal and(Reading reading) {
        if (!binding.has(reading.probe())) return this;
        var all = new LinkedHashMap<>(heard);
        var before = heard.get(reading.probe());
        all.put(
                reading.probe(),
                before == null ? Heard.first(reading) : admitted(before).and(reading));
        return new Signal(binding, observed, failed, since, Map.copyOf(all));
    }

    /// A row of fails that began before everything began anew begins anew as well.
    private Heard admitted(Heard before) {
        return before.failing().stream().allMatch(this::admits) ? before : before.withoutRow();
    }

    Signal and(List<Reading> readings) {
        var next = this;
        for (var reading : readings) next = next.and(reading);
        return next;
    }

    /// The newest answer of each bound probe that has one, in the order they are bound.
    public List<Reading> newest() {
        var readings = new ArrayList<Reading>();
        for (var probe : binding.probes()) {
            var known = heard.get(probe.id());
            if (known != null) readings.add(known.newest());
        }
        return List.copyOf(readings);
    }

    /// The newest pass of each bound probe, unchanged since it was bound; one that has none is missing.
    public List<Reading> proofs() {
        var proofs = new ArrayList<Reading>();
        for (var probe : binding.probes()) {
            var known = heard.get(probe.id());
            if (known != null)
                known.passed().stream()
                        .filter(reading -> reading.digest().equals(probe.digest()))
                        .forEach(proofs::add);
        }
        return proofs;
    }

    /// What all probes say together (rule R11 and its precedence); no data where one has not answered.
    public Verdict verdict() {
        var readings = newest();
        var worst = readings.size() < binding.probes().size() ? Verdict.NO_DATA : Verdict.PASS;
        for (var reading : readings) if (reading.verdict().compareTo(worst) < 0) worst = reading.verdict();
        return worst;
    }

    /// Whether signals say that the gate fails. Disarming takes that back as little as time does: only a pass, a
    /// person, or another binding does.
    boolean fails() {
        return observed instanceof Observed.Failing && counts();
    }

    /// Whether signals passed the gate, and may: armed before they did, and nothing changed since (rule R12).
    boolean passes() {
        return observed instanceof Observed.Passing
                && counts()
                && binding.arm() instanceof Binding.Arm.Armed(Said armed)
                && observed.number() > armed.number();
    }

    private boolean counts() {
        return observed.number() > since.number() && observed.number() > binding.bound();
    }

    /// Whether the reading may tick: of an armed probe, unchanged, and made after all that starts anew.
    boolean admits(Reading reading) {
        return binding.arm() instanceof Binding.Arm.Armed(Said armed)
                && binding.asked(reading)
                && !reading.asked().isBefore(armed.at())
                && reading.asked().isAfter(since.at());
    }
}
