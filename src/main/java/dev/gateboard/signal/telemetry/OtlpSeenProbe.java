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
        return "Telemetry of the service arrived within the window.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.OTLP_RECEIVER;
    }

    @Override
    public List<ProbeKey> keys() {
        return List.of(
                ProbeKey.required("signal", new ProbeKeyType.Choice(OtlpSignal.yamlNames()), "Which telemetry."),
                ProbeKey.required(
                        "service", new ProbeKeyType.Text(), VariablePlace.NAMES, "The service it must be of."),
                ProbeKey.optional(
                        "version", new ProbeKeyType.Text(), VariablePlace.NAMES, "The version it must be of."),
                ProbeKey.optional(
                        "environment", new ProbeKeyType.Text(), VariablePlace.NAMES, "The environment it must be of."),
                ProbeKey.optional("min", ProbeKeyType.WholeNumber.atLeast(0), "At least this many; 1 unless given."),
                ProbeKey.optional(
                        "window", new ProbeKeyType.Span(), "How far back telemetry counts; 10m unless given."));
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return ReceiverStatus.ask(
                context, telemetry -> new OtlpSeenCheck(telemetry, context.probe(), context.now()).ask());
    }
}
