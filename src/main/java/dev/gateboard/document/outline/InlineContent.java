package dev.gateboard.document.outline;

import dev.gateboard.document.TextSpan;
import dev.gateboard.document.syntax.GateSuffix;
import dev.gateboard.document.syntax.PlaceholderSyntax;
import dev.gateboard.model.checklist.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    /// A placeholder; `start` and `end` bound what a value replaces.
    ///
    /// @param before the text between it and the placeholder before it; of one without backticks its label
    /// @param isCode whether it is a code span; if not, it is the whole value after its label
    public record PlaceholderSpan(
            String text, List<String> options, String before, int line, int start, int end, boolean isCode) {}

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

    public static InlineContent empty() {
        return ofPlainText("", 0);
    }

    /// Two texts as one, ` · ` between them: what stands behind the second stands behind both.
    public static InlineContent joined(InlineContent first, InlineContent second) {
        var runs = new ArrayList<>(first.runs);
        runs.add(TextRun.plain(" · "));
        runs.addAll(second.runs);
        return new InlineContent(
                first.text + " · " + second.text,
                runs,
                List.of(),
                concatenated(first.placeholders, second.placeholders),
                concatenated(first.marks, second.marks),
                concatenated(first.comments, second.comments),
                second.suffix,
                second.suffixPlace,
                second.hasUnreadableSuffix);
    }

    /// The same with the suffix of another text that is part of it.
    public InlineContent withSuffixOf(InlineContent part) {
        return new InlineContent(
                text,
                runs,
                breaks,
                placeholders,
                marks,
                comments,
                part.suffix,
                part.suffixPlace,
                part.hasUnreadableSuffix);
    }

    private static <T> List<T> concatenated(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
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

    /// The same without placeholders that are none where this is a gate (rule R4): a word in brackets is a placeholder
    /// there only as the whole value after a label, or where it says TBD or offers options.
    public InlineContent asGate() {
        if (placeholders.isEmpty()) return this;
        var value = LabelValue.code(this).value();
        return withPlaceholders(placeholders.stream()
                .filter(spot -> !spot.isCode()
                        || PlaceholderSyntax.isEvident(spot.text())
                        || value.strip().equals(spot.text()))
                .toList());
    }

    /// The labels of a paragraph that begin a line, each with what stands below it up to the next: the parts that can
    /// be
    /// fields of their own. The whole where no line but the first begins with one.
    ///
    /// @param lines how many lines it has in the document
    /// @param firstLine the number of the first
    public List<LabelledPart> labelledParts(int lines, int firstLine) {
        if (breaks.size() + 1 != lines || lines == 1) return List.of(new LabelledPart(firstLine, this));
        return LabelledPartReader.of(this, firstLine);
    }

    /// A part of a paragraph, and the line it begins at.
    public record LabelledPart(int line, InlineContent content) {}

    private InlineContent withPlaceholders(List<PlaceholderSpan> others) {
        return new InlineContent(text, runs, breaks, others, marks, comments, suffix, suffixPlace, hasUnreadableSuffix);
    }

    /// The text with another sign for each that is code, where words are spoken of and not meant.
    public String textWithoutCode() {
        var masked = new StringBuilder();
        for (var run : runs)
            masked.append(
                    run.look() == TextRun.TextStyle.CODE
                            ? "\uFFFC".repeat(run.text().length())
                            : run.text());
        return masked.length() == text.length() ? masked.toString() : text;
    }

    public boolean isBlank() {
        return runs.isEmpty();
    }
}
