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
                ProbeKey.required("signal", new ProbeKeyType.Choice(OtlpSignal.yamlNames()), "Which telemetry."),
                ProbeKey.required(
                        "service", new ProbeKeyType.Text(), VariablePlace.NAMES, "The service it must be of."),
                ProbeKey.optional(
                        "version", new ProbeKeyType.Text(), VariablePlace.NAMES, "The version it must be of."),
                ProbeKey.optional(
                        "environment", new ProbeKeyType.Text(), VariablePlace.NAMES, "The environment it must be of."),
                ProbeKey.optional("min", ProbeKeyType.WholeNumber.atLeast(0), "At least this many; 1 unless given."));
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return new OtlpFileCheck(context.folder(), context.probe(), context.now()).ask();
    }
}
