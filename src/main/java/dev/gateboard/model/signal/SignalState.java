package dev.gateboard.model.signal;

import dev.gateboard.model.person.Attribution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What machines have to say about one gate: its binding, what its probes last said together, and what each answered.
///
/// @param lastFailing the newest fail they agreed on, kept when they pass again: it is what a dispute is about
/// @param readingsByProbe by the probe's id
public record SignalState(
        Binding binding,
        SignalResult result,
        SignalResult lastFailing,
        Cutoff cutoff,
        Map<String, ProbeReadings> readingsByProbe) {

    /// From when on readings count: those after the last *reopen* or *overrule* (rule R11).
    public record Cutoff(int number, Instant at) {
        static final Cutoff EVER = new Cutoff(0, Instant.MIN);
    }

    public static final SignalState NONE =
            new SignalState(Binding.NONE, SignalResult.NOTHING, SignalResult.NOTHING, Cutoff.EVER, Map.of());

    public SignalState withBinding(Binding other) {
        return new SignalState(other, result, lastFailing, cutoff, readingsByProbe);
    }

    public SignalState withCutoff(Cutoff other) {
        return new SignalState(binding, result, lastFailing, other, readingsByProbe);
    }

    public SignalState withResult(SignalResult other) {
        return new SignalState(
                binding, other, other instanceof SignalResult.Failing ? other : lastFailing, cutoff, readingsByProbe);
    }

    /// With these answers in the place of those it had.
    public SignalState withProbeReadings(Map<String, ProbeReadings> others) {
        return new SignalState(binding, result, lastFailing, cutoff, Map.copyOf(others));
    }

    /// With one more answer; that of a probe which is not bound here changes nothing.
    SignalState withReading(Reading reading) {
        if (!binding.hasProbe(reading.probe())) return this;
        var all = new LinkedHashMap<>(readingsByProbe);
        var before = readingsByProbe.get(reading.probe());
        all.put(
                reading.probe(),
                before == null
                        ? ProbeReadings.ofFirst(reading)
                        : admitted(before).withReading(reading));
        return new SignalState(binding, result, lastFailing, cutoff, Map.copyOf(all));
    }

    /// A row of fails that began before everything began anew begins anew as well.
    private ProbeReadings admitted(ProbeReadings before) {
        return before.firstFail().stream().allMatch(this::isUsable) ? before : before.withoutFails();
    }

    public SignalState withReading(List<Reading> readings) {
        var next = this;
        for (var reading : readings) next = next.withReading(reading);
        return next;
    }

    /// The newest answer of each bound probe that has one, in the order they are bound.
    public List<Reading> newestReadings() {
        var readings = new ArrayList<Reading>();
        for (var probe : binding.probes()) {
            var known = readingsByProbe.get(probe.id());
            if (known != null) readings.add(known.newest());
        }
        return List.copyOf(readings);
    }

    /// The newest pass of each bound probe, unchanged since it was bound; one that has none is missing.
    public List<Reading> newestPasses() {
        var evidence = new ArrayList<Reading>();
        for (var probe : binding.probes()) {
            var known = readingsByProbe.get(probe.id());
            if (known != null)
                known.newestPass().stream()
                        .filter(reading -> reading.digest().equals(probe.digest()))
                        .forEach(evidence::add);
        }
        return evidence;
    }

    /// What all probes say together (rule R11 and its precedence); no data where one has not answered.
    public Verdict verdict() {
        var readings = newestReadings();
        var worst = readings.size() < binding.probes().size() ? Verdict.NO_DATA : Verdict.PASS;
        for (var reading : readings) if (reading.verdict().compareTo(worst) < 0) worst = reading.verdict();
        return worst;
    }

    /// Whether signals say that the gate fails. Disarming takes that back as little as time does: only a pass, a
    /// person, or another binding does.
    public boolean isFailing() {
        return result instanceof SignalResult.Failing && isResultCurrent();
    }

    /// Whether signals passed the gate, and may: armed before they did, and nothing changed since (rule R12).
    public boolean isPassing() {
        return result instanceof SignalResult.Passing
                && isResultCurrent()
                && binding.automation() instanceof Binding.Automation.On(Attribution armed)
                && result.eventNumber() > armed.number();
    }

    private boolean isResultCurrent() {
        return result.eventNumber() > cutoff.number() && result.eventNumber() > binding.bindEvent();
    }

    /// Whether the reading may tick: of an armed probe, unchanged, and made after all that starts anew.
    public boolean isUsable(Reading reading) {
        return binding.automation() instanceof Binding.Automation.On(Attribution armed)
                && binding.isAnsweredBy(reading)
                && !reading.askedAt().isBefore(armed.at())
                && reading.askedAt().isAfter(cutoff.at());
    }
}
