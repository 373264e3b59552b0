package dev.gateboard.document.parse;

import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.document.syntax.CheckboxSyntax;
import dev.gateboard.language.Messages;
import java.util.function.IntFunction;
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
        warn(code, count -> Messages.DOCUMENT.count("box.inCode", count));
    }

    void inHtml(HtmlBlock html) {
        boolean comment = html.getLiteral().stripLeading().startsWith("<!--");
        warn(
                html,
                count -> comment
                        ? Messages.DOCUMENT.count("box.inComment", count)
                        : Messages.DOCUMENT.count("box.inHtml", count));
    }

    private void warn(Block block, IntFunction<String> message) {
        int count = 0;
        int firstLine = 0;
        for (var span : block.getSourceSpans()) {
            if (!CheckboxSyntax.looksLikeTask(source.text(), source.start(span), source.end(span))) continue;
            if (count++ == 0) firstLine = source.line(span);
        }
        if (count == 0) return;
        outline.addHidden(count);
        outline.warn(firstLine, message.apply(count));
    }
}
