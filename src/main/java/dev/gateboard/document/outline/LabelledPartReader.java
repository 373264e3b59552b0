package dev.gateboard.document.outline;

import dev.gateboard.document.TextSpan;
import dev.gateboard.document.outline.InlineContent.LabelledPart;
import dev.gateboard.document.syntax.GateSuffix;
import dev.gateboard.model.checklist.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Takes a paragraph such as `Owner: TBD` over `Date: 2026-12-04` apart where a line begins with a label. Whether a
/// line
/// does so is the same before and after its value was filled in.
final class LabelledPartReader {
    private static final Pattern LABEL = Pattern.compile("\\s*[\\p{L}\\p{N}][^:\uFF1A]{0,39}[:\uFF1A](?:\\s.*|)");

    private LabelledPartReader() {}

    static List<LabelledPart> of(InlineContent whole, int firstLine) {
        var lines = whole.lines();
        var parts = new ArrayList<LabelledPart>();
        var spots = whole.placeholders().stream().collect(Collectors.groupingBy(InlineContent.PlaceholderSpan::line));
        int first = 0;
        for (int line = 1; line <= lines.size(); line++) {
            boolean begins = line == lines.size()
                    || LABEL.matcher(InlineContent.text(lines.get(line))).matches();
            if (!begins) continue;
            parts.add(new LabelledPart(firstLine + first, part(lines.subList(first, line), firstLine + first, spots)));
            first = line;
        }
        return parts.size() == 1 ? List.of(new LabelledPart(firstLine, whole)) : parts;
    }

    private static InlineContent part(
            List<List<TextRun>> lines, int firstLine, Map<Integer, List<InlineContent.PlaceholderSpan>> spots) {
        var runs = new TextRunBuilder();
        var placeholders = new ArrayList<InlineContent.PlaceholderSpan>(0);
        int line = firstLine;
        for (var each : lines) {
            if (line > firstLine) runs.breakLine(TextRun.TextStyle.PLAIN, "");
            placeholders.addAll(spots.getOrDefault(line++, List.of()));
            for (var run : each) runs.add(run.text(), run.look(), run.target());
        }
        var finished = runs.finish();
        return new InlineContent(
                InlineContent.text(finished),
                finished,
                runs.breaks(),
                placeholders,
                List.of(),
                List.of(),
                GateSuffix.none(),
                TextSpan.NONE,
                false);
    }
}
