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
        return "What the collector accepted between two reads left by each exporter, and none failed.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.OTLP_COLLECTOR;
    }

    @Override
    public List<ProbeKey> keys() {
        return List.of(
                ProbeKey.required(
                        "signal", new ProbeKeyType.ChoiceList(OtlpSignal.yamlNames()), "The kind of telemetry."),
                ProbeKey.optional(
                        "exporters",
                        new ProbeKeyType.TextList(),
                        "The exporters that must send it, as the collector names them. Default: all of the signal."),
                ProbeKey.optional(
                        "receivers",
                        new ProbeKeyType.TextList(),
                        "The receivers whose telemetry they must send. Default: all of the signal."),
                ProbeKey.optional(
                        "share",
                        new ProbeKeyType.Amount(),
                        "The smallest part of it that must be sent, such as 0.1 where it is sampled. Default: 1."));
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return new OtlpCollectorCheck(
                        context.client(), context.source(), context.probe(), context.collectors(), context.now())
                .ask();
    }
}
