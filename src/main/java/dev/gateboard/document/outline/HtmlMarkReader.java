package dev.gateboard.document.outline;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What HTML tags inside a text mean to its reader. A tag that strikes text out or raises it changes what the text
/// says, so it is shown as characters; a tag that only emphasises, like `**` and backticks, is no part of the text
/// (rule R31).
final class HtmlMarkReader {
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9-]*)(.*?)/?>", Pattern.DOTALL);
    private static final Set<String> PLAIN =
            Set.of("a", "b", "strong", "i", "em", "code", "kbd", "samp", "tt", "var", "mark", "u", "wbr");
    private static final Map<String, String> OPENING =
            Map.of("del", "~~", "s", "~~", "strike", "~~", "sup", "^(", "sub", "_(", "br", " ");
    private static final Map<String, String> CLOSING =
            Map.of("del", "~~", "s", "~~", "strike", "~~", "sup", ")", "sub", ")");

    private HtmlMarkReader() {}

    /// The characters that stand for a tag, or none.
    static String shown(String literal) {
        var tag = TAG.matcher(literal);
        if (!tag.matches()) return "";
        var name = tag.group(1).toLowerCase(Locale.ROOT);
        return (literal.startsWith("</") ? CLOSING : OPENING).getOrDefault(name, "");
    }

    /// Whether a tag is nothing but a kind of emphasis, of code or of link.
    static boolean isPlain(String literal) {
        var tag = TAG.matcher(literal);
        if (!tag.matches()) return false;
        var name = tag.group(1).toLowerCase(Locale.ROOT);
        return PLAIN.contains(name) && (name.equals("a") || tag.group(2).isBlank());
    }
}
