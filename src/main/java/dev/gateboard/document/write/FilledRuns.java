package dev.gateboard.document.write;

import dev.gateboard.model.checklist.Placeholder;
import dev.gateboard.model.checklist.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The text of a line as it must read once values stand in the place of its placeholders.
record FilledRuns(Map<Integer, String> values) {

    /// The runs with their values; those of placeholders that have none stay.
    ///
    /// @param own the placeholders of the line, in its order
    List<TextRun> of(List<TextRun> runs, List<Placeholder> own) {
        if (own.isEmpty()) return runs;
        var filled = new ArrayList<>(runs);
        int run = 0;
        int at = 0;
        for (var placeholder : own) {
            while (run < filled.size() && !isAt(filled, run, at, placeholder)) {
                at = placeholder.isCode() ? -1 : filled.get(run).text().indexOf(placeholder.text(), at + 1);
                if (at >= 0) continue;
                run++;
                at = 0;
            }
            if (run == filled.size()) break;
            var value = values.get(placeholder.index());
            var old = filled.get(run);
            int end = at
                    + (placeholder.isCode()
                            ? old.text().length()
                            : placeholder.text().length());
            var text = value == null ? old.text().substring(at, end) : value.strip();
            filled.set(
                    run,
                    new TextRun(
                            old.text().substring(0, at) + text + old.text().substring(end), old.look(), old.target()));
            at += text.length();
            if (placeholder.isCode()) {
                run++;
                at = 0;
            }
        }
        return filled;
    }

    /// Whether a place of a run is the placeholder: a whole code span, or a value right behind a colon.
    private static boolean isAt(List<TextRun> runs, int run, int at, Placeholder placeholder) {
        var each = runs.get(run);
        if (placeholder.isCode())
            return each.look() == TextRun.TextStyle.CODE && each.text().strip().equals(placeholder.text());
        if (each.look() == TextRun.TextStyle.CODE || !each.text().startsWith(placeholder.text(), at)) return false;
        return isColonBefore(runs, run, at);
    }

    private static boolean isColonBefore(List<TextRun> runs, int run, int at) {
        int end = at;
        for (int index = run; index >= 0; index--) {
            var before = runs.get(index).text().substring(0, end).stripTrailing();
            if (!before.isEmpty()) return before.endsWith(":") || before.endsWith("\uFF1A");
            end = index == 0 ? 0 : runs.get(index - 1).text().length();
        }
        return false;
    }
}
