package dev.gateboard.document.parse;

import dev.gateboard.document.outline.InlineContent;
import dev.gateboard.document.outline.MarkdownTableCell;
import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.document.syntax.CheckboxSyntax;
import dev.gateboard.document.syntax.PlaceholderSyntax;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Role;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/// Warns about what looks like a gate or a field where it is none.
final class MisplacedSyntaxChecker {
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]\\s]+\\]:\\s*");
    private static final int SHOWN = 40;

    private final SourcePositions source;
    private final Outline outline;

    MisplacedSyntaxChecker(SourcePositions source, Outline outline) {
        this.source = source;
        this.outline = outline;
    }

    /// A box at the start of a line of text that is no list item, or in a footnote.
    void boxes(Paragraph paragraph) {
        int count = 0;
        int firstLine = 0;
        for (var span : paragraph.getSourceSpans()) {
            int at = source.start(span);
            int end = source.end(span);
            while (at < end && source.text().charAt(at) == ' ') at++;
            if (at == end || source.text().charAt(at) != '[') continue;
            footnote(at, end);
            if (CheckboxSyntax.kindAt(source.text(), at, end) == CheckboxSyntax.Kind.BOX && count++ == 0)
                firstLine = source.line(span);
        }
        if (count > 0) outline.warn(firstLine, Messages.DOCUMENT.count("box.noListMarker", count));
    }

    private void footnote(int start, int end) {
        var mark = FOOTNOTE.matcher(source.text()).region(start, end);
        if (mark.lookingAt() && CheckboxSyntax.looksLikeTask(source.text(), mark.end(), end))
            outline.warn(source.lines().lineOf(start), Messages.DOCUMENT.text("box.footnote"));
    }

    /// A heading is no gate, whatever it begins with, and nothing in it can be filled.
    void heading(Node heading, InlineContent words) {
        if (CheckboxSyntax.kindAt(words.text(), 0, words.text().length()) == CheckboxSyntax.Kind.BOX)
            outline.warn(source.line(heading), Messages.DOCUMENT.text("box.heading"));
        placeholders(words, Set.of());
    }

    /// The placeholders of a line that are no field's. A word in brackets inside a sentence is talk.
    ///
    /// @param fields where the placeholders begin that are fields
    void placeholders(InlineContent words, Set<Integer> fields) {
        for (var spot : words.placeholders())
            if (!fields.contains(spot.start()) && isMissed(spot.text(), words.text()))
                placeholder(spot.line(), spot.text());
    }

    private boolean isMissed(String placeholder, String line) {
        return source.rulesVersion() < 3 || PlaceholderSyntax.isEvident(placeholder) || line.equals(placeholder);
    }

    private void placeholder(int line, String text) {
        outline.warn(line, Messages.DOCUMENT.text("gate.placeholder", shown(text)));
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN - 1) + "…" : text;
    }

    /// A role that the file answers already, which is no vote.
    void answeredRole(Role role) {
        outline.warn(role.line(), Messages.DOCUMENT.text("role.answeredLine", shown(role.label())));
    }

    /// Boxes and placeholders in a table whose rows are not read as gates.
    ///
    /// @param fields where the placeholders begin that are fields
    void table(Node table, Set<Integer> fields) {
        outline.noteTable();
        taskItems(table);
        int boxes = inside(table, fields);
        if (boxes > 0) outline.warn(source.line(table), Messages.DOCUMENT.count("box.table", boxes));
    }

    /// A list right below a table whose text has a bar becomes a row of it.
    private void taskItems(Node table) {
        for (var span : table.getSourceSpans())
            if (CheckboxSyntax.looksLikeTask(source.text(), source.start(span), source.end(span)))
                outline.warn(source.line(span), Messages.DOCUMENT.text("box.tableRow"));
    }

    private int inside(Node node, Set<Integer> fields) {
        int boxes = 0;
        if (node instanceof TableCell)
            placeholders(MarkdownTableCell.of(node, source).content(source, false), fields);
        if (node instanceof TableCell
                && node.getFirstChild() instanceof Text text
                && text.getLiteral().startsWith("[")) boxes = isBox(text.getLiteral()) ? 1 : 0;
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) boxes += inside(child, fields);
        return boxes;
    }

    private static boolean isBox(String text) {
        return switch (CheckboxSyntax.kindAt(text, 0, text.length())) {
            case BOX, NO_TEXT -> true;
            case NO_SPACE, NONE -> false;
        };
    }
}
