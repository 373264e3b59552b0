package dev.gateboard.signal.telemetry;

import dev.gateboard.language.Messages;
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

    /// The scan names its places as it finds them, on the threads that receive: they are put into words here.
    private static String place(String where) {
        if (where.equals("log body")) return Messages.SIGNAL.text("pii.logBody");
        if (where.equals("span name")) return Messages.SIGNAL.text("pii.spanName");
        var name = where.substring(where.lastIndexOf(' ') + 1);
        if (where.startsWith("log")) return Messages.SIGNAL.text("pii.logAttribute", name);
        return where.startsWith("span")
                ? Messages.SIGNAL.text("pii.spanAttribute", name)
                : Messages.SIGNAL.text("pii.eventAttribute", name);
    }

    ProbeResult ask() {
        var scan = telemetry.scan();
        var findings = scan.findings();
        var values = findings.stream()
                .limit(20)
                .map(finding -> Messages.SIGNAL.count(
                        "pii.finding", finding.count(), finding.kind().displayName(), place(finding.where())))
                .toList();
        long records = scan.records();
        var verdict = !findings.isEmpty() ? Verdict.FAIL : records == 0 ? Verdict.NO_DATA : Verdict.INCONCLUSIVE;
        var reason = !findings.isEmpty()
                ? Messages.SIGNAL.count("pii.found", records, String.join("; ", values))
                : records == 0 ? Messages.SIGNAL.text("pii.nothingYet") : Messages.SIGNAL.count("pii.clean", records);
        return new ProbeResult(
                Messages.SIGNAL.text("pii.query"),
                Reading.NO_SERVER_TIME,
                now,
                values,
                (int) Math.min(records, Integer.MAX_VALUE),
                Messages.SIGNAL.text("pii.expected"),
                verdict,
                reason,
                0,
                "");
    }
}
