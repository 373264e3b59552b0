package dev.gateboard.document.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The grammar of placeholders without backticks (rule R4): `TBD`, `TODO`, `TBC`, `???`, `____`, `<fill in>`, `{{ name
/// }}`
/// and `[your name]`, where they are the whole value after a label and its colon. Several labels may share a line:
/// `Name: ____ Date: ____`. Words need a separator, such as a comma, before the next label, so that a sentence that
/// goes
/// on behind them is none; a blank of underscores is one wherever its label stands before it.
public final class BarePlaceholderSyntax {
    private static final String WORDS = "(?i:TBD|TODO|TBC)(?: ?\\([^()]*\\))?";
    private static final String SIGNS = "\\?{3,}|_{3,}|<[^<>]+>|\\{\\{[^{}]+\\}\\}|\\[[^\\[\\]]+\\]";
    private static final Pattern LABELLED =
            Pattern.compile("[:\uFF1A][*_]{0,3}(?:[ \\t]+(" + WORDS + "|" + SIGNS + ")|(" + SIGNS + "))");
    private static final Pattern WHOLE = Pattern.compile(WORDS + "|" + SIGNS);
    private static final Pattern END = Pattern.compile("[.;,]?[ \\t]*(?:<!--(?:(?!-->).)*-->[ \\t]*)*\\\\?[ \\t]*");
    private static final Pattern NEXT_LABEL = Pattern.compile(
            "(?:[ \\t]*[,;|/\u00B7\u2022\u2013\u2014-]|[ \\t]{2}|\\t)[ \\t]*[^:\\s][^:]{0,60}[:\uFF1A]");
    private static final Pattern AFTER_SIGNS = Pattern.compile("[ \\t]+[^:\\s][^:]{0,60}[:\uFF1A]");
    /// A longer line is no form that a person fills in.
    private static final int LONGEST = 4_000;
    private static final Pattern NAME = Pattern.compile("<([A-Za-z][A-Za-z0-9-]*)([^<>=]*)>");

    /// Brackets that say something: marks of boxes, footnotes, alerts and numbers are none.
    private static final Pattern SAYING = Pattern.compile("\\[(?![xX]\\]|[nN]/[aA]\\])[^\\^!#@\\]]*\\p{L}[^\\]]*\\]");

    /// HTML that is written alone on purpose; another known name, such as `<link>`, means nothing after a label.
    private static final Set<String> HTML = Set.of("""
        a abbr audio b big blockquote br button center code dd del details div dl dt em font
        form h1 h2 h3 h4 h5 h6 hr i iframe img input ins kbd li mark ol p picture pre q s samp
        script select small span strike strong style sub summary sup svg table tbody td textarea
        th thead tr tt u ul var video wbr
        """.strip().split("\\s+"));

    private BarePlaceholderSyntax() {}

    /// Where in a line of Markdown a placeholder stands.
    public record Place(int start, int end) {}

    /// The places of a line that stand right behind a colon and are all of its value.
    public static List<Place> find(String line) {
        if (line.length() > LONGEST || (line.indexOf(':') < 0 && line.indexOf('\uFF1A') < 0)) return List.of();
        var places = new ArrayList<Place>(0);
        var found = LABELLED.matcher(line);
        while (found.find()) {
            int group = found.group(1) != null ? 1 : 2;
            var value = found.group(group);
            boolean whole = !isShortcode(line, found.start())
                    && isPlaceholder(value)
                    && isWhole(value, line.substring(found.end()));
            if (whole) places.add(new Place(found.start(group), found.end(group)));
        }
        return places;
    }

    /// Whether a text is a placeholder and nothing else.
    public static boolean matches(String text) {
        return WHOLE.matcher(text).matches() && isPlaceholder(text);
    }

    /// A picture such as `:tada:` ends with a colon and is no label.
    private static boolean isShortcode(String line, int colon) {
        int at = colon - 1;
        while (at >= 0 && (Character.isLetterOrDigit(line.charAt(at)) || "_+-".indexOf(line.charAt(at)) >= 0)) at--;
        return at >= 0 && at < colon - 1 && line.charAt(at) == ':';
    }

    private static boolean isPlaceholder(String value) {
        return switch (value.charAt(0)) {
            case '<' -> isNoTag(value);
            case '[' -> SAYING.matcher(value).matches();
            default -> true;
        };
    }

    /// Text in angle brackets that no browser reads as a tag of its own.
    private static boolean isNoTag(String value) {
        if (!Character.isLetter(value.charAt(1)) || value.indexOf('=') >= 0 || value.indexOf("://") >= 0) return false;
        var name = NAME.matcher(value);
        return !name.matches()
                || !HTML.contains(name.group(1).toLowerCase(Locale.ROOT))
                || (!name.group(2).isBlank() && !name.group(2).strip().equals("/"));
    }

    private static boolean isWhole(String value, String rest) {
        char first = value.charAt(0);
        if (first == '_' && !rest.startsWith("_")) return true;
        if (END.matcher(rest).matches() || NEXT_LABEL.matcher(rest).lookingAt()) return true;
        return !Character.isLetter(first) && AFTER_SIGNS.matcher(rest).lookingAt();
    }
}
