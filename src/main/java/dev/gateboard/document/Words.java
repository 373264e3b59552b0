package dev.gateboard.document;

import dev.gateboard.model.Run;
import java.util.List;

/// One line or paragraph as it is shown: without box, suffix and comments.
///
/// @param spots its placeholders
/// @param comments the HTML comments in it, as written
/// @param suffix Gateboard's suffix at its end
/// @param suffixPlace where that stands; `Span.NONE` where there is none
/// @param unreadableSuffix whether a comment says that a suffix is there which could not be read
record Words(
        List<Run> runs,
        List<Spot> spots,
        List<String> comments,
        Suffix suffix,
        Span suffixPlace,
        boolean unreadableSuffix) {

    /// A code span that is a placeholder. `before` is the text that stands before it; `start` and `end` bound what a
    /// value replaces.
    record Spot(String text, String before, int line, int start, int end) {}

    static String text(List<Run> runs) {
        if (runs.size() == 1) return runs.getFirst().text();
        var text = new StringBuilder();
        for (var run : runs) text.append(run.text());
        return text.toString();
    }

    String text() {
        return text(runs);
    }

    boolean isBlank() {
        return runs.isEmpty();
    }
}
