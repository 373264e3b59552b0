package dev.gateboard.document;

import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/// The record that an export appends (rule R27): never read as checklist, replaced by the next one.
final class RecordBlock {
    static final String START = "<!-- gb:record v1 -->";
    static final String END = "<!-- /gb:record -->";

    private RecordBlock() {}

    static boolean begins(Node node) {
        return node instanceof HtmlBlock html && html.getLiteral().strip().equals(START);
    }

    private static boolean ends(Node node) {
        return node instanceof HtmlBlock html && html.getLiteral().strip().equals(END);
    }

    /// Notes where the record stands, and tells what follows it.
    static @Nullable Node leaveOut(Node start, Source source, Outline outline) {
        for (var node = start.getNext(); node != null; node = node.getNext()) {
            if (!ends(node)) continue;
            if (outline.record().exists())
                outline.warn(
                        source.line(start),
                        "A second record stands here, and none but the first is replaced: take it out.");
            else outline.foundRecord(new Span(source.start(start), source.end(node)));
            return node.getNext();
        }
        outline.foundRecord(new Span(source.start(start), source.text().length()));
        outline.warn(
                source.line(start),
                "The record that begins here has no end, so all that follows is left out: write `%s` after it."
                        .formatted(END));
        return null;
    }
}
