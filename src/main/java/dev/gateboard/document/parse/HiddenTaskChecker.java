package dev.gateboard.document.parse;

import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.document.syntax.CheckboxSyntax;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;

/// Warns about task items that a Markdown reader does not see, because they stand in code or in raw HTML.
final class HiddenTaskChecker {
    private final SourcePositions source;
    private final Outline outline;

    HiddenTaskChecker(SourcePositions source, Outline outline) {
        this.source = source;
        this.outline = outline;
    }

    void inCode(Block code) {
        warn(code, "a code block", "take %s out of it");
    }

    void inHtml(HtmlBlock html) {
        if (html.getLiteral().stripLeading().startsWith("<!--")) warn(html, "an HTML comment", "take %s out of it");
        else warn(html, "raw HTML", "put a blank line before %s");
    }

    private void warn(Block block, String where, String advice) {
        int count = 0;
        int firstLine = 0;
        for (var span : block.getSourceSpans()) {
            if (!CheckboxSyntax.looksLikeTask(source.text(), source.start(span), source.end(span))) continue;
            if (count++ == 0) firstLine = source.line(span);
        }
        if (count == 0) return;
        outline.addHidden(count);
        outline.warn(
                firstLine,
                count == 1
                        ? "A task item stands in %s, so it is no gate: %s, if it is meant to be one."
                                .formatted(where, advice.formatted("it"))
                        : ("%d task items stand in %s, of which this is the first, so they are no"
                                        + " gates: %s, if they are meant to be.")
                                .formatted(count, where, advice.formatted("them")));
    }
}
