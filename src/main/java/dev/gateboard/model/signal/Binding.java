package dev.gateboard.model.signal;

import dev.gateboard.model.person.Attribution;
import java.time.Duration;
import java.util.List;

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
    public record Probe(
            String id,
            String kind,
            String title,
            String source,
            Duration interval,
            Duration freshness,
            Trigger trigger,
            String digest) {

        public Probe {
            if (interval.isNegative() || interval.isZero()) throw new IllegalArgumentException("interval " + interval);
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
        return probes.stream().anyMatch(bound -> bound.id().equals(probe));
    }

    public boolean hasSameProbesAs(List<Probe> others) {
        return probes.stream()
                .map(Probe::id)
                .toList()
                .equals(others.stream().map(Probe::id).toList());
    }
}
