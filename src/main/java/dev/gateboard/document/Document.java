package dev.gateboard.document;

import dev.gateboard.model.checklist.GateSyntax;
import java.util.BitSet;

/// A document as it was read: its bytes, its text after a byte order mark, its lines, and what in it is not checklist
/// (front matter, a record that was appended).
public final class Document {
    private final String fileName;
    private final byte[] bytes;
    private final GateSyntax form;
    private final String text;
    private final boolean byteOrderMark;
    private final LineIndex lines;
    private final TextSpan record;
    private final BitSet rows;

    /// @param text of the bytes, without the byte order mark
    /// @param record where the record is that was appended
    /// @param rows which gates are table rows
    public Document(
            String fileName,
            byte[] bytes,
            GateSyntax form,
            String text,
            boolean byteOrderMark,
            LineIndex lines,
            TextSpan record,
            BitSet rows) {
        this.fileName = fileName;
        this.bytes = bytes;
        this.form = form;
        this.text = text;
        this.byteOrderMark = byteOrderMark;
        this.lines = lines;
        this.record = record;
        this.rows = rows;
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
        return record.exists();
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
        return rows.get(gate);
    }

    public TextSpan record() {
        return record;
    }

    public byte[] sharedBytes() {
        return bytes;
    }
}
