package dev.gateboard.document.outline;

import dev.gateboard.document.syntax.CheckboxSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.commonmark.node.Node;

/// A table cell; `start` and `end` bound its content without the white space around it.
public record MarkdownTableCell(Node node, int start, int end) {

    public static MarkdownTableCell of(Node node, SourcePositions source) {
        if (node.getSourceSpans().isEmpty()) return new MarkdownTableCell(node, 0, 0);
        int start = source.start(node);
        int end = source.end(node);
        while (start < end && isSpace(source.text().charAt(start))) start++;
        while (end > start && isSpace(source.text().charAt(end - 1))) end--;
        return new MarkdownTableCell(node, start, end);
    }

    /// The cells of a table's row.
    public static List<MarkdownTableCell> ofRow(Node row, SourcePositions source) {
        var cells = new ArrayList<MarkdownTableCell>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) cells.add(of(cell, source));
        return cells;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    public String raw(String text) {
        return text.substring(start, end);
    }

    /// Whether the cell is a box and nothing else.
    public boolean isBox(String text) {
        return end - start == 3 && CheckboxSyntax.kindAt(text, start, end) == CheckboxSyntax.Kind.NO_TEXT;
    }

    public InlineContent content(SourcePositions source, boolean boxed) {
        return InlineReader.of(node, source, boxed, places(source.text()));
    }

    /// The parser takes the backslash off `\|` before it counts, so that its places run behind after each.
    private IntUnaryOperator places(String text) {
        if (!raw(text).contains("\\|")) return at -> at;
        var places = new int[end - start];
        int count = 0;
        for (int at = start; at < end; at++) {
            places[count++] = at;
            if (text.charAt(at) == '\\' && at + 1 < end && text.charAt(at + 1) == '|') at++;
        }
        return at -> at < start || at - start >= places.length ? at : places[at - start];
    }
}
