package dev.gateboard.signal.telemetry;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.otlp.OtlpSignal;
import dev.gateboard.signal.otlp.TelemetryTracker;
import dev.gateboard.signal.probe.ProbeDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Whether telemetry of exactly this service, version and environment arrived here lately. What is listed of others,
/// such as the old release, does not count.
final class OtlpSeenCheck {
    private final TelemetryTracker telemetry;
    private final ProbeDefinition probe;
    private final Instant now;
    private final EmitterFilter wanted;

    OtlpSeenCheck(TelemetryTracker telemetry, ProbeDefinition probe, Instant now) {
        this.telemetry = telemetry;
        this.probe = probe;
        this.now = now;
        this.wanted = new EmitterFilter(probe.keys());
    }

    ProbeResult ask() {
        var window = probe.keys().duration("window", Duration.ofMinutes(10));
        int least = Math.max(1, probe.keys().number("min", 1));
        var signal = probe.keys().text("signal");
        var kind = OtlpSignal.valueOf(signal.toUpperCase(Locale.ROOT));
        var seen = telemetry.received(window, _ -> true).stream()
                .filter(received -> received.signal().yamlName().equals(signal))
                .toList();
        var ours = seen.stream()
                .filter(received -> wanted.isOurs(received.emitter()))
                .toList();
        long items = ours.stream().mapToLong(TelemetryTracker.Received::items).sum();
        var last = ours.stream()
                .map(TelemetryTracker.Received::last)
                .max(Instant::compareTo)
                .orElse(now);
        var unclear = items >= least
                ? ""
                : EmitterFilter.unclear(
                        seen.stream().filter(received -> received.items() > 0).map(TelemetryTracker.Received::emitter));
        var verdict = items >= least
                ? Verdict.PASS
                : items > 0 || !unclear.isEmpty() ? Verdict.INCONCLUSIVE : Verdict.NO_DATA;
        var reason = items > 0
                ? Messages.SIGNAL.count("telemetry.arrived", window.toMinutes(), kind.count(items))
                : none(signal, seen);
        return new ProbeResult(
                Messages.SIGNAL.text("telemetry.query", signal, wanted.text()),
                Reading.NO_SERVER_TIME,
                last,
                List.of(String.valueOf(items)),
                ours.size(),
                Messages.SIGNAL.text("threshold.atLeast", least),
                verdict,
                reason + unclear,
                0,
                "");
    }

    private String none(String signal, List<TelemetryTracker.Received> seen) {
        if (seen.isEmpty()) return Messages.SIGNAL.text("telemetry.none", signal, wanted.text());
        var other = seen.getFirst().emitter();
        return Messages.SIGNAL.text(
                "telemetry.noneOnly",
                signal,
                wanted.text(),
                other.service() + " " + other.version() + " " + other.environment());
    }
}
