package dev.gateboard.signal.otlp;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.http.MetricsTextParser;
import dev.gateboard.signal.http.UnexpectedShapeException;
import java.util.List;
import java.util.regex.Pattern;

/// What a collector has counted of one signal since it started (OpenTelemetry Collector, "Internal telemetry").
/// Counters end in `_total` or not, by version and reader.
///
/// @param known whether it shows such counters at all
/// @param uptime in seconds; smaller than before where it was restarted
public record CollectorCounters(boolean known, double accepted, double sent, double failed, double uptime) {
    private static final Pattern NAME = Pattern.compile(
            "otelcol_(receiver_accepted|receiver_refused|exporter_sent|exporter_send_failed|exporter_enqueue_failed)"
                    + "_(spans|metric_points|log_records)(?:_total)?");
    private static final Pattern UPTIME = Pattern.compile("otelcol_process_uptime(?:_seconds)?(?:_total)?");

    /// Counts one signal.
    ///
    /// @param items `spans`, `metric_points` or `log_records`
    /// @throws UnexpectedShapeException where one of its counters counts nothing that can be counted
    public static CollectorCounters of(List<MetricsTextParser.Sample> metrics, String items)
            throws UnexpectedShapeException {
        boolean known = false;
        double accepted = 0;
        double sent = 0;
        double failed = 0;
        double uptime = 0;
        for (var sample : metrics) {
            if (UPTIME.matcher(sample.name()).matches()) uptime = count(sample);
            var name = NAME.matcher(sample.name());
            if (!name.matches() || !name.group(2).equals(items)) continue;
            known = true;
            switch (name.group(1)) {
                case "receiver_accepted" -> accepted += count(sample);
                case "exporter_sent" -> sent += count(sample);
                default -> failed += count(sample);
            }
        }
        return new CollectorCounters(known, accepted, sent, failed, uptime);
    }

    private static double count(MetricsTextParser.Sample sample) throws UnexpectedShapeException {
        if (Double.isFinite(sample.value()) && sample.value() >= 0) return sample.value();
        throw new UnexpectedShapeException(
                Messages.SIGNAL.text("shape.badCounter", sample.name(), String.valueOf(sample.value())));
    }

    boolean isAfterRestart(CollectorCounters before) {
        return uptime < before.uptime || accepted < before.accepted || sent < before.sent || failed < before.failed;
    }

    /// What was counted between an earlier read and this one.
    public CollectorCounters since(CollectorCounters before) {
        return new CollectorCounters(
                known && before.known, accepted - before.accepted, sent - before.sent, failed - before.failed, uptime);
    }
}
