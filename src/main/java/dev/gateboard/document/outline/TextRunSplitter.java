package dev.gateboard.document.outline;

import dev.gateboard.model.checklist.TextRun;
import java.util.ArrayList;
import java.util.List;

/// Takes runs apart where lines end.
final class TextRunSplitter {
    private TextRunSplitter() {}

    /// @param breaks ascending places in the text of the runs, each of a space that ends a line
    static List<List<TextRun>> of(List<TextRun> runs, List<Integer> breaks) {
        var lines = new ArrayList<List<TextRun>>();
        var line = new ArrayList<TextRun>();
        int next = 0;
        int start = 0;
        for (var run : runs) {
            int from = 0;
            while (next < breaks.size() && breaks.get(next) < start + run.text().length()) {
                int to = breaks.get(next++) - start;
                line.add(new TextRun(run.text().substring(from, to), run.look(), run.target()));
                lines.add(line);
                line = new ArrayList<>();
                from = to + 1;
            }
            line.add(new TextRun(run.text().substring(from), run.look(), run.target()));
            start += run.text().length();
        }
        lines.add(line);
        return lines;
    }
}
