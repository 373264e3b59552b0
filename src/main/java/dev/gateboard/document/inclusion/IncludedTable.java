package dev.gateboard.document.inclusion;

import dev.gateboard.document.outline.MarkdownTableCell;
import dev.gateboard.document.outline.SourcePositions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/// A table as it reads when its rows are gates.
///
public record IncludedTable(
        int line, int lastLine, List<String> headings, TableColumns columns, TableRowRules rules, List<TableRow> rows) {
    private static final Pattern ROLES =
            Pattern.compile("\\b(?:roles?|approvers?|teams?|reviewers?|stakeholders?)\\b", Pattern.CASE_INSENSITIVE);

    /// Reads all of a table.
    public static IncludedTable of(TableBlock table, SourcePositions source) {
        var headings = new ArrayList<String>();
        var rows = new ArrayList<TableRow>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext())
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) headings.addAll(headings(row, source));
                if (part instanceof TableBody) rows.add(TableRow.of(row, headings.size(), source));
            }
        var columns =
                TableColumns.of(headings, rows.stream().map(TableRow::texts).toList());
        int last = source.lines().lineOf(source.start(table.getSourceSpans().getLast()));
        return new IncludedTable(
                source.line(table), last, headings, columns, new TableRowRules(headings, columns, rows), rows);
    }

    /// Its heading row alone, cells parted by ` | `, by which it is known.
    public static String headingRow(TableBlock table, SourcePositions source) {
        return String.join(" | ", headings(table.getFirstChild().getFirstChild(), source));
    }

    private static List<String> headings(Node row, SourcePositions source) {
        var texts = new ArrayList<String>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext())
            texts.add(InclusionMatcher.normalize(
                    MarkdownTableCell.of(cell, source).content(source, false).text()));
        return texts;
    }

    /// The rows that are gates.
    public List<TableRow> gates() {
        return rows(TableRowRules.RowKind.GATE);
    }

    /// The rows of one kind; none where no row of the table can be a gate.
    List<TableRow> rows(TableRowRules.RowKind kind) {
        return rules.isReference()
                ? List.of()
                : rows.stream().filter(row -> rules.kind(row) == kind).toList();
    }

    /// Whether a column says how the rows stand.
    public boolean hasStatus() {
        return columns.status() >= 0;
    }

    /// Whether its rows name persons or teams that answer for something.
    public boolean isAboutRoles() {
        return headings.stream().anyMatch(heading -> ROLES.matcher(heading).find());
    }

    /// Whether a row has a cell that is a box.
    public boolean hasBoxes() {
        return rows.stream().anyMatch(TableRow::hasBox);
    }
}
