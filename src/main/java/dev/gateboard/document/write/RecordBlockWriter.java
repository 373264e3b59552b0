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
    static Optional<TextEdit> of(Document document, String record) {
        var old = document.record();
        if (record.isEmpty()) return old.exists() ? Optional.of(without(document.text(), old)) : Optional.empty();
        if (old.exists())
            return Optional.of(new TextEdit(
                    old.start(), old.end(), block(record, document.lineEnd(), gapBefore(document.text(), old))));
        var text = document.text();
        int missing = missing(text);
        // A carriage return and a line feed right behind it would be one line end.
        var lineEnd = text.endsWith("\r") && document.lineEnd().equals("\n") ? "\r\n" : document.lineEnd();
        return Optional.of(new TextEdit(
                text.length(),
                text.length(),
                lineEnd.repeat(missing) + block(record, document.lineEnd(), missing) + document.lineEnd()));
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

    /// How many line ends make the end of the document a blank line.
    private static int missing(String text) {
        int lastLine = text.length();
        while (lastLine > 0 && !isLineEnd(text.charAt(lastLine - 1))) lastLine--;
        if (lastLine < text.length()) return text.substring(lastLine).isBlank() ? 1 : 2;
        if (text.isEmpty()) return 0;
        int before = beforeLineEnd(text, lastLine);
        int start = before;
        while (start > 0 && !isLineEnd(text.charAt(start - 1))) start--;
        return text.substring(start, before).isBlank() ? 0 : 1;
    }

    /// How many of the line ends before a record are its own. A record that does not say has the end of the blank
    /// line before it.
    private static int gapBefore(String text, TextSpan old) {
        int start = old.start();
        int before = beforeLineEnd(text, start);
        boolean blank = before < start && (before == 0 || isLineEnd(text.charAt(before - 1)));
        return RecordBlockSyntax.lineEndsBefore(text.substring(start, old.end()))
                .orElse(blank ? 1 : 0);
    }

    /// The record, the end of its last line and the line ends before it that are its own.
    private static TextEdit without(String text, TextSpan old) {
        int start = old.start();
        for (int own = gapBefore(text, old); own > 0; own--) start = beforeLineEnd(text, start);
        return new TextEdit(start, afterLineEnd(text, old.end()), "");
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static int beforeLineEnd(String text, int at) {
        if (at >= 2 && text.charAt(at - 1) == '\n' && text.charAt(at - 2) == '\r') return at - 2;
        return at >= 1 && isLineEnd(text.charAt(at - 1)) ? at - 1 : at;
    }

    private static int afterLineEnd(String text, int at) {
        if (text.startsWith("\r\n", at)) return at + 2;
        return at < text.length() && isLineEnd(text.charAt(at)) ? at + 1 : at;
    }
}
