package dev.gateboard.signal.dashboard;

import dev.gateboard.signal.http.JsonShape;
import dev.gateboard.signal.http.UnexpectedShapeException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The panels of a dashboard in JSON: Grafana's classic model (also wrapped by its API, in rows, or in a Kubernetes
/// ConfigMap), its second schema, and Perses.
final class DashboardParser {
    private final List<DashboardPanel> found = new ArrayList<>();

    /// @throws UnexpectedShapeException where the text is no dashboard in JSON
    static List<DashboardPanel> of(String text) throws UnexpectedShapeException {
        var panels = new DashboardParser();
        panels.read(JsonShape.read(text).node());
        return List.copyOf(panels.found);
    }

    private void read(JsonNode top) throws UnexpectedShapeException {
        if (top.path("dashboard").isObject()) read(top.path("dashboard"));
        else if (top.path("kind").asString("").equals("ConfigMap"))
            for (var text : top.path("data"))
                read(JsonShape.read(text.isString() ? text.stringValue() : "").node());
        else if (top.path("spec").path("elements").isObject()) second(top.path("spec"));
        else if (top.path("elements").isObject()) second(top);
        else if (top.path("spec").path("panels").isObject()) perses(top);
        else classic(top);
    }

    private void classic(JsonNode dashboard) throws UnexpectedShapeException {
        var title = dashboard.path("title").asString("");
        var shape = new JsonShape("dashboard", dashboard);
        if (!shape.isObject().has("panels") && !shape.has("rows"))
            throw new UnexpectedShapeException("it has neither panels nor rows");
        for (var panel : shape.maybeList("panels")) panel(title, panel);
        for (var row : shape.maybeList("rows")) for (var panel : row.maybeList("panels")) panel(title, panel);
    }

    private void panel(String dashboard, JsonShape shape) throws UnexpectedShapeException {
        // A row that is folded holds its panels.
        for (var inner : shape.maybeList("panels")) panel(dashboard, inner);
        var panel = shape.node();
        boolean library = panel.path("libraryPanel").isObject();
        if (panel.path("type").asString("").equals("row") && !library) return;
        var queries = new ArrayList<String>();
        for (var target : panel.path("targets"))
            if (!target.path("hide").asBoolean(false)) add(queries, target.path("expr"));
        found.add(
                new DashboardPanel(dashboard, panel.path("title").asString(""), queries, library && queries.isEmpty()));
    }

    /// `spec.elements.*.spec.data.spec.queries[].spec.query.spec.expr`
    private void second(JsonNode spec) {
        var title = spec.path("title").asString("");
        for (var element : spec.path("elements")) {
            var panel = element.path("spec");
            var queries = new ArrayList<String>();
            for (var query : panel.path("data").path("spec").path("queries")) {
                if (query.path("spec").path("hidden").asBoolean(false)) continue;
                add(queries, query.path("spec").path("query").path("spec").path("expr"));
            }
            boolean library = element.path("kind").asString("").equals("LibraryPanel");
            found.add(new DashboardPanel(title, panel.path("title").asString(""), queries, library));
        }
    }

    /// `spec.panels.*.spec.queries[].spec.plugin.spec.query`
    private void perses(JsonNode dashboard) {
        var spec = dashboard.path("spec");
        var title = spec.path("display")
                .path("name")
                .asString(dashboard.path("metadata").path("name").asString(""));
        for (var panel : spec.path("panels")) {
            var queries = new ArrayList<String>();
            for (var query : panel.path("spec").path("queries")) {
                var plugin = query.path("spec").path("plugin");
                if (plugin.path("kind").asString("").startsWith("Prometheus"))
                    add(queries, plugin.path("spec").path("query"));
            }
            found.add(new DashboardPanel(
                    title, panel.path("spec").path("display").path("name").asString(""), queries, false));
        }
    }

    private static void add(List<String> queries, JsonNode query) {
        if (query.isString() && !query.stringValue().isBlank()) queries.add(query.stringValue());
    }
}
