package dev.gateboard.signal.file;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.VariablePlace;
import java.util.List;

/// Whether the record of another review verifies as a go.
public record RecordProbe() implements ProbeKind {
    @Override
    public String text() {
        return "record";
    }

    @Override
    public String summary() {
        return "The record of another review is verified, decided go, and for the named release.";
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
                ProbeKey.optional(
                        "signers",
                        new ProbeKeyType.Text(),
                        VariablePlace.GLOB,
                        "A file of allowed signers in the folder."),
                ProbeKey.optional(
                        "service", new ProbeKeyType.Text(), VariablePlace.NAMES, "The service the record must be for."),
                ProbeKey.optional(
                        "environment",
                        new ProbeKeyType.Text(),
                        VariablePlace.NAMES,
                        "The environment the record must be for."),
                ProbeKey.optional(
                        "release",
                        new ProbeKeyType.Text(),
                        VariablePlace.NAMES,
                        "The release the record must be for."));
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return new RecordCheck(context.folder(), context.probe(), context.records(), context.now()).ask();
    }
}
