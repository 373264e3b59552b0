package dev.gateboard.document;

import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/// The whole text, and where in it the parsed content begins: positions the parser tells are counted from there.
record Source(String text, Lines lines, int base, int baseLine) {
    Source(String text, Lines lines, int base) {
        this(text, lines, base, lines.lineOf(base));
    }

    int start(SourceSpan span) {
        return base + span.getInputIndex();
    }

    int end(SourceSpan span) {
        return start(span) + span.getLength();
    }

    int line(SourceSpan span) {
        return baseLine + span.getLineIndex();
    }

    /// Where a node begins; only for nodes that have a place in the text, which lists, breaks and merged text may lack.
    int start(Node node) {
        return start(node.getSourceSpans().getFirst());
    }

    int end(Node node) {
        return end(node.getSourceSpans().getLast());
    }

    int line(Node node) {
        return line(node.getSourceSpans().getFirst());
    }
}
