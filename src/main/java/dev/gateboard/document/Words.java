package dev.gateboard.document;

import dev.gateboard.model.Run;
import java.util.List;

/// One line or paragraph as it is shown: without box, suffix and comments.
///
/// @param breaks where in the text a line ends; a space stands there
/// @param spots its placeholders
/// @param marks pictures and marks that a reader sees and `text` does not show
/// @param comments the HTML comments in it, as written
/// @param suffix Gateboard's suffix at its end
/// @param suffixPlace where that stands; `Span.NONE` where there is none
/// @param unreadableSuffix whether a comment says that a suffix is there which could not be read
record Words(
        String text,
        List<Run> runs,
        List<Integer> breaks,
        List<Spot> spots,
        List<String> marks,
        List<String> comments,
        Suffix suffix,
        Span suffixPlace,
        boolean unreadableSuffix) {

    private static final Suffix NO_SUFFIX = Suffix.none();

    /// A code span that is a placeholder. `before` is the text between it and the placeholder before it; `start` and
    /// `end` bound what a value replaces.
    record Spot(String text, List<String> options, String before, int line, int start, int end) {}

    /// One text without marks, from `from` on.
    static Words plain(String literal, int from) {
        int start = from;
        int end = literal.length();
        while (start < end && literal.charAt(start) <= ' ') start++;
        while (end > start && literal.charAt(end - 1) <= ' ') end--;
        var text = literal.substring(start, end);
        List<Run> runs = text.isEmpty() ? List.of() : List.of(Run.plain(text));
        return new Words(text, runs, List.of(), List.of(), List.of(), List.of(), NO_SUFFIX, Span.NONE, false);
    }

    /// The runs of each line, where a paragraph or item has several.
    List<List<Run>> lines() {
        if (breaks.isEmpty()) return List.of(runs);
        return RunLines.of(runs, breaks);
    }

    static String text(List<Run> runs) {
        if (runs.size() == 1) return runs.getFirst().text();
        var text = new StringBuilder();
        for (var run : runs) text.append(run.text());
        return text.toString();
    }

    boolean isBlank() {
        return runs.isEmpty();
    }
}
