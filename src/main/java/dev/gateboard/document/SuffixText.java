package dev.gateboard.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// The written form of a suffix: ` - **FAILED**: reason <!-- gb:s=failed -->` and its like.
final class SuffixText {
    /// What stands between the gate's text and the word in bold.
    static final String LEAD = " - ";

    private static final Pattern COMMENT = Pattern.compile("<!--\\s*gb:s=(failed|waived|na)(?:\\s[^>]*)?-->");
    private static final Pattern WRAPPED = Pattern.compile("[ \\t]*(?:\\r\\n|\\r|\\n)[ \\t>]*");
    private static final Pattern WAIVED =
            Pattern.compile("until (\\d{4}-\\d{2}-\\d{2}) by ((?:[^\\\\:]|\\\\.)*)(?::(.*))?");

    private SuffixText() {}

    static String write(Suffix suffix) {
        return switch (suffix.oneLine()) {
            case Suffix.None _ -> "";
            case Suffix.Failed(String reason) -> LEAD + "**FAILED**" + behind(reason) + " <!-- gb:s=failed -->";
            case Suffix.Waived(LocalDate until, String approver, String reason) ->
                LEAD + "**WAIVED** until " + until + " by " + Escapes.escapeName(approver) + behind(reason)
                        + " <!-- gb:s=waived -->";
            case Suffix.NotApplicable(String reason) -> LEAD + "**N/A**" + behind(reason) + " <!-- gb:s=na -->";
        };
    }

    private static String behind(String reason) {
        return reason.isEmpty() ? "" : ": " + Escapes.escape(reason);
    }

    /// Whether a comment says that a suffix of ours stands before it.
    static boolean isMark(String comment) {
        return COMMENT.matcher(comment).matches();
    }

    static boolean isWord(String bold) {
        return bold.equals("FAILED") || bold.equals("WAIVED") || bold.equals("N/A");
    }

    /// @param word the bold word
    /// @param between what stands between the word and the comment, as written
    static Optional<Suffix> read(String word, String between, String comment) {
        var mark = COMMENT.matcher(comment);
        if (!mark.matches()) return Optional.empty();
        var rest = WRAPPED.matcher(between).replaceAll(" ").strip();
        return switch (mark.group(1) + " " + word) {
            case "failed FAILED" -> Optional.of(new Suffix.Failed(reason(rest)));
            case "na N/A" -> Optional.of(new Suffix.NotApplicable(reason(rest)));
            case "waived WAIVED" -> waived(rest);
            default -> Optional.empty();
        };
    }

    private static String reason(String rest) {
        return Escapes.unescape(rest.startsWith(":") ? rest.substring(1).strip() : rest);
    }

    private static Optional<Suffix> waived(String rest) {
        var parts = WAIVED.matcher(rest);
        if (!parts.matches()) return Optional.empty();
        var reason = parts.group(3) == null ? "" : Escapes.unescape(parts.group(3).strip());
        try {
            var until = LocalDate.parse(parts.group(1));
            return Optional.of(new Suffix.Waived(until, Escapes.unescape(parts.group(2).strip()), reason));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
