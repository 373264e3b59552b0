package dev.gateboard.signal.variable;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.variable.TextFiller.NoPlace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Puts variables into a query. Its text is read token by token, so that a value goes into the string it stands in,
/// as that string and the operator before it want it; outside strings only a plain word or number can stand.
final class QueryFiller {
    enum Language {
        PROMQL("\"'`"),
        LOGQL("\"`"),
        LOGSQL("\"'`"),
        TRACEQL("\"`");

        private final String quotes;

        Language(String quotes) {
            this.quotes = quotes;
        }
    }

    /// The longest first.
    private static final List<String> OPERATORS =
            List.of("=~", "!~", "!=", "|=", "|~", "|>", "!>", "==", ">=", "<=", "=");

    private static final Set<String> PATTERNS = Set.of("=~", "!~", "|~", "~");
    private static final Set<String> EQUALITIES = Set.of("=", "!=", "|=");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern BARE =
            Pattern.compile("[A-Za-z_:][A-Za-z0-9_:]*|[0-9]+(?:\\.[0-9]+)?|(?:[0-9]+(?:ms|[smhdwy]))+");

    /// Words that mean something in one of the languages, so that they are no names.
    private static final Set<String> RESERVED = Set.of(
            "and",
            "or",
            "unless",
            "by",
            "without",
            "on",
            "ignoring",
            "group_left",
            "group_right",
            "bool",
            "offset",
            "inf",
            "nan",
            "atan2",
            "start",
            "end",
            "nil",
            "true",
            "false",
            "keep_metric_names",
            "limit",
            "default",
            "if",
            "ifnot");

    private final TextFiller filling;
    private final Language language;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> calls = new ArrayDeque<>();
    private String text = "";
    private int at;
    private String word = "";
    private String operator = "";
    private int operatorAt;

    QueryFiller(TextFiller filling, Language language) {
        this.filling = filling;
        this.language = language;
    }

    String fill(String query) throws NoPlace {
        text = query;
        while (at < text.length()) {
            char next = text.charAt(at);
            var reference = ProbeVariables.REFERENCE.matcher(text).region(at, text.length());
            if (language.quotes.indexOf(next) >= 0) string(next);
            else if (next == '#' && language != Language.TRACEQL) comment();
            else if (reference.lookingAt()) {
                out.append(bare(reference.group(1), reference.end()));
                at = reference.end();
                operator = "";
            } else if (!operator()) other(next);
        }
        return out.toString();
    }

    private boolean operator() {
        // After a field's colon LogsQL has a tilde alone.
        if (language == Language.LOGSQL && text.charAt(at) == '~') {
            operator = "~";
            operatorAt = out.length();
            out.append(operator);
            at++;
            word = "";
            return true;
        }
        for (var one : OPERATORS)
            if (text.startsWith(one, at)) {
                operator = one;
                operatorAt = out.length();
                out.append(one);
                at += one.length();
                word = "";
                return true;
            }
        return false;
    }

    private void other(char next) {
        if (isPart(next)) {
            int from = at;
            while (at < text.length() && isPart(text.charAt(at))) at++;
            word = text.substring(from, at);
            out.append(word);
            operator = "";
            return;
        }
        if (next == '(') calls.push(word);
        if (next == ')' && !calls.isEmpty()) calls.pop();
        if (!Character.isWhitespace(next)) {
            operator = "";
            word = "";
        }
        out.append(next);
        at++;
    }

    private static boolean isPart(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || letter == ':';
    }

    private void comment() throws NoPlace {
        int end = text.indexOf('\n', at);
        var comment = text.substring(at, end < 0 ? text.length() : end);
        out.append(TextFiller.replaceEach(comment, (name, _) -> plainWord(name)));
        at += comment.length();
    }

    private void string(char quote) throws NoPlace {
        int from = at + 1;
        int end = from;
        while (end < text.length() && text.charAt(end) != quote)
            end += text.charAt(end) == '\\' && quote != '`' ? 2 : 1;
        end = Math.min(end, text.length());
        var inside = text.substring(from, end);
        out.append(quote).append(inside(inside, quote));
        if (end < text.length()) out.append(quote);
        at = Math.min(end + 1, text.length());
        operator = "";
        word = "";
    }

    private String inside(String inside, char quote) throws NoPlace {
        if (ProbeVariables.references(inside).isEmpty()) return inside;
        if (PATTERNS.contains(operator)) return pattern(inside, quote);
        if (EQUALITIES.contains(operator) && isSeveral(inside)) return several(inside, quote);
        boolean isPlain = operator.isEmpty() ? isLiteral() : EQUALITIES.contains(operator);
        return TextFiller.replaceEach(inside, (name, before) -> {
            if (!isPlain) return plainWord(name);
            var value = filling.requireOneValue(name);
            if (language == Language.LOGQL && value.contains("{{"))
                throw filling.unsafe(name, Messages.SIGNAL.text("variable.template"));
            return quoted(name, value, quote, before);
        });
    }

