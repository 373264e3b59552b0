package dev.gateboard.signal;

import dev.gateboard.model.Reading;
import dev.gateboard.model.Verdict;
import dev.gateboard.signal.otlp.Emitter;
import dev.gateboard.signal.otlp.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Whether telemetry of exactly this service, version and environment arrived here lately. What is listed of others,
/// such as the old release, does not count.
final class OtlpSeen {
    private final Telemetry telemetry;
    private final Probe probe;
    private final Instant now;

    OtlpSeen(Telemetry telemetry, Probe probe, Instant now) {
        this.telemetry = telemetry;
        this.probe = probe;
        this.now = now;
    }

    Answers ask() {
        var window = probe.keys().duration("window", Duration.ofMinutes(10));
        int least = Math.max(1, probe.keys().number("min", 1));
        var signal = probe.keys().text("signal");
        var seen = telemetry.received(window, _ -> true).stream()
                .filter(received -> received.signal().word().equals(signal))
                .toList();
        var ours = seen.stream().filter(received -> isOurs(received.emitter())).toList();
        long items = ours.stream().mapToLong(Telemetry.Received::items).sum();
        var last = ours.stream()
                .map(Telemetry.Received::last)
                .max(Instant::compareTo)
                .orElse(now);
        var verdict = items >= least ? Verdict.PASS : items > 0 ? Verdict.INCONCLUSIVE : Verdict.NO_DATA;
        var reason = items > 0
                ? items + " of " + signal + " arrived in " + window.toMinutes() + " minutes."
                : "No " + signal + " of " + wanted() + " arrived" + others(seen) + ".";
        return new Answers(
                signal + " of " + wanted(),
                Reading.UNTOLD,
                last,
                List.of(String.valueOf(items)),
                ours.size(),
                "at least " + least,
                verdict,
                reason,
                0,
                "");
    }

    private boolean isOurs(Emitter emitter) {
        return emitter.service().equals(probe.keys().text("service"))
                && fits("version", emitter.version())
                && fits("environment", emitter.environment());
    }

    /// A version may be any of the release's names; what is asked for must be there.
    private boolean fits(String key, String value) {
        var asked = probe.keys().text(key);
        if (asked.isEmpty()) return true;
        return asked.equals(value)
                || (asked.startsWith("\\Q") && Arrays.asList(names(asked)).contains(value));
    }

    private static String[] names(String pattern) {
        return pattern.replace("\\Q", "").replace("\\E", "").split("\\|", -1);
    }

    private String wanted() {
        var keys = probe.keys();
        return String.join(
                " ",
                List.of(keys.text("service"), keys.text("version"), keys.text("environment")).stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static String others(List<Telemetry.Received> seen) {
        if (seen.isEmpty()) return "";
        var other = seen.getFirst().emitter();
        return ", only of " + other.service() + " " + other.version() + " " + other.environment();
    }
}
