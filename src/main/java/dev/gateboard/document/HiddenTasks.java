package dev.gateboard.document;

import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.SourceSpan;

/// Warns about task items that a Markdown reader does not see, because they stand in code or in raw HTML.
final class HiddenTasks {
    private final Source source;
    private final Outline outline;

    HiddenTasks(Source source, Outline outline) {
        this.source = source;
        this.outline = outline;
    }

    void inCode(Block code) {
        warn(
                code,
                "stand in a code block, so they are no gates: if they are meant to be, take them out of the code block.");
    }

    void inHtml(HtmlBlock html) {
        var start = html.getLiteral().stripLeading();
        warn(
                html,
                start.startsWith("<!--")
                        ? "stand in an HTML comment, so they are no gates: if they are meant to be, take them out of it."
                        : "stand in raw HTML, so they are no gates: put a blank line before the first of them.");
    }

    private void warn(Block block, String what) {
        int count = 0;
        int firstLine = 0;
        for (SourceSpan span : block.getSourceSpans()) {
            if (!Boxes.looksLikeTask(source.text(), source.start(span), source.end(span))) continue;
            if (count++ == 0) firstLine = source.line(span);
        }
        if (count == 0) return;
        var plural = count == 1 ? "1 task item (the only one here) " : count + " task items, from here on, ";
        outline.warn(firstLine, plural + what);
    }
}
