package dev.gateboard.signal.report;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.VariablePlace;
import java.time.Duration;
import java.util.List;

/// Whether a scanner found nothing, by its report in SARIF 2.1.0.
public record SarifProbe() implements ProbeKind {
    @Override
    public String text() {
        return "sarif";
    }

    @Override
    public String summary() {
        return "The tool ran to its end on the revision, and has no result at or above the level.";
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
                ProbeKey.required(
                        "tool",
                        new ProbeKeyType.Text(),
                        VariablePlace.NAMES,
                        "The name of the tool that must have run."),
                ProbeKey.optional(
                        "level",
                        new ProbeKeyType.Choice(SarifLevel.ASKED),
                        "The lowest level of a result that fails. Default: warning."),
                ProbeKey.optional(
                        "revision",
                        new ProbeKeyType.Text(),
                        VariablePlace.NAMES,
                        "The revision that must have been scanned."),
                ProbeKey.optional(
                        "baseline",
                        new ProbeKeyType.Choice(List.of("all", "new")),
                        "Whether results that an earlier run had already found count: all or new. Default: all."));
    }

    @Override
    public Duration freshness() {
        return Duration.ofHours(24);
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return new SarifCheck(context.folder(), context.probe(), context.now()).ask();
    }
}
