package dev.gateboard.signal.telemetry;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.otlp.OtlpSignal;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.VariablePlace;
import java.util.List;

/// Whether telemetry of exactly this service, version and environment arrived here lately.
public record OtlpSeenProbe() implements ProbeKind {
    @Override
    public String text() {
        return "otlp-seen";
    }

    @Override
    public String summary() {
        return "Enough telemetry of the service arrived within the window.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.OTLP_RECEIVER;
    }

    @Override
    public List<ProbeKey> keys() {
        return List.of(
                ProbeKey.required("signal", new ProbeKeyType.Choice(OtlpSignal.yamlNames()), "The kind of telemetry."),
                ProbeKey.required(
                        "service",
                        new ProbeKeyType.Text(),
                        VariablePlace.NAMES,
                        "The service the telemetry must come from."),
                ProbeKey.optional(
                        "version",
                        new ProbeKeyType.Text(),
                        VariablePlace.NAMES,
                        "The version the telemetry must come from."),
                ProbeKey.optional(
                        "environment",
                        new ProbeKeyType.Text(),
                        VariablePlace.NAMES,
                        "The environment the telemetry must come from."),
                ProbeKey.optional(
                        "min", ProbeKeyType.WholeNumber.atLeast(0), "The smallest number that passes. Default: 1."),
                ProbeKey.optional("window", new ProbeKeyType.Span(), "How far back telemetry counts. Default: 10m."));
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return ReceiverStatus.ask(
                context, telemetry -> new OtlpSeenCheck(telemetry, context.probe(), context.now()).ask());
    }
}
