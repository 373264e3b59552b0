package dev.gateboard.signal;

import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.config.SourceKey;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.ThresholdRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The JSON Schemas of both files and the table of kinds in the documentation, as the kinds declare them.
record SchemaBuilder(ProbeKindRegistry kinds) {
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, String> BOUNDS = ordered(
            "min", "at least",
            "max", "at most",
            "above", "more than",
            "below", "less than");

    Map<String, Object> probesFile() {
        return ordered(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "title",
                "Probes beside a checklist, NAME.probes.yaml",
                "type",
                "object",
                "additionalProperties",
                false,
                "required",
                List.of("version"),
                "properties",
                ordered(
                        "version",
                        Map.of("const", 1),
                        "vars",
                        described(
                                texts(),
                                "Values of ${name}; service, environment and release are the review's unless given"
                                        + " here."),
                        "probes",
                        ordered(
                                "type",
                                "object",
                                "propertyNames",
                                Map.of("pattern", "^[a-z0-9][a-z0-9.-]{0,63}$"),
                                "additionalProperties",
                                Map.of(
                                        "oneOf",
                                        kinds.all().stream()
                                                .map(SchemaBuilder::probe)
                                                .toList()),
                                "description",
                                "Probes by id."),
                        "bind",
                        ordered(
                                "type",
                                "object",
                                "additionalProperties",
                                oneOrSeveral(TEXT),
                                "description",
                                "Paths of gates, heading > gates above > gate, and the probes that decide them.")));
    }

    private static Map<String, Object> probe(ProbeKind kind) {
        var properties = new LinkedHashMap<String, Object>();
        for (var key : kind.allKeys()) properties.put(key.name(), described(form(key.type()), key.documentation()));
        properties.put("kind", Map.of("const", kind.text()));
        Map<String, Object> schema = ordered(
                "type",
                "object",
                "description",
                kind.summary(),
                "additionalProperties",
                false,
                "required",
                names(kind, true),
                "properties",
                properties);
        if (!kind.alternatives().isEmpty())
            schema.put(
                    "anyOf",
                    kind.alternatives().stream()
                            .map(key -> Map.of("required", List.of(key)))
                            .toList());
        return schema;
    }

    private static List<String> names(ProbeKind kind, boolean isRequired) {
        return kind.allKeys().stream()
                .filter(key -> key.isRequired() == isRequired)
                .map(ProbeKey::name)
                .toList();
    }

    private static Map<String, Object> form(ProbeKeyType type) {
        return switch (type) {
            case ProbeKeyType.Text _, ProbeKeyType.SourceName _ -> TEXT;
            case ProbeKeyType.PatternText(var pattern, var _) ->
                ordered("type", "string", "pattern", "^" + pattern + "$");
            case ProbeKeyType.TextList _ -> oneOrSeveral(TEXT);
            case ProbeKeyType.Choice(var words) -> Map.of("enum", words);
            case ProbeKeyType.ChoiceList(var words) -> oneOrSeveral(Map.of("enum", words));
            case ProbeKeyType.Amount _ -> ordered("type", "number", "minimum", 0);
            case ProbeKeyType.WholeNumber(int least, int most) ->
                ordered("type", "integer", "minimum", least, "maximum", most);
            case ProbeKeyType.Span _ -> ordered("type", "string", "pattern", "^[0-9]{1,7}[smhd]$");
            case ProbeKeyType.Range _ ->
                ordered("type", "object", "additionalProperties", false, "properties", bounds());
            case ProbeKeyType.Counts(var names, int least, int most) ->
                ordered("type", "object", "additionalProperties", false, "properties", counts(names, least, most));
            case ProbeKeyType.TextMap _, ProbeKeyType.HeaderMap _ -> texts();
        };
    }

    private static Map<String, Object> bounds() {
        var bounds = new LinkedHashMap<String, Object>();
        for (var key : ThresholdRange.KEYS)
            bounds.put(key, described(Map.of("type", "number"), BOUNDS.getOrDefault(key, "")));
        return bounds;
    }

    private static Map<String, Object> counts(List<String> names, int least, int most) {
        var counts = new LinkedHashMap<String, Object>();
        for (var name : names) counts.put(name, ordered("type", "integer", "minimum", least, "maximum", most));
        return counts;
    }

