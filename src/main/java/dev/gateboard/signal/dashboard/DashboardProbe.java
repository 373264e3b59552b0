package dev.gateboard.signal.dashboard;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.VariablePlace;
import dev.gateboard.signal.prometheus.QueryFreshnessCheck;
import java.util.List;

/// Whether dashboards show what is required, with data.
public record DashboardProbe() implements ProbeKind {
    @Override
    public String text() {
        return "dashboard";
    }

    @Override
    public String summary() {
        return "Each requirement has a panel whose query has fresh data.";
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
                        "require",
                        new ProbeKeyType.ChoiceList(DashboardRequirement.yamlNames()),
                        "What the dashboards must show."),
                ProbeKey.optional(
                        "prometheus",
                        new ProbeKeyType.SourceName(SourceKind.PROMETHEUS),
                        "The Prometheus source for the queries of the panels. Without it, the probe never passes."));
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        var prometheus =
                context.client(context.probe().keys().text("prometheus")).map(QueryFreshnessCheck::new);
        return new DashboardCheck(context.folder(), context.probe(), prometheus, context.now()).ask();
    }
}
