package dev.gateboard.signal.telemetry;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.otlp.OtlpSignal;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import java.util.List;

/// Whether a collector takes in telemetry and sends it on.
public record OtlpCollectorProbe() implements ProbeKind {
    @Override
    public String text() {
        return "otlp-collector";
    }

    @Override
    public String summary() {
        return "The collector accepted and sent telemetry between two reads, and none failed.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.OTLP_COLLECTOR;
    }

    @Override
    public List<ProbeKey> keys() {
        return List.of(ProbeKey.required(
                "signal", new ProbeKeyType.ChoiceList(OtlpSignal.yamlNames()), "The kind of telemetry."));
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return new OtlpCollectorCheck(
                        context.client(), context.source(), context.probe(), context.collectors(), context.now())
                .ask();
    }
}
