package dev.gateboard.record.page;

import dev.gateboard.model.gate.SafeFileName;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Texts as Markdown that changes nothing around them: on one line, with their punctuation escaped.
final class MarkdownText {
    /// What other programs take for the end of a line.
    private static final Pattern LINE = Pattern.compile("[\\x0B\\f\\x85\\u2028\\u2029]");

    private static final Pattern CLEAN_ADDRESS = Pattern.compile("https?://[^\\s<>|`\\\\]+");
    private static final Pattern CLEAN_CODE = Pattern.compile("[\\p{L}\\p{N}._:/@+= -]*[\\p{L}\\p{N}._]");

    private MarkdownText() {}

    static String of(RichText text) {
        return text.spans().stream().map(MarkdownText::of).collect(Collectors.joining());
    }

    private static String of(RichText.Span span) {
        var text = span.text();
        return switch (span.style()) {
            case PLAIN -> plain(text);
            case STRONG -> text.isBlank() ? plain(text) : "**" + plain(text.strip()) + "**";
            case CODE -> CLEAN_CODE.matcher(text).matches() && !text.contains("--") ? "`" + text + "`" : plain(text);
            case LINK -> address(text);
        };
    }

    /// An address as a link to itself, where it can be one.
    private static String address(String url) {
        return CLEAN_ADDRESS.matcher(url).matches() && !url.contains("--") ? "<" + url + ">" : plain(url);
    }

    static String plain(String text) {
        var line = LINE.matcher(text.lines().collect(Collectors.joining(" "))).replaceAll(" ");
        var escaped = new StringBuilder();
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at)))
            escape(escaped, line.codePointAt(at), isHarmless(line, at));
        // Two hyphens would end the comment that the block stands in for other programs.
        return escaped.toString().replace("--", "–");
    }

    /// A sign that means nothing where it is: an underscore within a word, an ampersand before a space, an arrow's
    /// head.
    private static boolean isHarmless(String line, int at) {
        if (at == 0 || at == line.length() - 1) return false;
        char before = line.charAt(at - 1);
        char after = line.charAt(at + 1);
        return switch (line.charAt(at)) {
            case '_' -> isAsciiWord(before) && isAsciiWord(after);
            case '&' -> after == ' ';
            case '>' -> before == '-' && after == ' ';
            default -> false;
        };
    }

    private static boolean isAsciiWord(char sign) {
        return sign < 128 && Character.isLetterOrDigit(sign);
    }

    private static void escape(StringBuilder escaped, int point, boolean harmless) {
        if (SafeFileName.isUnseen(point) && point != '\t') {
            escaped.append(String.format(Locale.ROOT, "\\[U+%04X\\]", point));
            return;
        }
        if (!harmless && "\\`*_{}[]<>#|!~&".indexOf(point) >= 0) escaped.append('\\');
        escaped.appendCodePoint(point);
    }
}
