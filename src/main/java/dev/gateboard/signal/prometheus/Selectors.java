package dev.gateboard.signal.prometheus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The selectors of a PromQL expression: its metric names with their matchers. A tokenizer that knows strings,
/// comments,
/// braces, windows, functions and the words of the language (Prometheus, "Querying basics").
public final class Selectors {
    private static final Set<String> WORDS = Set.of(
            "by",
            "without",
            "on",
            "ignoring",
            "group_left",
            "group_right",
            "and",
            "or",
            "unless",
            "bool",
            "offset",
            "inf",
            "nan",
            "atan2",
            "start",
            "end");
    /// They may stand before `by (…)` or `without (…)`, away from their brackets.
    private static final Set<String> AGGREGATIONS = Set.of(
            "sum",
            "min",
            "max",
            "avg",
            "count",
            "group",
            "stddev",
            "stdvar",
            "topk",
            "bottomk",
            "quantile",
            "count_values",
            "limitk",
            "limit_ratio");

    private static final Set<String> LABELS_FOLLOW =
            Set.of("by", "without", "on", "ignoring", "group_left", "group_right");

    private final String text;
    private final List<Selector> found = new ArrayList<>();
    private int at;
    private int absent = -1;
    private int depth;

    /// A metric with its matchers.
    ///
    /// @param name the metric's name
    /// @param whole the selector as written, without its window
    public record Selector(String name, String whole) {}

    private Selectors(String text) {
        this.text = text;
    }

    /// Each once. What stands inside `absent(…)` is left out: such a rule fires when its metric is gone.
    public static List<Selector> of(String expression) {
        var selectors = new Selectors(expression);
        selectors.scan();
        return List.copyOf(new LinkedHashSet<>(selectors.found));
    }

    private void scan() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '#') skipTo('\n');
            else if (next == '"' || next == '\'' || next == '`') string(next);
            else if (next == '[') skipTo(']');
            else if (next == '{') braces("");
            else if (isStart(next)) word();
            else if (Character.isDigit(next) || next == '.') number();
            else {
                if (next == '(') depth++;
                if (next == ')' && --depth == absent) absent = -1;
                at++;
            }
        }
    }

    private void word() {
        int from = at;
        while (at < text.length() && isPart(text.charAt(at))) at++;
        var word = text.substring(from, at);
        var folded = word.toLowerCase(Locale.ROOT);
        int ahead = blank(at);
        char next = ahead < text.length() ? text.charAt(ahead) : ' ';
        if (LABELS_FOLLOW.contains(folded) && next == '(') {
            at = ahead;
            skipTo(')');
        } else if (next == '(') {
            if (absent < 0 && (folded.equals("absent") || folded.equals("absent_over_time"))) absent = depth;
        } else if (!WORDS.contains(folded) && !(AGGREGATIONS.contains(folded) && next != '{')) {
            if (next == '{') {
                at = ahead;
                braces(word);
            } else add(word, word);
        }
    }

    /// `{…}` after a name, or alone with `__name__`.
    private void braces(String name) {
        int from = at;
        var inside = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '}') {
            char next = text.charAt(at);
            if (next == '"' || next == '\'' || next == '`') {
                int begin = at;
                string(next);
                inside.append(text, begin, at);
            } else {
                inside.append(next);
                at++;
            }
        }
        at = Math.min(text.length(), at + 1);
        var matchers = text.substring(from, at);
        if (!name.isEmpty()) add(name, name + matchers);
        else {
            var named = inside.toString().replaceAll("\\s", "");
            int equals = named.indexOf("__name__=\"");
            if (equals >= 0) {
                int begin = equals + "__name__=\"".length();
                add(named.substring(begin, Math.max(begin, named.indexOf('"', begin))), matchers);
            } else if (named.startsWith("\"")) add(named.substring(1, Math.max(1, named.indexOf('"', 1))), matchers);
        }
    }

    private void add(String name, String whole) {
        if (absent < 0) found.add(new Selector(name, whole));
    }

    private void string(char quote) {
        at++;
        while (at < text.length() && text.charAt(at) != quote) at += text.charAt(at) == '\\' && quote != '`' ? 2 : 1;
        at = Math.min(text.length(), at + 1);
    }

    private void number() {
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) at++;
    }

    private void skipTo(char end) {
        while (at < text.length() && text.charAt(at) != end) at++;
        at = Math.min(text.length(), at + 1);
    }

    private int blank(int from) {
        int end = from;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) end++;
        return end;
    }

    private static boolean isStart(char letter) {
        return Character.isLetter(letter) || letter == '_' || letter == ':';
    }

    private static boolean isPart(char letter) {
        return isStart(letter) || Character.isDigit(letter);
    }
}
