package dev.gateboard.signal;

import dev.gateboard.model.Reading;
import dev.gateboard.model.Verdict;
import dev.gateboard.signal.otlp.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Whether telemetry of exactly this service, version and environment arrived here lately. What is listed of others,
/// such as the old release, does not count.
final class OtlpSeen {
    private final Telemetry telemetry;
    private final Probe probe;
    private final Instant now;
    private final Wanted wanted;

    OtlpSeen(Telemetry telemetry, Probe probe, Instant now) {
        this.telemetry = telemetry;
        this.probe = probe;
        this.now = now;
        this.wanted = new Wanted(probe.keys());
    }

    Answers ask() {
        var window = probe.keys().duration("window", Duration.ofMinutes(10));
        int least = Math.max(1, probe.keys().number("min", 1));
        var signal = probe.keys().text("signal");
        var seen = telemetry.received(window, _ -> true).stream()
                .filter(received -> received.signal().word().equals(signal))
                .toList();
        var ours = seen.stream()
                .filter(received -> wanted.isOurs(received.emitter()))
                .toList();
        long items = ours.stream().mapToLong(Telemetry.Received::items).sum();
        var last = ours.stream()
                .map(Telemetry.Received::last)
                .max(Instant::compareTo)
                .orElse(now);
        var unclear = items >= least
                ? ""
                : Wanted.unclear(
                        seen.stream().filter(received -> received.items() > 0).map(Telemetry.Received::emitter));
        var verdict = items >= least
                ? Verdict.PASS
                : items > 0 || !unclear.isEmpty() ? Verdict.INCONCLUSIVE : Verdict.NO_DATA;
        var reason = items > 0
                ? items + " of " + signal + " arrived in " + window.toMinutes() + " minutes."
                : "No " + signal + " of " + wanted.words() + " arrived" + others(seen) + ".";
        return new Answers(
                signal + " of " + wanted.words(),
                Reading.UNTOLD,
                last,
                List.of(String.valueOf(items)),
                ours.size(),
                "at least " + least,
                verdict,
                reason + unclear,
                0,
                "");
    }

    private static String others(List<Telemetry.Received> seen) {
        if (seen.isEmpty()) return "";
        var other = seen.getFirst().emitter();
        return ", only of " + other.service() + " " + other.version() + " " + other.environment();
    }
}
