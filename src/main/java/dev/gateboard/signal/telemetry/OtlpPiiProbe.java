package dev.gateboard.signal.telemetry;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKind;
import java.util.List;

/// Whether log records and spans that arrive here hold personal data.
public record OtlpPiiProbe() implements ProbeKind {
    @Override
    public String text() {
        return "otlp-pii";
    }

    @Override
    public String summary() {
        return "Only finds failures: fails when a log record or span contains personal data. A person passes the gate.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.OTLP_RECEIVER;
    }

    @Override
    public List<ProbeKey> keys() {
        return List.of();
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return ReceiverStatus.ask(context, telemetry -> new OtlpPiiCheck(telemetry, context.now()).ask());
    }
}
