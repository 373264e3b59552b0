package dev.gateboard.document.parse;

import dev.gateboard.document.TextSpan;
import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.document.syntax.RecordBlockSyntax;
import dev.gateboard.language.Messages;
import java.util.Optional;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/// Finds the record that an export appended (rule R27): it is never read as checklist, and the next one replaces it.
/// What stands
/// between its marks is a record only where Gateboard wrote it; anything else is text of the document.
public final class RecordBlockReader {
    private RecordBlockReader() {}

    static boolean isStart(Node node) {
        return node instanceof HtmlBlock html && html.getLiteral().strip().equals(RecordBlockSyntax.START);
    }

    private static boolean isEnd(Node node) {
        return node instanceof HtmlBlock html && html.getLiteral().strip().equals(RecordBlockSyntax.END);
    }

    /// The end of the record that begins at `start`, which it then leaves out; empty where none begins there.
    ///
    /// @param rules which edition of the reading rules counts
    static Optional<Node> skip(Node start, SourcePositions source, Outline outline, int rules) {
        return rules == 1 ? leaveOutAny(start, source, outline) : leaveOutWritten(start, source, outline);
    }

    /// As it was before records were told from what only looks like one.
    private static Optional<Node> leaveOutAny(Node start, SourcePositions source, Outline outline) {
        var node = start;
        while (node.getNext() != null && !isEnd(node)) node = node.getNext();
        if (!outline.record().exists()) {
            int end = isEnd(node) ? source.end(node) : source.text().length();
            outline.setRecord(new TextSpan(source.start(start), end));
        }
        return Optional.of(node);
    }

    private static Optional<Node> leaveOutWritten(Node start, SourcePositions source, Outline outline) {
        var end = start.getNext();
        while (end != null && !isEnd(end) && !isStart(end)) end = end.getNext();
        if (end == null || isStart(end)) {
            outline.warn(source.line(start), Messages.DOCUMENT.text("record.notClosed"));
            return Optional.empty();
        }
        int from = source.lines().lineOf(source.start(start)) + 1;
        var inside = source.text().substring(source.lines().start(from), source.start(end));
        if (!RecordBlockSyntax.isWritten(inside)) {
            outline.warn(source.line(start), Messages.DOCUMENT.text("record.edited"));
            return Optional.empty();
        }
        if (outline.record().exists()) outline.warn(source.line(start), Messages.DOCUMENT.text("record.second"));
        else outline.setRecord(new TextSpan(source.start(start), source.end(end)));
        return Optional.of(end);
    }
}