    private static Map<String, Object> texts() {
        return ordered(
                "type", "object", "additionalProperties", Map.of("type", List.of("string", "number", "boolean")));
    }

    private static Map<String, Object> oneOrSeveral(Map<String, Object> one) {
        return Map.of("oneOf", List.of(one, ordered("type", "array", "items", one)));
    }

    static Map<String, Object> described(Map<String, Object> form, String documentation) {
        var all = new LinkedHashMap<>(form);
        all.put("description", documentation);
        return all;
    }

    static Map<String, Object> sourcesFile() {
        return ordered(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "title",
                "A person's own sources, sources.yaml",
                "type",
                "object",
                "additionalProperties",
                false,
                "properties",
                Map.of(
                        "sources",
                        ordered(
                                "type",
                                "object",
                                "additionalProperties",
                                Map.of(
                                        "oneOf",
                                        Arrays.stream(SourceKind.values())
                                                .map(SchemaBuilder::source)
                                                .toList()))));
    }

    private static Map<String, Object> source(SourceKind kind) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("kind", Map.of("const", kind.yamlName()));
        properties.putAll(properties(SourceKey.of(kind)));
        return ordered(
                "type",
                "object",
                "additionalProperties",
                false,
                "required",
                List.of("kind", kind.address()),
                "properties",
                properties);
    }

    private static Map<String, Object> properties(List<SourceKey> keys) {
        var properties = new LinkedHashMap<String, Object>();
        for (var key : keys) properties.put(key.name(), described(form(key.form()), key.documentation()));
        return properties;
    }

    private static Map<String, Object> form(SourceKey.Form form) {
        return switch (form) {
            case SourceKey.Form.Text(var pattern) ->
                pattern.isEmpty() ? TEXT : ordered("type", "string", "pattern", pattern);
            case SourceKey.Form.Secret _ -> secret(ordered("type", "string", "pattern", "^(env|file):.+"));
            case SourceKey.Form.TextList _ -> oneOrSeveral(TEXT);
            case SourceKey.Form.TextMap _ -> ordered("type", "object", "additionalProperties", TEXT);
            case SourceKey.Form.Flag _ -> Map.of("type", "boolean");
            case SourceKey.Form.HeaderMap _ -> ordered("type", "object", "additionalProperties", secret(TEXT));
            case SourceKey.Form.Part(var keys) ->
                ordered("type", "object", "additionalProperties", false, "properties", properties(keys));
        };
    }

    /// A text of this form, or a program that prints it.
    private static Map<String, Object> secret(Map<String, Object> text) {
        var arguments = ordered("type", "array", "minItems", 1, "items", TEXT);
        return Map.of(
                "oneOf",
                List.of(
                        text,
                        ordered(
                                "type",
                                "object",
                                "additionalProperties",
                                false,
                                "required",
                                List.of("exec"),
                                "properties",
                                Map.of("exec", arguments))));
    }

    @SuppressWarnings("unchecked") // the values are of the type that the caller names
    static <T> Map<String, T> ordered(Object... keysAndValues) {
        var map = new LinkedHashMap<String, T>();
        for (int index = 0; index < keysAndValues.length; index += 2)
            map.put((String) keysAndValues[index], (T) keysAndValues[index + 1]);
        return map;
    }

    /// One row a kind.
    String table() {
        var rows = new ArrayList<String>();
        rows.add("| kind | asks | passes when | needs | may have | fresh for |");
        rows.add("|---|---|---|---|---|---|");
        for (var kind : kinds.all())
            rows.add("| `" + kind.text() + "` | `" + kind.source().yamlName() + "` | " + kind.summary() + " | "
                    + needed(kind) + " | " + own(kind, false) + " | "
                    + kind.freshness().toString().substring(2).toLowerCase(Locale.ROOT) + " |");
        return String.join("\n", rows) + "\n";
    }

    private static String needed(ProbeKind kind) {
        var alternatives =
                kind.alternatives().stream().map(key -> "`" + key + "`").collect(Collectors.joining(" or "));
        return Stream.of(own(kind, true), alternatives)
                .filter(keys -> !keys.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String own(ProbeKind kind, boolean isRequired) {
        return kind.keys().stream()
                .filter(key ->
                        key.isRequired() == isRequired && !kind.alternatives().contains(key.name()))
                .map(key -> "`" + key.name() + "`")
                .collect(Collectors.joining(", "));
    }
}
