package dev.gateboard.document.inclusion;

import dev.gateboard.document.outline.InlineContent;
import dev.gateboard.document.outline.MarkdownTableCell;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.document.syntax.CheckboxSyntax;
import dev.gateboard.model.checklist.TextRun;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/// A row of a table with what its cells say. The text of a cell has no box and no suffix.
///
/// @param cells as many as the heading row has
/// @param texts of the cells; that of a cell that is nothing but a box is empty
/// @param boxCell the cell that is a box and nothing else, or -1
public record TableRow(
        int line, List<MarkdownTableCell> cells, List<InlineContent> contents, List<String> texts, int boxCell) {

    static TableRow of(Node row, int columns, SourcePositions source) {
        var cells = new ArrayList<MarkdownTableCell>();
        var contents = new ArrayList<InlineContent>();
        var texts = new ArrayList<String>();
        int boxCell = -1;
        for (var node = row.getFirstChild(); node != null; node = node.getNext()) {
            var cell = MarkdownTableCell.of(node, source);
            boolean box = cell.isBox(source.text());
            if (box && boxCell < 0) boxCell = cells.size();
            var words = cell.content(source, isBoxed(cell, source));
            cells.add(cell);
            contents.add(words);
            texts.add(box ? "" : words.text());
        }
        while (texts.size() < columns) {
            cells.add(new MarkdownTableCell(row, 0, 0));
            contents.add(InlineContent.empty());
            texts.add("");
        }
        return new TableRow(source.line(row), cells, contents, texts, boxCell);
    }

    static boolean isBoxed(MarkdownTableCell cell, SourcePositions source) {
        return CheckboxSyntax.kindAt(source.text(), cell.start(), cell.end()) == CheckboxSyntax.Kind.BOX;
    }

    boolean hasBox() {
        return boxCell >= 0;
    }

    /// The columns of the cells that say something, but for the status.
    List<Integer> sayingCells(int status) {
        var saying = new ArrayList<Integer>();
        for (int column = 0; column < texts.size(); column++)
            if (column != status && TableRowRules.hasLetters(texts.get(column))) saying.add(column);
        return saying;
    }

    boolean isStrong(int column) {
        return contents.get(column).runs().stream()
                .allMatch(run ->
                        run.look() == TextRun.TextStyle.STRONG || run.text().isBlank());
    }
}
