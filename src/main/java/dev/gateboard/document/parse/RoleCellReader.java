package dev.gateboard.document.parse;

import dev.gateboard.document.outline.MarkdownTableCell;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.document.syntax.BarePlaceholderSyntax;
import dev.gateboard.model.checklist.RolePlace.AnswerCell;
import dev.gateboard.model.checklist.RolePlace.Part;
import java.util.Optional;
import org.commonmark.node.Code;

/// Tells a cell that waits for an answer: one that is blank or a placeholder, and where the answer is put.
final class RoleCellReader {
    private RoleCellReader() {}

    /// Where the cell's answer is put; empty where something is said there already.
    static Optional<AnswerCell> place(Part part, MarkdownTableCell cell, SourcePositions source) {
        var text = source.text();
        if (cell.start() == cell.end()) {
            int start = cell.start();
            while (start > 0 && isSpace(text.charAt(start - 1))) start--;
            return Optional.of(new AnswerCell(part, start, cell.end(), true, false));
        }
        var raw = cell.raw(text);
        if (cell.node().getFirstChild() instanceof Code code && code.getNext() == null)
            return RolePhraseRules.isPlace(code.getLiteral()) ? Optional.of(code(part, cell, text)) : Optional.empty();
        return BarePlaceholderSyntax.matches(raw)
                ? Optional.of(new AnswerCell(part, cell.start(), cell.end(), false, false))
                : Optional.empty();
    }

    private static AnswerCell code(Part part, MarkdownTableCell cell, String text) {
        int start = cell.start();
        int end = cell.end();
        while (text.charAt(start) == '`') start++;
        while (text.charAt(end - 1) == '`') end--;
        if (text.charAt(start) == ' ' && text.charAt(end - 1) == ' ') {
            start++;
            end--;
        }
        return new AnswerCell(part, start, end, false, true);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
