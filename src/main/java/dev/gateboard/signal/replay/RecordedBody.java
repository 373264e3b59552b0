package dev.gateboard.signal.replay;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What a run keeps of an answer's body: enough to judge it again. A line of a log, the addresses and names in an
/// Alertmanager's configuration, and how a Grafana logs in to its data sources are left out.
record RecordedBody(String path, String body) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String LOKI = "/loki/api/";
    private static final String VICTORIA_LOGS = "/select/logsql/";
    private static final String ALERTMANAGER = "/api/v2/status";
    private static final String DATA_SOURCES = "/api/datasources";

    /// What is asked of a line of VictoriaLogs.
    private static final List<String> LINE = List.of("_time", "_stream_id");

    private static final List<String> DATA_SOURCE = List.of("uid", "name", "type", "isDefault");
    private static final String HIDDEN = "<secret>";

    private interface Form {
        String of(String text);
    }

    String kept() {
        if (path.startsWith(LOKI)) return kept(RecordedBody::loki);
        if (path.startsWith(VICTORIA_LOGS)) return kept(RecordedBody::victoriaLogs);
        if (path.equals(ALERTMANAGER)) return kept(RecordedBody::alertmanager);
        return path.equals(DATA_SOURCES) ? kept(RecordedBody::dataSources) : body;
    }

    /// Nothing of what cannot be read.
    private String kept(Form form) {
        try {
            return form.of(body);
        } catch (JacksonException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return "";
        }
    }

    /// A query may make labels of what a line says, and a line may have more beside it.
    private static String loki(String text) {
        var tree = JSON.readTree(text);
        for (var stream : tree.path("data").path("result")) {
            if (stream.path("stream").isObject()) ((ObjectNode) stream).putObject("stream");
            for (var line : stream.path("values"))
                if (line instanceof ArrayNode pair) {
                    while (pair.size() > 2) pair.remove(2);
                    if (pair.size() > 1) pair.set(1, "");
                }
        }
        return JSON.writeValueAsString(tree);
    }

    private static String victoriaLogs(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> {
                    var tree = JSON.readTree(line);
                    var kept = only(tree, LINE);
                    if (tree.hasNonNull("_msg")) kept.put("_msg", "");
                    return JSON.writeValueAsString(kept);
                })
                .collect(Collectors.joining("\n"));
    }

    /// Routes, and which integrations a receiver has.
    private static String alertmanager(String text) {
        var tree = JSON.readTree(text);
        if (!(tree.path("config") instanceof ObjectNode config)) return "";
        var written = YAML.readTree(config.path("original").asString(""));
        var original = YAML.createObjectNode();
        if (written.path("route").isObject()) original.set("route", written.path("route"));
        var receivers = original.putArray("receivers");
        for (var receiver : written.path("receivers")) {
            var kept = receivers.addObject().put("name", receiver.path("name").asString(""));
            receiver.properties().forEach(entry -> {
                if (!entry.getKey().endsWith("_configs")) return;
                var integrations = kept.putArray(entry.getKey());
                entry.getValue().forEach(_ -> integrations.addObject().put("url", HIDDEN));
            });
        }
        var answer = JSON.createObjectNode();
        answer.putObject("config").put("original", YAML.writeValueAsString(original));
        return JSON.writeValueAsString(answer);
    }

    private static String dataSources(String text) {
        var tree = JSON.readTree(text);
        if (!tree.isArray()) return "";
        var kept = JSON.createArrayNode();
        tree.forEach(each -> kept.add(only(each, DATA_SOURCE)));
        return JSON.writeValueAsString(kept);
    }

    private static ObjectNode only(JsonNode from, List<String> members) {
        var kept = JSON.createObjectNode();
        for (var member : members) if (from.has(member)) kept.set(member, from.get(member));
        return kept;
    }
}
