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

/// Whether the thresholds of a load test held, by the summary of k6.
public record K6SummaryProbe() implements ProbeKind {
    @Override
    public String text() {
        return "k6-summary";
    }

    @Override
    public String summary() {
        return "All thresholds of the load test held, and enough iterations ran.";
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
                        "require",
                        new ProbeKeyType.TextList(),
                        "Thresholds that must be there, each as its metric or as metric and expression."),
                ProbeKey.optional(
                        "min",
                        ProbeKeyType.WholeNumber.atLeast(0),
                        "The smallest number of iterations that passes. Default: 1."));
    }

    @Override
    public Duration freshness() {
        return Duration.ofHours(24);
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return new K6SummaryCheck(context.folder(), context.probe(), context.now()).ask();
    }
}
