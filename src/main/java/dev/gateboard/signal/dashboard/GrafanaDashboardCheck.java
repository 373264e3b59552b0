package dev.gateboard.signal.dashboard;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.http.UnexpectedShapeException;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.prometheus.QueryFreshnessCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether the dashboards of a Grafana show what is required: each requirement has a panel that is known by its PromQL,
/// and whose query has fresh data through the data source that the panel asks. A title proves nothing.
final class GrafanaDashboardCheck {
    /// So many dashboards are read.
    private static final int READ = 50;

    /// So many panels of one requirement are asked for data.
    private static final int ASKED = 5;

    private static final String PROMETHEUS = "prometheus";

    private final GrafanaApi api;
    private final ProbeDefinition probe;
    private final Instant now;
    private final List<GrafanaPanel> panels = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private List<GrafanaApi.DataSource> dataSources = List.of();

    GrafanaDashboardCheck(GrafanaApi api, ProbeDefinition probe, Instant now) {
        this.api = api;
        this.probe = probe;
        this.now = now;
    }

    ProbeResult ask() {
        try {
            var uids = uids();
            if (uids.isEmpty())
                return result(List.of(), Verdict.NO_DATA, Messages.SIGNAL.text("grafana.none", query()));
            if (uids.size() > READ)
                return result(
                        List.of(), Verdict.INCONCLUSIVE, Messages.SIGNAL.count("grafana.many", uids.size(), READ));
            for (var uid : uids) {
                var dashboard = api.dashboard(uid);
                if (dashboard.isEmpty())
                    return result(List.of(), Verdict.FAIL, Messages.SIGNAL.text("grafana.missing", uid));
                try {
                    for (var panel : GrafanaDashboardReader.read(dashboard.get())) panels.add(resolved(panel));
                } catch (UnexpectedShapeException _) {
                    unread.add(uid);
                }
            }
            dataSources = api.dataSources();
            return judge();
        } catch (GrafanaAnswerException e) {
            return ProbeResult.noAnswer(query(), now, e.verdict(), e.sentence(), e.status());
        }
    }

    /// What is looked for, in words.
    private String query() {
        var keys = probe.keys();
        var parts = new ArrayList<String>();
        for (var key : List.of("uid", "folder", "tag"))
            if (!keys.list(key).isEmpty()) parts.add(key + " " + String.join(", ", keys.list(key)));
        return String.join("; ", parts);
    }

    private List<String> uids() throws GrafanaAnswerException {
        var keys = probe.keys();
        if (!keys.list("uid").isEmpty()) return keys.list("uid");
        var folder = keys.text("folder");
        return api.search(keys.list("tag")).stream()
                .filter(each -> folder.isEmpty()
                        || each.folderUid().equals(folder)
                        || each.folder().equals(folder))
                .map(GrafanaApi.Listed::uid)
                .toList();
    }

    private GrafanaPanel resolved(GrafanaPanel panel) throws GrafanaAnswerException, UnexpectedShapeException {
        if (panel.library().isEmpty()) return panel;
        var model = api.libraryPanel(panel.library());
        return model.isEmpty() ? panel : GrafanaDashboardReader.readLibrary(model.get(), panel);
    }

    /// A panel that was found for a requirement.
    private record Match(DashboardRequirement requirement, GrafanaPanel panel, PanelQuery query, String dataSource) {
        String words() {
            return requirement.yamlName() + ": " + panel.dashboard() + " / " + panel.title();
        }
    }

