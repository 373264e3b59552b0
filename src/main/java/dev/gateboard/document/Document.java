package dev.gateboard.document;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A document as it was read: its bytes, its text after a byte order mark, its lines, and what in it is not checklist
/// (front matter, a record that was appended).
public final class Document {
    private final String fileName;
    private final byte[] bytes;
    private final GateSyntax form;
    private final String text;
    private final boolean byteOrderMark;
    private final LineIndex lines;
    private final DocumentLayout layout;

    /// @param text of the bytes, without the byte order mark
    public Document(
            String fileName,
            byte[] bytes,
            GateSyntax form,
            String text,
            boolean byteOrderMark,
            LineIndex lines,
            DocumentLayout layout) {
        this.fileName = fileName;
        this.bytes = bytes;
        this.form = form;
        this.text = text;
        this.byteOrderMark = byteOrderMark;
        this.lines = lines;
        this.layout = layout;
    }

    public String fileName() {
        return fileName;
    }

    /// How it was read, and will be read again.
    public GateSyntax form() {
        return form;
    }

    /// A copy of the document's bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// The text after a byte order mark; all offsets are in its UTF-16 units.
    public String text() {
        return text;
    }

    public boolean hasByteOrderMark() {
        return byteOrderMark;
    }

    /// Whether it carries a record block already (rule R27).
    public boolean hasRecord() {
        return layout.record().exists();
    }

    /// The document's own line end: the most common one.
    public String lineEnd() {
        return lines.lineEnd();
    }

    /// The line of an offset, counted from 1.
    public int lineOf(int offset) {
        return lines.lineOf(offset);
    }

    /// Where a line begins, counted from 1.
    public int lineStart(int number) {
        return lines.start(number);
    }

    /// A line, counted from 1, with its end.
    public String line(int number) {
        int end = number < lines.count() ? lines.start(number + 1) : text().length();
        return text().substring(lines.start(number), end);
    }

    /// Whether the gate is a table row.
    public boolean isRow(int gate) {
        return layout.rows().get(gate);
    }

    public TextSpan record() {
        return layout.record();
    }

    /// The comment that says what was included, where there is one (rule R38).
    public Optional<DocumentLayout.PlacedComment> includeComment() {
        return layout.includeComment();
    }

    /// The tables and lists that are included.
    public List<IncludedPart> includedParts() {
        return layout.includedParts();
    }

    /// The cell that says how the gate stands; empty for a gate that has a box or none.
    public Optional<StatusCell> statusCell(int gate) {
        return Optional.ofNullable(layout.statusCells().get(gate));
    }

    /// What of the document is included, as its comment would say it.
    ///
    /// @param gates of the document
    public IncludeComment included(List<Gate> gates) {
        int tableRows = layout.rows().cardinality();
        boolean bullets = gates.stream().anyMatch(gate -> !gate.source().hasBox() && !isRow(gate.index()));
        return new IncludeComment(
                form.isRows() && tableRows > 0 ? OptionalInt.of(tableRows) : OptionalInt.empty(),
                form.isBullets() && bullets ? OptionalInt.of(gates.size() - tableRows) : OptionalInt.empty(),
                layout.includedParts().stream().map(IncludedPart::inclusion).toList(),
                IncludeComment.USUAL_GAP);
    }

    public byte[] sharedBytes() {
        return bytes;
    }
}
