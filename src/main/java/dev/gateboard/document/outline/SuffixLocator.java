package dev.gateboard.document.outline;

import dev.gateboard.document.TextSpan;
import dev.gateboard.document.syntax.GateSuffix;
import dev.gateboard.document.syntax.SuffixSyntax;
import java.util.function.IntUnaryOperator;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// Finds Gateboard's suffix at the end of a paragraph: a bold word, a reason, and the comment that ends it, with
/// nothing behind them but other comments.
record SuffixLocator(
        @Nullable Node first, @Nullable Node lastOrNone, GateSuffix value, TextSpan place, boolean isUnreadable) {
    private static final SuffixLocator NOWHERE = new SuffixLocator(null, null, GateSuffix.none(), TextSpan.NONE, false);

    static SuffixLocator in(Node block, SourcePositions source, IntUnaryOperator places) {
        for (var node = block.getLastChild(); node != null; node = node.getPrevious()) {
            if (node instanceof HtmlInline html && SuffixSyntax.isMark(html.getLiteral()))
                return before(html, source, places);
            if (!isComment(node) && !isNothing(node)) return NOWHERE;
        }
        return NOWHERE;
    }

    private static SuffixLocator before(HtmlInline comment, SourcePositions source, IntUnaryOperator places) {
        var unreadable = new SuffixLocator(null, null, GateSuffix.none(), TextSpan.NONE, true);
        for (var node = comment.getPrevious(); node != null; node = node.getPrevious()) {
            if (!(node instanceof StrongEmphasis) || !(node.getFirstChild() instanceof Text word)) continue;
            if (word.getNext() != null || !SuffixSyntax.isWord(word.getLiteral())) continue;
            int bold = places.applyAsInt(source.start(node));
            int start = bold - SuffixSyntax.LEAD.length();
            if (start < 0 || !source.text().startsWith(SuffixSyntax.LEAD, start)) return unreadable;
            int reasonStart = places.applyAsInt(source.end(node) - 1) + 1;
            int reasonEnd = places.applyAsInt(source.start(comment));
            int end = places.applyAsInt(source.end(comment) - 1) + 1;
            var between = source.text().substring(reasonStart, reasonEnd);
            var value = SuffixSyntax.read(word.getLiteral(), between, comment.getLiteral());
            if (value.isEmpty()) return unreadable;
            return new SuffixLocator(node, comment, value.get(), new TextSpan(start, end), false);
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