    private ProbeResult judge() {
        var missing = new ArrayList<String>();
        var silent = new ArrayList<String>();
        var unsure = new ArrayList<String>();
        var shown = new ArrayList<String>();
        for (var word : probe.keys().list("require")) {
            var matches = DashboardRequirement.of(word).map(this::matches).orElse(List.of());
            var asked = matches.stream()
                    .filter(match -> uidOf(match).isPresent())
                    .limit(ASKED)
                    .toList();
            var withData = asked.stream().filter(this::hasData).findFirst();
            if (matches.isEmpty()) missing.add(word);
            else if (withData.isPresent()) shown.add(withData.get().words());
            else if (asked.isEmpty()) unsure.add(matches.getFirst().words());
            else silent.add(asked.getFirst().words());
        }
        if (!missing.isEmpty())
            return result(
                    shown,
                    unread.isEmpty()
                                    && panels.stream()
                                            .allMatch(panel -> panel.library().isEmpty())
                            ? Verdict.FAIL
                            : Verdict.INCONCLUSIVE,
                    Messages.SIGNAL.text("dashboard.missing", String.join(", ", missing)) + apart());
        if (!silent.isEmpty()) return silent(silent);
        if (!unsure.isEmpty())
            return result(
                    shown, Verdict.INCONCLUSIVE, Messages.SIGNAL.text("grafana.unsure", String.join(", ", unsure)));
        return result(shown, Verdict.PASS, Messages.SIGNAL.text("dashboard.passes", String.join("; ", shown)));
    }

    /// A data source that refuses says nothing about the data.
    private ProbeResult silent(List<String> silent) {
        var trouble = panels.stream()
                .flatMap(panel -> panel.queries().stream())
                .flatMap(query -> uid(query.dataSource()).stream())
                .distinct()
                .limit(ASKED)
                .flatMap(uid -> new QueryFreshnessCheck(api.through(uid)).findProblem().stream())
                .findFirst();
        return trouble.isPresent()
                ? result(
                        List.of(),
                        Verdict.ERROR,
                        Messages.SIGNAL.text("grafana.dataSource", trouble.get().sentence()))
                : result(
                        List.of(),
                        Verdict.NO_DATA,
                        Messages.SIGNAL.text("dashboard.noData", String.join(", ", silent)));
    }

    private List<Match> matches(DashboardRequirement requirement) {
        var found = new ArrayList<Match>();
        for (var panel : panels)
            for (var each : panel.queries()) {
                var query = PanelQuery.of(each.expression());
                if (requirement.isIn(query)) found.add(new Match(requirement, panel, query, each.dataSource()));
            }
        return found;
    }

    private Optional<String> uidOf(Match match) {
        return match.query().isOpen() ? Optional.empty() : uid(match.dataSource());
    }

    /// The uid of a Prometheus that a panel asks. Where the login may not list data sources, only a uid is one.
    private Optional<String> uid(String reference) {
        if (dataSources.isEmpty())
            return Optional.of(reference).filter(uid -> uid.matches("[A-Za-z0-9_-]{1,40}") && !uid.equals("default"));
        boolean isDefault = reference.isEmpty() || reference.equals("default");
        return dataSources.stream()
                .filter(each -> isDefault
                        ? each.isDefault()
                        : each.uid().equals(reference) || each.name().equals(reference))
                .filter(each -> each.type().contains(PROMETHEUS))
                .map(GrafanaApi.DataSource::uid)
                .findFirst();
    }

    private boolean hasData(Match match) {
        return uidOf(match)
                .map(uid -> new QueryFreshnessCheck(api.through(uid))
                        .isFresh(match.query().text(), probe.freshness(), now))
                .orElse(false);
    }

    /// What was not looked into.
    private String apart() {
        var parts = new StringBuilder();
        long library =
                panels.stream().filter(panel -> !panel.library().isEmpty()).count();
        if (library > 0) parts.append(' ').append(Messages.SIGNAL.count("dashboard.library", library));
        if (!unread.isEmpty())
            parts.append(' ').append(Messages.SIGNAL.text("grafana.notRead", String.join(", ", unread)));
        return parts.toString();
    }

    private ProbeResult result(List<String> values, Verdict verdict, String reason) {
        return new ProbeResult(
                query(),
                Reading.NO_SERVER_TIME,
                api.observedAt(),
                values.stream().limit(20).toList(),
                panels.size(),
                Messages.SIGNAL.text(
                        "dashboard.expected", String.join(", ", probe.keys().list("require"))),
                verdict,
                reason,
                0,
                "");
    }
}
