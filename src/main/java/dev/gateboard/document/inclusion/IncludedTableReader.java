package dev.gateboard.document.inclusion;

import dev.gateboard.document.StatusCell;
import dev.gateboard.document.StatusCell.Meaning;
import dev.gateboard.document.TextSpan;
import dev.gateboard.document.inclusion.TableRowRules.RowKind;
import dev.gateboard.document.offer.LevelColumns;
import dev.gateboard.document.outline.InlineContent;
import dev.gateboard.document.outline.MarkdownTableCell;
import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.document.syntax.CheckboxLocator;
import dev.gateboard.document.syntax.StatusMeaningParser;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a gate from each row of a table that the owner included (rule R38): the cell that names it and the cell that
/// says what is required, ` · ` between them. A box and a suffix stand in the second of these. Where the table has a
/// status column, the cell there is the gate's box.
public record IncludedTableReader(SourcePositions source, Outline outline) {

    /// Adds the gates of a table to the outline.
    ///
    /// @param gate the gate around the table, or -1
    /// @return where the cells begin that are part of a gate
    public Set<Integer> read(IncludedTable table, int depth, int gate) {
        var signs = TableStatusReader.signs(table, source);
        var levels = LevelColumns.of(table.headings());
        outline.addLevelNames(levels.names());
        var shown = new HashSet<Integer>();
        for (var row : table.gates()) {
            int index = row(table, row, signs, depth, gate);
            outline.setLevels(index, levels.ofRow(row.texts()));
            int name = table.rules().nameColumn(row);
            shown.add(row.cells().get(name).start());
            shown.add(row.cells().get(textColumn(table, row, name)).start());
        }
        for (var kind : RowKind.values()) warnOfRows(kind, table.rows(kind));
        TableStatusReader.warnOfUnclear(table, outline);
        return shown;
    }

    /// The index of its gate.
    private int row(IncludedTable table, TableRow row, Map<Meaning, String> signs, int depth, int gate) {
        int name = table.rules().nameColumn(row);
        int column = textColumn(table, row, name);
        var cell = row.cells().get(column);
        boolean boxed = TableRow.isBoxed(cell, source);
        var place = place(row, cell, boxed, row.contents().get(column));
        var status = table.columns().status();
        var meaning = meaning(table, row);
        var claim = place.hasBox() ? Claim.NONE : claim(meaning, row, status);
        int index = outline.addGate(gate, row.line(), depth, words(row, name, column), place, claim);
        outline.markAsTableRow(index);
        if (status < 0 || place.hasBox()) return index;
        var span = span(row.cells().get(status));
        if (span.exists())
            outline.setStatusCell(
                    index, new StatusCell(span, source.text().substring(span.start(), span.end()), meaning, signs));
        return index;
    }

    private static int textColumn(IncludedTable table, TableRow row, int name) {
        int requirement = table.columns().requirement();
        return requirement >= 0 && TableRowRules.hasLetters(row.texts().get(requirement)) ? requirement : name;
    }

    /// In the order in which the table has them.
    private static InlineContent words(TableRow row, int name, int column) {
        var own = row.contents().get(column);
        if (name == column) return own;
        var other = row.contents().get(name);
        return name < column
                ? InlineContent.joined(other, own)
                : InlineContent.joined(own, other).withSuffixOf(own);
    }

    private Gate.Source place(TableRow row, MarkdownTableCell cell, boolean boxed, InlineContent words) {
        var place = CheckboxLocator.of(source.text(), cell.start(), cell.end(), boxed, words.suffixPlace());
        return boxed || !row.hasBox()
                ? place
                : CheckboxLocator.boxedAt(
                        source.text(), row.cells().get(row.boxCell()).start() + 1, place);
    }

    private static Meaning meaning(IncludedTable table, TableRow row) {
        int status = table.columns().status();
        return status < 0
                ? Meaning.OPEN
                : StatusMeaningParser.meaning(
                        row.texts().get(status), table.headings().get(status));
    }

    private static Claim claim(Meaning meaning, TableRow row, int status) {
        return switch (meaning) {
            case PASSED -> new Claim.Passed();
            case FAILED -> new Claim.Failed(row.texts().get(status).strip());
            case NOT_APPLICABLE -> new Claim.NotApplicable("");
            case OPEN, WAIVED, UNCLEAR -> Claim.NONE;
        };
    }

    /// All between the bars; nothing where the row has no such cell, or nothing between its bars.
    private TextSpan span(MarkdownTableCell cell) {
        if (cell.end() == 0 || cell.node().getSourceSpans().isEmpty()) return TextSpan.NONE;
        return new TextSpan(source.start(cell.node()), source.end(cell.node()));
    }

    private void warnOfRows(RowKind kind, List<TableRow> rows) {
        if (rows.isEmpty() || kind == RowKind.GATE) return;
        var lines = rows.stream().map(row -> Integer.toString(row.line())).collect(Collectors.joining(", "));
        outline.offer(
                rows.getFirst().line(),
                switch (kind) {
                    case HEADING -> Messages.DOCUMENT.count("include.headings", rows.size(), lines);
                    case LEGEND -> Messages.DOCUMENT.count("include.legend", rows.size(), lines);
                    case SCHEDULE -> Messages.DOCUMENT.count("include.schedule", rows.size(), lines);
                    case PLACEHOLDER, GATE -> Messages.DOCUMENT.count("include.placeholders", rows.size(), lines);
                });
    }
}
