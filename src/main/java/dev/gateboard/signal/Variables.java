package dev.gateboard.signal;

import dev.gateboard.model.Release;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `vars` of a sidecar and, where it has none of that name, the release's `${service}`, `${environment}` and
/// `${release}` (rule R13).
final class Variables {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)\\}");

    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");
    private static final Pattern QUOTED = Pattern.compile("\\[(.)]");

    private final Map<String, String> values = new LinkedHashMap<>();

    Variables(Map<String, String> vars, Release release) {
        values.put("service", release.service());
        values.put("environment", release.environment());
        // Any of the release's names: where there are several, a pattern that takes each.
        values.put(
                "release",
                release.names().size() < 2
                        ? String.join("", release.names())
                        : release.names().stream().map(Variables::quoted).collect(Collectors.joining("|")));
        values.putAll(vars);
    }

    /// Literally in a regular expression, and without a backslash, so that it stands in the quotes of PromQL as it is.
    private static String quoted(String name) {
        return SPECIAL.matcher(name).replaceAll(sign -> switch (sign.group()) {
            case "^", "\\" -> ".";
            default -> "[" + Matcher.quoteReplacement(sign.group()) + "]";
        });
    }

    /// The names in what [#fill] made of several.
    static List<String> names(String pattern) {
        return Arrays.stream(pattern.split("\\|", -1))
                .map(name -> QUOTED.matcher(name).replaceAll("$1"))
                .toList();
    }

    boolean knows(String name) {
        return values.containsKey(name);
    }

    /// The first reference that nothing is known of, or empty.
    String unknown(String text) {
        var matcher = REFERENCE.matcher(text);
        while (matcher.find()) if (!knows(matcher.group(1))) return matcher.group(1);
        return "";
    }

    /// The first reference without a value, or empty.
    String missing(String text) {
        var matcher = REFERENCE.matcher(text);
        while (matcher.find()) if (values.getOrDefault(matcher.group(1), "").isEmpty()) return matcher.group(1);
        return "";
    }

    String fill(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "")));
    }
}
