package dev.gateboard.document.syntax;

import dev.gateboard.model.checklist.GateSyntax;
import java.util.List;
import java.util.regex.Pattern;

/// The grammar of placeholders in code spans (rule R4): a whole code span that is `TBD…` or `[…]`, since the third
/// edition of the reading rules in any case, and `TODO` and `TODO: …` too. A code span that shows a box, such as `[x]`,
/// is talk about boxes and no placeholder. Placeholders without backticks are in [BarePlaceholderSyntax].
public final class PlaceholderSyntax {
    private static final Pattern GRAMMAR = Pattern.compile("TBD\\b.*|\\[[^\\]]+\\]", Pattern.DOTALL);
    /// A name such as `todo list`, `TODO.md` or `tbd-api` is none.
    private static final Pattern ANY_CASE = Pattern.compile(
            "TBD\\b.*|(?i:TBD)(?:\\.|[\\s:(].*)?|(?i:TODO)[.:]?|TODO[\\s:(].*|(?i:TODO):\\s.*|\\[[^\\]]+\\]",
            Pattern.DOTALL);
    private static final Pattern OFFER =
            Pattern.compile("TBD\\s*\\((.*)\\)|TBD\\s*:\\s*([^()]*)|\\[(.*)\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOX = Pattern.compile("\\[(\\s*|[xX~/!>-])\\]");
    private static final Pattern SAYS_SO = Pattern.compile("\\b(?:TBD|TODO)\\b", Pattern.CASE_INSENSITIVE);

    private PlaceholderSyntax() {}

    /// Whether a code span is a placeholder under the newest rules.
    public static boolean matches(String literal) {
        return matches(literal, GateSyntax.RULES);
    }

    /// Whether a code span is a placeholder.
    ///
    /// @param rulesVersion which edition of the reading rules counts
    public static boolean matches(String literal, int rulesVersion) {
        var code = literal.strip();
        if (code.isEmpty() || "Tt[".indexOf(code.charAt(0)) < 0) return false;
        var grammar = rulesVersion < 3 ? GRAMMAR : ANY_CASE;
        return grammar.matcher(code).matches() && !BOX.matcher(code).matches();
    }

    /// Whether a placeholder is one wherever it stands: it says TBD or TODO, or offers options. Another one, such as
    /// `[Track]`, may be a word in brackets.
    public static boolean isEvident(String code) {
        return SAYS_SO.matcher(code).find() || !options(code).isEmpty();
    }

    /// What is offered between ` | `; empty where there is no choice.
    public static List<String> options(String code) {
        if (code.indexOf('|') < 0) return List.of();
        var offer = OFFER.matcher(code);
        if (!offer.matches()) return List.of();
        var inner = offer.group(1) != null ? offer.group(1) : offer.group(2) != null ? offer.group(2) : offer.group(3);
        var options = List.of(inner.strip().split(" \\| ")).stream()
                .map(String::strip)
                .filter(option -> !option.isEmpty())
                .distinct()
                .toList();
        return options.size() < 2 ? List.of() : options;
    }
}
