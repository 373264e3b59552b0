package dev.gateboard.signal.prometheus;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import java.util.List;

/// Whether the targets of a job are scraped and up.
public record TargetsUpProbe() implements ProbeKind {
    @Override
    public String text() {
        return "targets-up";
    }

    @Override
    public String summary() {
        return "All targets of the job are up, and were scraped recently.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.PROMETHEUS;
    }

    @Override
    public List<ProbeKey> keys() {
        return List.of(
                ProbeKey.required("job", new ProbeKeyType.Text(), "The job of the targets."),
                ProbeKey.optional(
                        "min", ProbeKeyType.WholeNumber.atLeast(0), "The smallest number that passes. Default: 1."));
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return new TargetsUpCheck(new PrometheusHttpApi(context.client()), context.probe(), context.now()).ask();
    }
}
