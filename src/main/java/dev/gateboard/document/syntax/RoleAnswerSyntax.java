package dev.gateboard.document.syntax;

import java.util.regex.Pattern;

/// The written form of a role's answer behind a boxed line's text: ` - Ada · go · 2026-11-24` (rule R8). It has no
/// comment, so it is told by its shape: what stands behind the last hyphen, two dots between.
public final class RoleAnswerSyntax {
    private static final String ANSWERS = "go|go-with-conditions|no-go|abstain|absent|na";
    private static final Pattern ANSWER = Pattern.compile(
            "(?:(?! - ).)+ · (?:" + ANSWERS + ") · \\d{4}-\\d{2}-\\d{2}(?: · recorded by (?:(?! - ).)+)?");
    private static final Pattern SUFFIX =
            Pattern.compile(" - (?:(?! - ).)+ · (?:" + ANSWERS + ") · \\d{4}-\\d{2}-\\d{2}(?=[ \\t\\\\]*$)");

    private RoleAnswerSyntax() {}

    /// Whether a text is an answer and nothing else.
    public static boolean isAnswer(String text) {
        return ANSWER.matcher(text.strip()).matches();
    }

    /// Where the answer begins in what a line says, hyphen included; its length where there is none. The line is
    /// taken as written or as it is shown.
    public static int startIn(String text) {
        if (!text.contains(" · ")) return text.length();
        var found = SUFFIX.matcher(text);
        return found.find() ? found.start() : text.length();
    }

    /// The answer as it is put behind a line's text.
    public static String suffix(String name, String answer, String day) {
        return " - " + name(name) + " · " + answer + " · " + day;
    }

    /// A name or an answer in a table's cell.
    public static String cell(String text) {
        return MarkdownEscaper.escape(text);
    }

    /// A name on a line of Markdown that may stand below a table. A hyphen between words becomes a dash, so that the
    /// answer begins at the last one.
    private static String name(String name) {
        return MarkdownEscaper.withoutBars(MarkdownEscaper.escape(name.replace(" - ", " \u2013 ")));
    }
}
