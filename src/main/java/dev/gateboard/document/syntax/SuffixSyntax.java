package dev.gateboard.document.syntax;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// The written form of a suffix: ` - **FAILED**: reason <!-- gb:s=failed -->` and its like.
public final class SuffixSyntax {
    /// What stands between the gate's text and the word in bold.
    public static final String LEAD = " - ";

    private static final Pattern COMMENT = Pattern.compile("<!--\\s*gb:s=(failed|waived|na)(?:\\s[^>]*)?-->");
    private static final Pattern WRAPPED = Pattern.compile("[ \\t]*(?:\\r\\n|\\r|\\n)[ \\t>]*");
    /// What a suffix of ours never has: marks without a backslash before them.
    private static final Pattern MARKUP = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*[`*\\[\\]<|~]|--");
    private static final Pattern WAIVED = Pattern.compile("until (\\d{4}-\\d{2}-\\d{2}) by (.*)");

    private SuffixSyntax() {}

    public static String write(GateSuffix suffix) {
        return switch (suffix.oneLine()) {
            case GateSuffix.NoSuffix _ -> "";
            case GateSuffix.Failed(String reason) -> LEAD + "**FAILED**" + behind(reason) + " <!-- gb:s=failed -->";
            case GateSuffix.Waived(LocalDate until, String approver, String reason) ->
                LEAD + "**WAIVED** until " + until + " by " + MarkdownEscaper.escapeName(approver) + behind(reason)
                        + " <!-- gb:s=waived -->";
            case GateSuffix.NotApplicable(String reason) -> LEAD + "**N/A**" + behind(reason) + " <!-- gb:s=na -->";
        };
    }

    private static String behind(String reason) {
        return reason.isEmpty() ? "" : ": " + MarkdownEscaper.escape(reason);
    }

    /// Whether a comment says that a suffix of ours stands before it.
    public static boolean isMark(String comment) {
        return COMMENT.matcher(comment).matches();
    }

    public static boolean isWord(String bold) {
        return bold.equals("FAILED") || bold.equals("WAIVED") || bold.equals("N/A");
    }

    /// Reads a suffix, if it is one.
    ///
    /// @param word the bold word
    /// @param between what stands between the word and the comment, as written
    public static Optional<GateSuffix> read(String word, String between, String comment) {
        var mark = COMMENT.matcher(comment);
        if (!mark.matches()) return Optional.empty();
        var rest = WRAPPED.matcher(between).replaceAll(" ").strip();
        if (MARKUP.matcher(rest).find()) return Optional.empty();
        boolean reasoned = rest.isEmpty() || rest.startsWith(":");
        if (!reasoned && !mark.group(1).equals("waived")) return Optional.empty();
        return switch (mark.group(1) + " " + word) {
            case "failed FAILED" -> Optional.of(new GateSuffix.Failed(reason(rest)));
            case "na N/A" -> Optional.of(new GateSuffix.NotApplicable(reason(rest)));
            case "waived WAIVED" -> waived(rest);
            default -> Optional.empty();
        };
    }

    private static String reason(String rest) {
        return MarkdownEscaper.unescape(rest.startsWith(":") ? rest.substring(1).strip() : rest);
    }

    private static Optional<GateSuffix> waived(String text) {
        var parts = WAIVED.matcher(text);
        if (!parts.matches()) return Optional.empty();
        var rest = parts.group(2);
        int colon = colon(rest);
        var approver = MarkdownEscaper.unescape(rest.substring(0, colon).strip());
        var reason = MarkdownEscaper.unescape(
                rest.substring(Math.min(colon + 1, rest.length())).strip());
        try {
            return Optional.of(new GateSuffix.Waived(LocalDate.parse(parts.group(1)), approver, reason));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// Where the name ends: at the first colon without a backslash, else at the end.
    private static int colon(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) != ':') at += text.charAt(at) == '\\' ? 2 : 1;
        return Math.min(at, text.length());
    }
}
