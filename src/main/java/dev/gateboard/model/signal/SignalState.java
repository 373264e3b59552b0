package dev.gateboard.model.signal;

import dev.gateboard.model.person.Attribution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
        var probe = binding.find(reading.probe());
        if (probe.isEmpty()) return this;
        var all = new LinkedHashMap<>(readingsByProbe);
        var before = readingsByProbe.get(reading.probe());
        all.put(
                reading.probe(),
                before == null
                        ? ProbeReadings.ofFirst(reading, probe.get())
                        : before.withRowsOf(this::isUsable).withReading(reading, probe.get()));
        return new SignalState(binding, result, lastFailing, cutoff, Map.copyOf(all));
    }

    public SignalState withReading(List<Reading> readings) {
        var next = this;
        for (var reading : readings) next = next.withReading(reading);
        return next;
    }

    /// The newest answer of each bound probe that has one, in the order they are bound.
    public List<Reading> newestReadings() {
        return readingsOf(binding.probes()).map(ProbeReadings::newest).toList();
    }

    /// The newest pass of each bound probe that changes the gate, unchanged since it was bound; one that has
    /// none is missing. Where more than two fails in a row are needed, the second takes the pass away, so that
    /// no gate stays passed longer than by the default rules.
    public List<Reading> newestPasses() {
        var evidence = new ArrayList<Reading>();
        for (var probe : binding.decidingProbes()) {
            var known = readingsByProbe.get(probe.id());
            if (known != null && !isWithdrawn(probe, known))
                known.newestPass().stream()
                        .filter(reading -> reading.digest().equals(probe.digest()))
                        .forEach(evidence::add);
        }
        return evidence;
    }

    private static boolean isWithdrawn(Binding.Probe probe, ProbeReadings known) {
        return probe.rules().fails() > 2 && known.failRow().size() >= 2;
    }

    /// The newest whole row of passes of each probe that changes the gate: what passed it, if anything.
    public List<Reading> newestPassRows() {
        return decidingReadings()
                .flatMap(known -> known.newestPasses().stream())
                .toList();
    }

    /// The readings of each probe that changes the gate and has some.
    private Stream<ProbeReadings> decidingReadings() {
        return readingsOf(binding.decidingProbes());
    }

    private Stream<ProbeReadings> readingsOf(List<Binding.Probe> probes) {
        return probes.stream().flatMap(probe -> Stream.ofNullable(readingsByProbe.get(probe.id())));
    }

    /// The passes in a row of each probe that changes the gate, in the order they are bound; a probe whose newest
    /// reading is no pass is missing.
    public List<Reading> passRows() {
        return decidingReadings().flatMap(known -> known.passRow().stream()).toList();
    }

    /// What the probes that change the gate say together (rule R11 and its precedence); no data where one has not
    /// answered.
    public Verdict verdict() {
        var verdicts = decidingReadings().map(known -> known.newest().verdict()).toList();
        var worst = verdicts.size() < binding.decidingProbes().size() ? Verdict.NO_DATA : Verdict.PASS;
        return verdicts.stream()
                .min(Verdict::compareTo)
                .filter(one -> one.compareTo(worst) < 0)
                .orElse(worst);
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
