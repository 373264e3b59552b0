package dev.gateboard.document.syntax;

import java.util.List;
import java.util.regex.Pattern;

/// The grammar of placeholders (rule R4): a whole code span that is `TBD…` or `[…]`. A code span that shows a box,
/// such as `[x]`, is talk about boxes and no placeholder.
public final class PlaceholderSyntax {
    private static final Pattern GRAMMAR = Pattern.compile("TBD\\b.*|\\[[^\\]]+\\]", Pattern.DOTALL);
    private static final Pattern OFFER = Pattern.compile("TBD\\s*\\((.*)\\)|TBD\\s*:\\s*([^()]*)|\\[(.*)\\]");
    private static final Pattern BOX = Pattern.compile("\\[(\\s*|[xX~/!>-])\\]");

    private PlaceholderSyntax() {}

    public static boolean matches(String literal) {
        var code = literal.strip();
        if (!code.startsWith("TBD") && !code.startsWith("[")) return false;
        return GRAMMAR.matcher(code).matches() && !BOX.matcher(code).matches();
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
