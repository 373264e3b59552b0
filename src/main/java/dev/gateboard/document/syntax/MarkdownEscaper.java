package dev.gateboard.document.syntax;

import java.util.Map;
import java.util.regex.Pattern;

/// Plain text as one line of Markdown that shows exactly that text, and back (rule R26). Only what could begin a
/// link, code, HTML, emphasis or a table cell gets a backslash, so that an ordinary sentence stays as it was typed.
/// Two hyphens become an en dash, because they would end a comment; an en dash of the text itself is written as an
/// entity.
public final class MarkdownEscaper {
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n|[\\p{Cc}\\u2028\\u2029]");
    private static final Pattern LONE_SURROGATE =
            Pattern.compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");
    private static final Pattern ENTITY = Pattern.compile("&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);");
    private static final String ALWAYS = "\\`*[]<|~";
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final char EN_DASH = '\u2013';
    private static final String EN_DASH_ENTITY = "&#8211;";
    private static final Map<String, Character> ENTITIES = Map.of(EN_DASH_ENTITY, EN_DASH, "&#96;", '`', "&#124;", '|');

    private MarkdownEscaper() {}

    /// Line ends and other control characters as spaces, nothing around it, nothing that UTF-8 cannot say.
    static String toOneLine(String text) {
        var line = LINE_ENDS.matcher(text).replaceAll(" ");
        return LONE_SURROGATE.matcher(line).replaceAll("\uFFFD").strip();
    }

    public static String escape(String text) {
        return escape(text, true);
    }

    /// Text in the place of a placeholder: hyphens stay as they are, since it ends no comment.
    public static String escapeValue(String text) {
        return escape(text, false);
    }

    private static String escape(String text, boolean insideComments) {
        var line = toOneLine(text);
        var escaped = new StringBuilder(line.length() + 16);
        var entity = ENTITY.matcher(line);
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (insideComments && c == '-' && at + 1 < line.length() && line.charAt(at + 1) == '-') {
                escaped.append(EN_DASH);
                at++;
            } else if (insideComments && c == EN_DASH) {
                escaped.append(EN_DASH_ENTITY);
            } else {
                boolean special = switch (c) {
                    case '_' -> !insideWord(line, at);
                    case '&' -> entity.region(at, line.length()).lookingAt();
                    default -> ALWAYS.indexOf(c) >= 0;
                };
                if (special) escaped.append('\\');
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /// A name ends at a colon, so its own colons are escaped too.
    static String escapeName(String name) {
        return escape(name).replace(":", "\\:");
    }

    /// The same Markdown without a backtick that one before it could pair with.
    public static String withoutBackticks(String escaped) {
        return escaped.replace("\\`", "&#96;");
    }

    /// The same Markdown without a bar that could part cells.
    public static String withoutBars(String escaped) {
        return escaped.replace("\\|", "&#124;");
    }

    static String unescape(String markdown) {
        return unescape(markdown, true);
    }

    /// What `escapeValue` was given.
    public static String unescapeValue(String markdown) {
        return unescape(markdown, false);
    }

    private static String unescape(String markdown, boolean insideComments) {
        var text = new StringBuilder(markdown.length());
        for (int at = 0; at < markdown.length(); at++) {
            char c = markdown.charAt(at);
            if (c == '\\' && at + 1 < markdown.length() && PUNCTUATION.indexOf(markdown.charAt(at + 1)) >= 0) {
                text.append(markdown.charAt(++at));
            } else if (insideComments && c == EN_DASH) {
                text.append("--");
            } else if (c == '&' && ENTITIES.containsKey(entityAt(markdown, at))) {
                var entity = entityAt(markdown, at);
                text.append(ENTITIES.get(entity));
                at += entity.length() - 1;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static String entityAt(String markdown, int at) {
        int end = at;
        while (end < markdown.length() && end - at < EN_DASH_ENTITY.length() && markdown.charAt(end) != ';') end++;
        return markdown.substring(at, Math.min(end + 1, markdown.length()));
    }

    private static boolean insideWord(String line, int at) {
        return at > 0 && at + 1 < line.length() && isWord(line.charAt(at - 1)) && isWord(line.charAt(at + 1));
    }

    private static boolean isWord(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
