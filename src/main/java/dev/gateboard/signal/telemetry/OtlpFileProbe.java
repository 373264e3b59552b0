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

/// Whether files that a collector wrote hold telemetry of exactly this service, version and environment.
public record OtlpFileProbe() implements ProbeKind {
    @Override
    public String text() {
        return "otlp-file";
    }

    @Override
    public String summary() {
        return "Files contain enough fresh telemetry of the service.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.FOLDER;
    }

    @Override
    public List<ProbeKey> keys() {
        return List.of(
                ProbeKey.required(
                        "path",
                        new ProbeKeyType.Text(),
                        VariablePlace.GLOB,
                        "A file in the folder, or a glob for several."),
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
                        "min", ProbeKeyType.WholeNumber.atLeast(0), "The smallest number that passes. Default: 1."));
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return new OtlpFileCheck(context.folder(), context.probe(), context.now()).ask();
    }
}
