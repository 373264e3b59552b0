package dev.gateboard.document.outline;

import dev.gateboard.document.LineIndex;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/// The whole text, and where in it the parsed content begins: positions the parser tells are counted from there.
///
/// @param rulesVersion which edition of the reading rules counts
public record SourcePositions(String text, LineIndex lines, int base, int baseLine, int rulesVersion) {
    public SourcePositions(String text, LineIndex lines, int base, int rulesVersion) {
        this(text, lines, base, lines.lineOf(base), rulesVersion);
    }

    public int start(SourceSpan span) {
        return base + span.getInputIndex();
    }

    public int end(SourceSpan span) {
        return start(span) + span.getLength();
    }

    public int line(SourceSpan span) {
        return baseLine + span.getLineIndex();
    }

    /// Where a node begins; only for nodes that have a place in the text, which lists, breaks and merged text may
    /// lack.
    public int start(Node node) {
        return start(node.getSourceSpans().getFirst());
    }

    public int end(Node node) {
        return end(node.getSourceSpans().getLast());
    }

    public int line(Node node) {
        return line(node.getSourceSpans().getFirst());
    }
}
