package dev.gateboard.signal.alertmanager;

import dev.gateboard.signal.probe.BoundedCharSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// One matcher of a route: `severity="page"`, `team!=ops`, `job=~"api.*"`, `env!~dev|test` (Alertmanager,
/// "Configuration", `<matcher>`). A label that is not there is empty; a pattern is for the whole value.
record RouteMatcher(String label, String operator, String value) {
    private static final Pattern ONE =
            Pattern.compile("\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^\"=!~\\s]+)\\s*(=~|!~|!=|=)\\s*(.*?)\\s*", Pattern.DOTALL);

    boolean matches(Map<String, String> labels) {
        var found = labels.getOrDefault(label, "");
        return switch (operator) {
            case "=" -> found.equals(value);
            case "!=" -> !found.equals(value);
            case "=~" -> whole(found);
            default -> !whole(found);
        };
    }

    /// Alertmanager refuses to load a pattern that is none, so one that only Java cannot read fits nothing; nor
    /// does one that Java would never be done with.
    private boolean whole(String found) {
        try {
            return Pattern.compile(value)
                    .matcher(new BoundedCharSequence(found))
                    .matches();
        } catch (PatternSyntaxException | BoundedCharSequence.Endless e) {
            return false;
        }
    }

    /// One or several, parted by commas, with or without braces around them.
    ///
    /// @throws IllegalArgumentException where one cannot be read: without it the route would take more
    static List<RouteMatcher> parseAll(String text) {
        var inner = text.strip();
        if (inner.startsWith("{") && inner.endsWith("}")) inner = inner.substring(1, inner.length() - 1);
        var matchers = new ArrayList<RouteMatcher>();
        for (var part : parts(inner)) matchers.add(of(part));
        return matchers;
    }

    private static RouteMatcher of(String part) {
        var matcher = ONE.matcher(part);
        if (!matcher.matches()) throw new IllegalArgumentException(part);
        return new RouteMatcher(plain(matcher.group(1)), matcher.group(2), plain(matcher.group(3)));
    }

    /// At commas that stand outside quotes.
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '\\' && quoted) at++;
            else if (letter == '"') quoted = !quoted;
            else if (letter == ',' && !quoted) {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(text.substring(from));
        return parts.stream().filter(part -> !part.isBlank()).toList();
    }

    private static String plain(String text) {
        if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) return text;
        var plain = new StringBuilder();
        for (int at = 1; at < text.length() - 1; at++) {
            char letter = text.charAt(at);
            if (letter == '\\' && at < text.length() - 2) {
                letter = text.charAt(++at);
                if (letter == 'n') letter = '\n';
            }
            plain.append(letter);
        }
        return plain.toString();
    }
}
