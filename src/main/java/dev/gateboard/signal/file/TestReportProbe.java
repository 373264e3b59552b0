package dev.gateboard.signal.file;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.VariablePlace;
import java.time.Duration;
import java.util.List;

/// Whether tests ran and none failed, by JUnit XML.
public record TestReportProbe() implements ProbeKind {
    @Override
    public String text() {
        return "test-report";
    }

    @Override
    public String summary() {
        return "Enough matching tests ran, and none failed.";
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
                        "name",
                        new ProbeKeyType.Text(),
                        VariablePlace.NAME_GLOB,
                        "A glob for the names of the tests that count."),
                ProbeKey.optional(
                        "min", ProbeKeyType.WholeNumber.atLeast(0), "The smallest number that passes. Default: 1."));
    }

    @Override
    public Duration freshness() {
        return Duration.ofHours(24);
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return new TestReportCheck(context.folder(), context.probe(), context.now()).ask();
    }
}
