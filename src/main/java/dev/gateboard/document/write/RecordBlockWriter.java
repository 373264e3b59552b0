package dev.gateboard.document.write;

import dev.gateboard.document.Document;
import dev.gateboard.document.TextSpan;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.document.syntax.RecordBlockSyntax;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Problem;
import java.util.Optional;

/// Where and how a record is put into a document (rule R27).
final class RecordBlockWriter {
    private RecordBlockWriter() {}

    /// A new record replaces the one there, else it is appended. Decisions without a record take out the one there,
    /// since it would tell other statuses than the boxes do.
    ///
    /// @param behindLine whether a line of its own was put at the end of the document
    static Optional<TextEdit> of(Document document, String record, boolean behindLine) {
        var old = document.record();
        if (record.isEmpty()) return old.exists() ? Optional.of(without(document.text(), old)) : Optional.empty();
        if (old.exists())
            return Optional.of(new TextEdit(
                    old.start(), old.end(), block(record, document.lineEnd(), gapBefore(document.text(), old))));
        var text = document.text();
        int missing = behindLine ? 1 : EndOfText.missingLineEnds(text);
        return Optional.of(new TextEdit(
                text.length(),
                text.length(),
                EndOfText.lineEnd(document).repeat(missing)
                        + block(record, document.lineEnd(), missing)
                        + document.lineEnd()));
    }

    /// Where the record stands that an edit puts at `start`.
    static TextSpan place(TextEdit edit, int start) {
        return new TextSpan(
                start + edit.text().indexOf(RecordBlockSyntax.START),
                start + edit.text().lastIndexOf(RecordBlockSyntax.END) + RecordBlockSyntax.END.length());
    }

    /// What keeps the record that was written there from being read as one; nothing was written at `Span.NONE`.
    static Optional<Problem> problem(Document written, TextSpan place) {
        if (written.record().equals(place)) return Optional.empty();
        int line = place.exists() ? DocumentParser.lineOfBlockAround(written, place.start()) : 0;
        if (line == 0)
            return Optional.of(
                    new Problem(written.lineOf(Math.max(0, place.start())), Messages.DOCUMENT.text("write.record")));
        return Optional.of(new Problem(line, Messages.DOCUMENT.text("write.recordSwallowed")));
    }

    private static String block(String record, String lineEnd, int gap) {
        var block = new StringBuilder(RecordBlockSyntax.START).append(lineEnd);
        RecordBlockSyntax.withDigest(record.strip().lines().toList(), gap)
                .forEach(line -> block.append(line).append(lineEnd));
        return block.append(RecordBlockSyntax.END).toString();
    }

    /// How many of the line ends before a record are its own. A record that does not say has the end of the blank
    /// line before it.
    private static int gapBefore(String text, TextSpan old) {
        int start = old.start();
        int before = EndOfText.beforeLineEnd(text, start);
        boolean blank = before < start && (before == 0 || EndOfText.isLineEnd(text.charAt(before - 1)));
        return RecordBlockSyntax.lineEndsBefore(text.substring(start, old.end()))
                .orElse(blank ? 1 : 0);
    }

    /// Where the line ends begin that are a record's own.
    static int startWithGap(String text, TextSpan record) {
        int start = record.start();
        for (int own = gapBefore(text, record); own > 0; own--) start = EndOfText.beforeLineEnd(text, start);
        return start;
    }

    /// The record, the end of its last line and the line ends before it that are its own.
    private static TextEdit without(String text, TextSpan old) {
        return new TextEdit(startWithGap(text, old), EndOfText.afterLineEnd(text, old.end()), "");
    }
}
