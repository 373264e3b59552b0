package dev.gateboard.signal.file;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.VariablePlace;
import java.util.List;

/// Whether environment files define the required names.
public record EnvContractProbe() implements ProbeKind {
    @Override
    public String text() {
        return "env-contract";
    }

    @Override
    public String summary() {
        return "The required names have a value, and the forbidden ones are absent.";
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
                ProbeKey.optional("require", new ProbeKeyType.TextList(), "Names that must have a value."),
                ProbeKey.optional("forbid", new ProbeKeyType.TextList(), "Names that must be absent."),
                ProbeKey.optional(
                        "format",
                        new ProbeKeyType.Choice(EnvContractCheck.FORMATS),
                        "The format of the files. Default: dotenv."));
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return new EnvContractCheck(context.folder(), context.probe(), context.now()).ask();
    }
}
