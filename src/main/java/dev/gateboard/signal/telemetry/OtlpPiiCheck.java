package dev.gateboard.signal.telemetry;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.otlp.TelemetryTracker;
import java.time.Instant;

/// Whether the log records and spans that arrive here hold personal data. A finding fails and says of which kind and
/// where, never what; a clean scan is no proof that there is none, so nothing here ever passes.
final class OtlpPiiCheck {
    private final TelemetryTracker telemetry;
    private final Instant now;

    OtlpPiiCheck(TelemetryTracker telemetry, Instant now) {
        this.telemetry = telemetry;
        this.now = now;
    }

    ProbeResult ask() {
        var scan = telemetry.scan();
        var findings = scan.findings();
        var values = findings.stream()
                .limit(20)
                .map(finding -> finding.kind().words() + " in " + finding.where() + ", " + finding.count() + " times")
                .toList();
        long records = scan.records();
        var verdict = !findings.isEmpty() ? Verdict.FAIL : records == 0 ? Verdict.NO_DATA : Verdict.INCONCLUSIVE;
        var reason = !findings.isEmpty()
                ? "Found in " + records + " records: " + String.join("; ", values) + "."
                : records == 0
                        ? "No log record or span has arrived since the scan began."
                        : "No findings in " + records + " records, which is no proof that there are none.";
        return new ProbeResult(
                "texts of log records and spans",
                Reading.NO_SERVER_TIME,
                now,
                values,
                (int) Math.min(records, Integer.MAX_VALUE),
                "nothing found fails nothing and passes nothing",
                verdict,
                reason,
                0,
                "");
    }
}
