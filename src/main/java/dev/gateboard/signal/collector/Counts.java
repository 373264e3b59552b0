package dev.gateboard.signal.collector;

import java.util.regex.Pattern;

/// What a collector has counted of one signal since it started (OpenTelemetry Collector, "Internal telemetry").
/// Counters
/// end in `_total` or not, by version and reader.
///
/// @param known whether it shows such counters at all
/// @param uptime in seconds; smaller than before where it was restarted
record Counts(boolean known, double accepted, double sent, double failed, double uptime) {
    private static final Pattern LINE = Pattern.compile(
            "^otelcol_(receiver_accepted|receiver_refused|exporter_sent|exporter_send_failed|exporter_enqueue_failed)"
                    + "_(spans|metric_points|log_records)(?:_total)?(?:\\{[^}]*\\})?\\s+([0-9.eE+-]+)",
            Pattern.MULTILINE);
    private static final Pattern UPTIME = Pattern.compile(
            "^otelcol_process_uptime(?:_seconds)?(?:_total)?(?:\\{[^}]*\\})?\\s+([0-9.eE+-]+)", Pattern.MULTILINE);

    /// @param metrics in Prometheus' text format
    /// @param items `spans`, `metric_points` or `log_records`
    static Counts of(String metrics, String items) {
        boolean known = false;
        double accepted = 0;
        double sent = 0;
        double failed = 0;
        var lines = LINE.matcher(metrics);
        while (lines.find()) {
            if (!lines.group(2).equals(items)) continue;
            known = true;
            double value = Double.parseDouble(lines.group(3));
            switch (lines.group(1)) {
                case "receiver_accepted" -> accepted += value;
                case "exporter_sent" -> sent += value;
                default -> failed += value;
            }
        }
        var uptime = UPTIME.matcher(metrics);
        return new Counts(known, accepted, sent, failed, uptime.find() ? Double.parseDouble(uptime.group(1)) : 0);
    }

    boolean isAfterRestart(Counts before) {
        return uptime < before.uptime || accepted < before.accepted || sent < before.sent || failed < before.failed;
    }

    Counts since(Counts before) {
        return new Counts(
                known && before.known, accepted - before.accepted, sent - before.sent, failed - before.failed, uptime);
    }
}
