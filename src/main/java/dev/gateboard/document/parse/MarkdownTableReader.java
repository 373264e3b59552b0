package dev.gateboard.document.parse;

import dev.gateboard.document.offer.LevelColumns;
import dev.gateboard.document.outline.MarkdownTableCell;
import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.document.syntax.CheckboxLocator;
import dev.gateboard.document.syntax.CheckboxSyntax;
import dev.gateboard.document.syntax.StatusCellParser;
import dev.gateboard.model.checklist.Claim;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/// Reads a gate from each row of a table, when the owner asks for it: the first cell that says something. Columns of
/// numbers and identifiers are passed over, and a status column says what the file claims.
final class MarkdownTableReader {
    private static final Pattern STATUS = Pattern.compile(
            "\\b(?:status|state|result|done|completed?|passed|pass/fail|met|ready)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERING = Pattern.compile("(?:.*\\b)?id|#|no\\.?|nr\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[#(]?[0-9]+(?:[.,/-][0-9]+)*[.)%]?");

    private final SourcePositions source;
    private final Outline outline;
    private LevelColumns levels = LevelColumns.of(List.of());

    MarkdownTableReader(SourcePositions source, Outline outline) {
        this.source = source;
        this.outline = outline;
    }

    static boolean isStatusHeading(String heading) {
        return STATUS.matcher(heading).find();
    }

    /// What the columns are, by their headings.
    private record Columns(BitSet statuses, BitSet numberings) {}

    /// @param gate the gate around the table, or -1
    void table(TableBlock table, int depth, int gate) {
        var columns = new Columns(new BitSet(), new BitSet());
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) head(row, columns);
                if (part instanceof TableBody) row(MarkdownTableCell.ofRow(row, source), columns, depth, gate);
            }
        }
    }

    private List<String> texts(List<MarkdownTableCell> cells) {
        return cells.stream().map(cell -> cell.content(source, false).text()).toList();
    }

    private void head(Node row, Columns columns) {
        var cells = MarkdownTableCell.ofRow(row, source);
        levels = LevelColumns.of(texts(cells));
        outline.addLevelNames(levels.names());
        for (int column = 0; column < cells.size(); column++) {
            var text = cells.get(column).content(source, false).text();
            columns.statuses().set(column, STATUS.matcher(text).find());
            columns.numberings().set(column, NUMBERING.matcher(text).matches());
        }
    }

    private void row(List<MarkdownTableCell> cells, Columns columns, int depth, int gate) {
        int boxCell = -1;
        for (int column = cells.size() - 1; column >= 0; column--)
            if (cells.get(column).isBox(source.text())) boxCell = column;
        int column = textColumn(cells, columns, true)
                .or(() -> textColumn(cells, columns, false))
                .orElse(-1);
        if (column < 0) return;
        var cell = cells.get(column);
        boolean boxed = CheckboxSyntax.kindAt(source.text(), cell.start(), cell.end()) == CheckboxSyntax.Kind.BOX;
        var words = cell.content(source, boxed);
        var place = CheckboxLocator.of(source.text(), cell.start(), cell.end(), boxed, words.suffixPlace());
        if (!boxed && boxCell >= 0)
            place = CheckboxLocator.boxedAt(source.text(), cells.get(boxCell).start() + 1, place);
        int line = source.lines().lineOf(cell.start());
        int index = outline.addGate(gate, line, depth, words, place, claim(cells, columns));
        outline.markAsTableRow(index);
        outline.setLevels(index, levels.ofRow(texts(cells)));
    }

    /// @param strict whether to pass over numbers and numbering columns
    private Optional<Integer> textColumn(List<MarkdownTableCell> cells, Columns columns, boolean strict) {
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (columns.statuses().get(column) || cell.isBox(source.text())) continue;
            var text = cell.raw(source.text());
            if (text.codePoints().noneMatch(Character::isLetterOrDigit)) continue;
            if (strict
                    && (columns.numberings().get(column) || NUMBER.matcher(text).matches())) continue;
            return Optional.of(column);
        }
        return Optional.empty();
    }

    private Claim claim(List<MarkdownTableCell> cells, Columns columns) {
        var claims = new ArrayList<Claim>();
        for (int column = 0; column < cells.size(); column++) {
            if (!columns.statuses().get(column)) continue;
            var text = cells.get(column).content(source, false).text();
            if (!text.isBlank()) claims.add(StatusCellParser.claim(text));
        }
        boolean agreed = !claims.isEmpty() && claims.stream().allMatch(claims.getFirst()::equals);
        return agreed ? claims.getFirst() : Claim.NONE;
    }
}
