package dev.gateboard.signal.dashboard;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.http.JsonShape;
import dev.gateboard.signal.http.UnexpectedShapeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads the panels of a dashboard in the classic model of Grafana, with the data source of each query: the query's
/// own, else its panel's. A variable stands for the data source that is chosen in the dashboard.
final class GrafanaDashboardReader {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)(?::\\w+)?}?|\\[\\[(\\w+)]]");
    private static final String MIXED = "-- Mixed --";

    private final String title;
    private final Map<String, String> chosen = new HashMap<>();
    private final List<GrafanaPanel> panels = new ArrayList<>();

    private GrafanaDashboardReader(String title) {
        this.title = title;
    }

    /// @throws UnexpectedShapeException where it has another form
    static List<GrafanaPanel> read(JsonShape dashboard) throws UnexpectedShapeException {
        var reader = new GrafanaDashboardReader(dashboard.node().path("title").asString(""));
        if (!dashboard.has("panels") && !dashboard.has("rows"))
            throw new UnexpectedShapeException(Messages.SIGNAL.text("grafana.noPanels"));
        for (var variable : dashboard.node().path("templating").path("list"))
            if (variable.path("type").asString("").equals("datasource"))
                reader.chosen.put(variable.path("name").asString(""), current(variable));
        for (var panel : dashboard.maybeList("panels")) reader.panel(panel);
        for (var row : dashboard.maybeList("rows")) for (var panel : row.maybeList("panels")) reader.panel(panel);
        return List.copyOf(reader.panels);
    }

    /// The panel that a library keeps, with the title that the dashboard gives it.
    static GrafanaPanel readLibrary(JsonShape model, GrafanaPanel shown) throws UnexpectedShapeException {
        var reader = new GrafanaDashboardReader(shown.dashboard());
        reader.panel(model.isObject());
        var found = reader.panels.stream().findFirst();
        return new GrafanaPanel(
                shown.dashboard(),
                shown.title(),
                found.map(GrafanaPanel::queries).orElse(List.of()),
                "");
    }

    /// Several may be chosen, of which the first is asked.
    private static String current(JsonNode variable) {
        var value = variable.path("current").path("value");
        return value.isArray() ? value.path(0).asString("") : value.asString("");
    }

    private void panel(JsonShape shape) throws UnexpectedShapeException {
        // A row that is folded holds its panels.
        for (var inner : shape.isObject().maybeList("panels")) panel(inner);
        var panel = shape.node();
        var library = panel.path("libraryPanel").path("uid").asString("");
        if (panel.path("type").asString("").equals("row") && library.isEmpty()) return;
        var queries = new ArrayList<GrafanaPanel.Query>();
        for (var target : panel.path("targets")) {
            var expression = target.path("expr").asString("");
            if (expression.isBlank() || target.path("hide").asBoolean(false)) continue;
            var own = dataSource(target.path("datasource"));
            queries.add(new GrafanaPanel.Query(expression, own.isEmpty() ? dataSource(panel.path("datasource")) : own));
        }
        panels.add(
                new GrafanaPanel(title, panel.path("title").asString(""), queries, queries.isEmpty() ? library : ""));
    }

    /// A uid in an object, a name as text, or nothing for the default; a variable is what is chosen for it.
    private String dataSource(JsonNode reference) {
        var text = reference.isObject() ? reference.path("uid").asString("") : reference.asString("");
        if (text.equals(MIXED)) return "";
        var variable = VARIABLE.matcher(text);
        if (!variable.matches()) return text;
        var name = variable.group(1) == null ? variable.group(2) : variable.group(1);
        // One that the dashboard does not say is no data source at all, and not the default one.
        var value = chosen.getOrDefault(name, "");
        return value.isEmpty() ? text : value;
    }
}