    /// Whether a string without an operator before it means itself: in PromQL a name or an argument, but for the
    /// replacement and the pattern of `label_replace`.
    private boolean isLiteral() {
        return language == Language.PROMQL && !"label_replace".equals(calls.peek());
    }

    private boolean isSeveral(String inside) {
        return ProbeVariables.references(inside).stream()
                .anyMatch(name -> filling.variables().valuesOf(name).size() > 1);
    }

    private String pattern(String inside, char quote) throws NoPlace {
        return TextFiller.replaceEach(inside, (name, before) -> {
            RegexLiteral.check(filling, name, quote == '`' ? before : unescaped(before));
            var after = inside.substring(before.length() + name.length() + 3);
            return quoted(name, RegexLiteral.alternatives(filling.values(name), before, after), quote, before);
        });
    }

    /// An equality with one of several names is a pattern that takes each of them, and nothing else.
    private String several(String inside, char quote) throws NoPlace {
        var name = ProbeVariables.references(inside).getFirst();
        if (quote != '`' && inside.contains("\\"))
            throw filling.unsafe(name, Messages.SIGNAL.text("variable.severalWithBackslash"));
        var made = new StringBuilder();
        int end = 0;
        var matcher = ProbeVariables.REFERENCE.matcher(inside);
        while (matcher.find()) {
            made.append(RegexLiteral.literal(inside.substring(end, matcher.start())))
                    .append(RegexLiteral.alternatives(
                            filling.values(matcher.group(1)),
                            inside.substring(0, matcher.start()),
                            inside.substring(matcher.end())));
            end = matcher.end();
        }
        made.append(RegexLiteral.literal(inside.substring(end)));
        // Tempo did not always take a pattern for the whole value, and in a field VictoriaLogs takes one for any part.
        boolean isPartial = language == Language.TRACEQL || language == Language.LOGSQL;
        var whole = isPartial ? "^(?:" + made + ")$" : made.toString();
        boolean isOfField = language == Language.LOGSQL && operatorAt > 0 && out.charAt(operatorAt - 1) == ':';
        out.replace(
                operatorAt,
                operatorAt + operator.length(),
                switch (operator) {
                    case "=" -> isOfField ? "~" : "=~";
                    case "!=" -> "!~";
                    default -> "|~";
                });
        return quoted(name, whole, quote, "");
    }

    /// The value as it is written between these quotes.
    private String quoted(String name, String value, char quote, String before) throws NoPlace {
        if (quote == '`') {
            if (value.indexOf('`') >= 0 || value.indexOf('\r') >= 0)
                throw filling.unsafe(name, Messages.SIGNAL.text("variable.backticks"));
            return value;
        }
        if (TextFiller.isEscaped(before)) throw filling.unsafe(name, Messages.SIGNAL.text("variable.afterBackslash"));
        var escaped = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            if (letter == '\\' || letter == quote) escaped.append('\\').append(letter);
            else if (letter == '\n') escaped.append("\\n");
            else if (letter == '\r') escaped.append("\\r");
            else if (letter == '\t') escaped.append("\\t");
            else if (Character.isISOControl(letter)) escaped.append("\\u%04x".formatted((int) letter));
            else escaped.append(letter);
        }
        return escaped.toString();
    }

    /// What a string's text means, as far as a pattern's own backslashes go.
    private static String unescaped(String text) {
        return text.replaceAll("(?s)\\\\(.)", "$1");
    }

    private String plainWord(String name) throws NoPlace {
        var value = filling.requireOneValue(name);
        if (!WORD.matcher(value).matches()) throw filling.unsafe(name, Messages.SIGNAL.text("variable.plainWord"));
        return value;
    }

    /// Outside strings a value is a name, a number or a span of time, and joins nothing else to what stands around
    /// it.
    private String bare(String name, int end) throws NoPlace {
        var value = filling.requireOneValue(name);
        boolean isJoined = (!out.isEmpty() && isPart(out.charAt(out.length() - 1)))
                || (end < text.length() && (isPart(text.charAt(end)) || text.charAt(end) == '$'));
        boolean isWord =
                BARE.matcher(value).matches() && (isJoined || !RESERVED.contains(value.toLowerCase(Locale.ROOT)));
        if (!isWord || (isJoined && value.contains(".")))
            throw filling.unsafe(name, Messages.SIGNAL.text("variable.unquoted"));
        return value;
    }
}
