package dev.gateboard.signal.config;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes YAML in flow style, as people write short maps: `{name: '(?i).*latency.*', pass: {max: 0.3}}`.
public final class YamlFlowWriter {
    /// What is read back as it stands; everything else is quoted.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*|[0-9]+(\\.[0-9]+)?[smhd]?");

    private YamlFlowWriter() {}

    /// `a: b, c: [d, e]`; values are texts, lists of texts, or maps of texts.
    public static String keys(Map<String, ?> map) {
        return map.entrySet().stream()
                .map(entry -> text(entry.getKey()) + ": " + value(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String value(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> text(String.valueOf(entry.getKey())) + ": " + value(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list -> list.stream().map(YamlFlowWriter::value).collect(Collectors.joining(", ", "[", "]"));
            default -> text(value.toString());
        };
    }

    /// As the tree has it.
    public static String value(YamlNode yaml) {
        return switch (yaml) {
            case YamlNode.Scalar(int _, String text) -> text(text);
            case YamlNode.EmptyValue _ -> "~";
            case YamlNode.Sequence(int _, List<YamlNode> items) ->
                items.stream().map(YamlFlowWriter::value).collect(Collectors.joining(", ", "[", "]"));
            case YamlNode.Mapping(int _, Map<String, YamlNode> entries) ->
                entries.entrySet().stream()
                        .map(entry -> text(entry.getKey()) + ": " + value(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /// One scalar. Where a line end or another control character is inside, escaped in double quotes.
    public static String text(String text) {
        if (PLAIN.matcher(text).matches() && !text.equalsIgnoreCase("null")) return text;
        if (text.chars().noneMatch(Character::isISOControl)) return "'" + text.replace("'", "''") + "'";
        var quoted = new StringBuilder("\"");
        text.chars().forEach(letter -> {
            if (letter == '"' || letter == '\\') quoted.append('\\').append((char) letter);
            else if (Character.isISOControl(letter)) quoted.append("\\u%04x".formatted(letter));
            else quoted.append((char) letter);
        });
        return quoted.append('"').toString();
    }
}
