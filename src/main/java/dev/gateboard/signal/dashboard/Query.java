package dev.gateboard.signal.dashboard;

import dev.gateboard.signal.prometheus.Selectors;
import java.util.List;
import java.util.regex.Pattern;

/// A panel's query without the dashboard's variables: spans become five minutes, and a label that is matched against a
/// variable may have any value.
record Query(String text) {
    private static final String VARIABLE = "(?:\\$\\{[^}]*\\}|\\$[A-Za-z_]\\w*|\\[\\[[^\\]]*\\]\\])";
    private static final Pattern SPAN = Pattern.compile("\\[\\s*" + VARIABLE + "(\\s*:[^\\]]*)?\\]");
    private static final Pattern MATCHED = Pattern.compile(
            "([A-Za-z_]\\w*)\\s*(?:=~|!~|!=|=)\\s*(\"[^\"]*?" + VARIABLE + "[^\"]*\"|'[^']*?" + VARIABLE + "[^']*')");
    private static final Pattern ANY = Pattern.compile(VARIABLE);

    static Query of(String expression) {
        var text = SPAN.matcher(expression).replaceAll("[5m]");
        return new Query(MATCHED.matcher(text).replaceAll("$1=~\".*\""));
    }

    /// Whether a variable stands where only the dashboard knows what is meant.
    boolean isOpen() {
        return ANY.matcher(text).find();
    }

    List<Selectors.Selector> selectors() {
        return Selectors.of(text);
    }
}
