package dev.gateboard.document.parse;

import dev.gateboard.document.TextSpan;
import dev.gateboard.document.outline.InlineContent;
import dev.gateboard.document.outline.MarkdownTableCell;
import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.document.syntax.BarePlaceholderSyntax;
import dev.gateboard.document.syntax.GateSuffix;
import dev.gateboard.document.syntax.PlaceholderSyntax;
import dev.gateboard.model.checklist.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;

/// Finds the cells of a table that are a placeholder and nothing else (rule R4). The first cell of the row is their
/// label,
/// in a table of more than two columns with the heading of their own; a row whose first cell waits itself has none.
/// Status
/// columns say how something stands, not what is to be filled in.
final class TableFieldReader {
    private final SourcePositions source;

    TableFieldReader(SourcePositions source) {
        this.source = source;
    }

    List<Outline.Line> lines(TableBlock table, int depth) {
        var lines = new ArrayList<Outline.Line>(0);
        var headings = List.<MarkdownTableCell>of();
        for (var part = table.getFirstChild(); part != null; part = part.getNext())
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                var cells = MarkdownTableCell.ofRow(row, source);
                if (part instanceof TableHead) headings = cells;
                row(cells, headings, part instanceof TableHead, depth, lines);
            }
        return lines;
    }

    private void row(
            List<MarkdownTableCell> cells,
            List<MarkdownTableCell> headings,
            boolean isHead,
            int depth,
            List<Outline.Line> lines) {
        if (cells.size() < 2) return;
        boolean pair = headings.size() == 2;
        var first = text(cells.getFirst());
        if ((isHead && !pair)
                || !says(first)
                || placeholder(cells.getFirst(), "").isPresent()) return;
        for (int column = 1; column < cells.size() && column < headings.size(); column++) {
            var heading = text(headings.get(column));
            if (!isHead && MarkdownTableReader.isStatusHeading(heading)) continue;
            var label = pair ? first : first + " " + heading;
            placeholder(cells.get(column), label.strip())
                    .ifPresent(content -> lines.add(new Outline.Line(
                            content.placeholders().getFirst().line(), depth, content, false, true, -1)));
        }
    }

    private static boolean says(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private String text(MarkdownTableCell cell) {
        return cell.content(source, false).text();
    }

    /// `Label: placeholder` of a cell that is one.
    private Optional<InlineContent> placeholder(MarkdownTableCell cell, String label) {
        var content = cell.content(source, false);
        var raw = cell.raw(source.text());
        var look = content.placeholders().isEmpty() ? TextRun.TextStyle.PLAIN : TextRun.TextStyle.CODE;
        InlineContent.PlaceholderSpan spot;
        if (look == TextRun.TextStyle.CODE) {
            spot = content.placeholders().getFirst();
            if (!content.text().strip().equals(spot.text())) return Optional.empty();
        } else {
            boolean isText =
                    content.runs().stream().allMatch(run -> run.target().isEmpty());
            if (!BarePlaceholderSyntax.matches(raw) || !isText) return Optional.empty();
            int line = source.lines().lineOf(cell.start());
            var options = PlaceholderSyntax.options(raw);
            spot = new InlineContent.PlaceholderSpan(raw, options, label, line, cell.start(), cell.end(), false);
        }
        return Optional.of(new InlineContent(
                label + ": " + spot.text(),
                List.of(TextRun.plain(label + ": "), new TextRun(spot.text(), look, "")),
                List.of(),
                List.of(spot),
                List.of(),
                List.of(),
                GateSuffix.none(),
                TextSpan.NONE,
                false));
    }
}
