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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether telemetry of exactly this service, version and environment arrived here lately. What is listed of others,
/// such as the old release, does not count.
final class OtlpSeenCheck {
    /// A version that has been silent for so long while another reports is replaced: SDKs send each minute or sooner.
    private static final Duration SILENCE = Duration.ofMinutes(1);

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
        var replaced = items > 0 ? replacement(seen, last) : Optional.<TelemetryTracker.Received>empty();
        var verdict = replaced.isPresent()
                ? Verdict.FAIL
                : items >= least
                        ? Verdict.PASS
                        : items > 0 || !unclear.isEmpty() ? Verdict.INCONCLUSIVE : Verdict.NO_DATA;
        var reason = replaced.map(other -> replaced(signal, other, last))
                .orElseGet(() -> items > 0
                        ? Messages.SIGNAL.count("telemetry.arrived", window.toMinutes(), kind.count(items))
                        : none(signal, seen));
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

    /// Another version of the service that reports since ours fell silent.
    ///
    /// @param last when ours reported last
    private Optional<TelemetryTracker.Received> replacement(List<TelemetryTracker.Received> seen, Instant last) {
        return seen.stream()
                .filter(received -> received.items() > 0)
                .filter(received -> wanted.isOtherVersion(received.emitter()))
                .filter(received -> received.last().isAfter(last.plus(SILENCE)))
                .max(Comparator.comparing(TelemetryTracker.Received::last));
    }

    private String replaced(String signal, TelemetryTracker.Received other, Instant last) {
        return Messages.SIGNAL.text(
                "telemetry.replaced",
                signal,
                wanted.text(),
                String.valueOf(Duration.between(last, now).toSeconds()),
                other.emitter().version().isEmpty()
                        ? Messages.SIGNAL.text("telemetry.noVersion")
                        : other.emitter().version());
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
