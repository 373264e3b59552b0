package dev.gateboard.document;

import java.util.function.IntUnaryOperator;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// Finds Gateboard's suffix at the end of a paragraph: a bold word, a reason, and the comment that ends it, with
/// nothing
/// behind them but other comments.
record SuffixPlace(@Nullable Node first, @Nullable Node lastOrNone, Suffix value, Span place, boolean unreadable) {
    private static final SuffixPlace NOWHERE = new SuffixPlace(null, null, Suffix.none(), Span.NONE, false);

    static SuffixPlace in(Node block, Source source, IntUnaryOperator places) {
        for (var node = block.getLastChild(); node != null; node = node.getPrevious()) {
            if (node instanceof HtmlInline html && SuffixText.isMark(html.getLiteral()))
                return before(html, source, places);
            if (!isComment(node) && !isNothing(node)) return NOWHERE;
        }
        return NOWHERE;
    }

    private static SuffixPlace before(HtmlInline comment, Source source, IntUnaryOperator places) {
        var unreadable = new SuffixPlace(null, null, Suffix.none(), Span.NONE, true);
        for (var node = comment.getPrevious(); node != null; node = node.getPrevious()) {
            if (!(node instanceof StrongEmphasis) || !(node.getFirstChild() instanceof Text word)) continue;
            if (word.getNext() != null || !SuffixText.isWord(word.getLiteral())) continue;
            int bold = places.applyAsInt(source.start(node));
            int start = bold - SuffixText.LEAD.length();
            if (start < 0 || !source.text().startsWith(SuffixText.LEAD, start)) return unreadable;
            int reasonStart = places.applyAsInt(source.end(node) - 1) + 1;
            int reasonEnd = places.applyAsInt(source.start(comment));
            int end = places.applyAsInt(source.end(comment) - 1) + 1;
            var between = source.text().substring(reasonStart, reasonEnd);
            var value = SuffixText.read(word.getLiteral(), between, comment.getLiteral());
            if (value.isEmpty()) return unreadable;
            return new SuffixPlace(node, comment, value.get(), new Span(start, end), false);
        }
        return unreadable;
    }

    private static boolean isComment(Node node) {
        return node instanceof HtmlInline html && html.getLiteral().startsWith("<!--");
    }

    private static boolean isNothing(Node node) {
        if (!(node instanceof Text text)) return false;
        var literal = text.getLiteral();
        int slashes = 0;
        for (int at = 0; at < literal.length(); at++) {
            char c = literal.charAt(at);
            if (c == '\\') slashes++;
            if (slashes > 1 || (c != '\\' && c != ' ' && c != '\t')) return false;
        }
        return true;
    }

    boolean begins(Node node) {
        return node.equals(first);
    }

    Node last() {
        if (lastOrNone == null) throw new IllegalStateException("No suffix was found.");
        return lastOrNone;
    }
}
