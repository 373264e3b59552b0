package dev.gateboard.document;

import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/// Things that look like gates or fields where they are none.
final class Strays {
    private Strays() {}

    /// A box at the start of a line of text that is no list item.
    static void boxes(Paragraph paragraph, Source source, Outline outline) {
        int count = 0;
        int firstLine = 0;
        for (SourceSpan span : paragraph.getSourceSpans()) {
            int at = source.start(span);
            int end = source.end(span);
            while (at < end && source.text().charAt(at) == ' ') at++;
            if (at == end || source.text().charAt(at) != '[' || Boxes.at(source.text(), at, end) != Boxes.Found.BOX)
                continue;
            if (count++ == 0) firstLine = source.line(span);
        }
        if (count == 1)
            outline.warn(firstLine, "This box has no list marker, so it is no gate: write `- ` before it.");
        if (count > 1)
            outline.warn(
                    firstLine,
                    "Here %d boxes have no list marker, so they are no gates: write `- ` before each.".formatted(count));
    }

    static void placeholders(Words words, Outline outline) {
        for (var spot : words.spots()) placeholder(spot.line(), spot.text(), outline);
    }

    static void placeholder(int line, String text, Outline outline) {
        outline.warn(
                line,
                "The placeholder `%s` is neither in a gate nor a list item's value, so it cannot be filled: write `- Label: `%s``."
                        .formatted(text, text));
    }
}
