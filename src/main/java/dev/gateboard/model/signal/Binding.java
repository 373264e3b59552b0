package dev.gateboard.model.signal;

import dev.gateboard.model.person.Attribution;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The tie between a gate and its probes. It ticks only after a person armed it in this review (rule R12).
///
/// @param probes all of them need their own fresh pass (rule R13); empty where nothing is bound
/// @param origin who proposed the tie
/// @param bindEvent the number of the event that made it, 0 where there is none
public record Binding(List<Probe> probes, Origin origin, int bindEvent, Automation automation) {

    public Binding {
        probes = List.copyOf(probes);
    }

    /// One question to one source, as far as the rules need to know it.
    ///
    /// @param digest as [Reading#digest]: of the probe, its variables and its source's kind and address
    /// @param interval how often the source is asked; two fails are in a row when they are that far apart
    /// (rule R11)
    /// @param rules when its results change the gate
    public record Probe(
            String id,
            String kind,
            String title,
            String source,
            Duration interval,
            Duration freshness,
            Trigger trigger,
            String digest,
            ProbeRules rules) {

        public Probe {
            if (interval.isNegative() || interval.isZero()) throw new IllegalArgumentException("interval " + interval);
        }

        /// One of the default rules.
        public Probe(
                String id,
                String kind,
                String title,
                String source,
                Duration interval,
                Duration freshness,
                Trigger trigger,
                String digest) {
            this(id, kind, title, source, interval, freshness, trigger, digest, ProbeRules.DEFAULT);
        }

        /// Whether one row may hold both: a pass that is no longer fresh when the next one comes proves nothing with
        /// it.
        public boolean areInOneRow(Reading first, Reading second) {
            return second.verdict() != Verdict.PASS || first.isFresh(second.askedAt());
        }

        /// Whether two of its readings are far enough apart to be two in a row.
        public boolean areApart(Reading first, Reading second) {
            return !second.askedAt().isBefore(first.askedAt().plus(interval));
        }
    }

    /// What makes a probe give a reading.
    public enum Trigger {
        /// The loop asks its source at every interval.
        ASKED,
        /// Telemetry that arrives here is judged as it comes.
        RECEIVED,
        /// Nothing but its own action, each time (rule R12): it changes something out there.
        BY_HAND
    }

    /// Where the tie comes from.
    public enum Origin {
        /// A comment on the gate's own line.
        COMMENT,
        /// The probes file's `bind:`.
        SIDECAR,
        /// Recognised by the gate's text, accepted by a person.
        PROPOSAL
    }

    /// Whether signals may tick the gate.
    public sealed interface Automation {
        /// `why` is empty unless something changed under an armed binding.
        record Off(String reason) implements Automation {}

        record On(Attribution attribution) implements Automation {}
    }

    /// Why a binding is disarmed that a person overruled.
    public static final String OVERRULED = "overruled";

    private static final Automation NEVER = new Automation.Off("");

    public static final Binding NONE = new Binding(List.of(), Origin.SIDECAR, 0, NEVER);

    public static Binding of(List<Probe> probes, Origin origin, int number) {
        return new Binding(probes, origin, number, NEVER);
    }

    /// Armed for what the probes are now.
    public Binding withAutomationOn(List<Probe> now, Attribution attribution) {
        return new Binding(now, origin, bindEvent, new Automation.On(attribution));
    }

    public Binding withAutomationOff(String reason) {
        return new Binding(probes, origin, bindEvent, new Automation.Off(reason));
    }

    public boolean isNone() {
        return probes.isEmpty();
    }

    public boolean isArmed() {
        return automation instanceof Automation.On;
    }

    /// Whether `--all` may arm it (rule R12).
    public boolean canArmWithOthers() {
        return !isNone() && probes.stream().noneMatch(probe -> probe.trigger() == Trigger.BY_HAND);
    }

    /// Whether the reading answers one of these probes as it is bound, unchanged.
    public boolean isAnsweredBy(Reading reading) {
        return probes.stream()
                .anyMatch(probe ->
                        probe.id().equals(reading.probe()) && probe.digest().equals(reading.digest()));
    }

    public boolean hasProbe(String probe) {
        return find(probe).isPresent();
    }

    /// The probe of this id.
    public Optional<Probe> find(String probe) {
        return probes.stream().filter(bound -> bound.id().equals(probe)).findFirst();
    }

    /// The probes whose results change the gate: those that are not only observed.
    public List<Probe> decidingProbes() {
        return probes.stream().filter(probe -> !probe.rules().isObserved()).toList();
    }

    /// Whether the reading is of a probe that is only observed.
    public boolean isObserved(Reading reading) {
        return find(reading.probe()).filter(probe -> probe.rules().isObserved()).isPresent();
    }

    public boolean hasSameProbesAs(List<Probe> others) {
        return probes.stream()
                .map(Probe::id)
                .toList()
                .equals(others.stream().map(Probe::id).toList());
    }
}
