package dev.gateboard.document.outline;

import dev.gateboard.document.TextSpan;
import dev.gateboard.document.syntax.GateSuffix;
import dev.gateboard.model.checklist.TextRun;
import java.util.List;

/// One line or paragraph as it is shown: without box, suffix and comments.
///
/// @param breaks where in the text a line ends; a space stands there
/// @param placeholders its placeholders
/// @param marks pictures and marks that a reader sees and `text` does not show
/// @param comments the HTML comments in it, as written
/// @param suffix Gateboard's suffix at its end
/// @param suffixPlace where that stands; `Span.NONE` where there is none
/// @param hasUnreadableSuffix whether a comment says that a suffix is there which could not be read
public record InlineContent(
        String text,
        List<TextRun> runs,
        List<Integer> breaks,
        List<PlaceholderSpan> placeholders,
        List<String> marks,
        List<String> comments,
        GateSuffix suffix,
        TextSpan suffixPlace,
        boolean hasUnreadableSuffix) {

    private static final GateSuffix NO_SUFFIX = GateSuffix.none();

    /// A code span that is a placeholder. `before` is the text between it and the placeholder before it; `start` and
    /// `end` bound what a value replaces.
    public record PlaceholderSpan(String text, List<String> options, String before, int line, int start, int end) {}

    /// One text without marks, from `from` on.
    static InlineContent ofPlainText(String literal, int from) {
        int start = from;
        int end = literal.length();
        while (start < end && literal.charAt(start) <= ' ') start++;
        while (end > start && literal.charAt(end - 1) <= ' ') end--;
        var text = literal.substring(start, end);
        List<TextRun> runs = text.isEmpty() ? List.of() : List.of(TextRun.plain(text));
        return new InlineContent(
                text, runs, List.of(), List.of(), List.of(), List.of(), NO_SUFFIX, TextSpan.NONE, false);
    }

    /// The runs of each line, where a paragraph or item has several.
    public List<List<TextRun>> lines() {
        if (breaks.isEmpty()) return List.of(runs);
        return TextRunSplitter.of(runs, breaks);
    }

    public static String text(List<TextRun> runs) {
        if (runs.size() == 1) return runs.getFirst().text();
        var text = new StringBuilder();
        for (var run : runs) text.append(run.text());
        return text.toString();
    }

    public boolean isBlank() {
        return runs.isEmpty();
    }
}
