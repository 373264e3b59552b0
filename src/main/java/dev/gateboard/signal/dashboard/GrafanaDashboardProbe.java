package dev.gateboard.signal.dashboard;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.VariablePlace;
import java.util.List;

/// Whether the dashboards of a Grafana show what is required, with data.
public record GrafanaDashboardProbe() implements ProbeKind {
    @Override
    public String text() {
        return "grafana-dashboard";
    }

    @Override
    public String summary() {
        return "Each requirement has a panel in Grafana whose query has fresh data in its data source.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.GRAFANA;
    }

    @Override
    public List<ProbeKey> keys() {
        return List.of(
                ProbeKey.required(
                        "require",
                        new ProbeKeyType.ChoiceList(DashboardRequirement.yamlNames()),
                        "What the dashboards must show."),
                ProbeKey.optional(
                        "uid", new ProbeKeyType.TextList(), VariablePlace.NAMES, "The uids of the dashboards."),
                ProbeKey.optional(
                        "folder", new ProbeKeyType.Text(), "The title or uid of the folder of the dashboards."),
                ProbeKey.optional(
                        "tag", new ProbeKeyType.TextList(), VariablePlace.NAMES, "Tags that each dashboard has."));
    }

    @Override
    public List<String> alternatives() {
        return List.of("uid", "folder", "tag");
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return new GrafanaDashboardCheck(
                        new GrafanaApi(context.client(), context.now()), context.probe(), context.now())
                .ask();
    }
}
