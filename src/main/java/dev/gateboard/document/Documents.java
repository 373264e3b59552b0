package dev.gateboard.document;

import dev.gateboard.model.Checklist;
import dev.gateboard.model.Problem;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Reads documents.
public final class Documents {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private Documents() {}

    /// Reads a document of at most 10 MiB of UTF-8. The bytes are not copied and must not be changed afterwards.
    public static Parsed parse(String fileName, byte[] bytes, Checklist.Form form) {
        return switch (Decoded.of(bytes)) {
            case Decoded.Refused(Problem problem) -> new Parsed.Unreadable(problem);
            case Decoded.Text decoded -> parse(fileName, bytes, form, decoded);
        };
    }

    private static Parsed parse(String fileName, byte[] bytes, Checklist.Form form, Decoded.Text decoded) {
        var lines = Lines.of(decoded.text());
        var frontMatter = FrontMatter.of(decoded.text(), lines);
        Node root;
        try {
            root = PARSER.parse(decoded.text().substring(frontMatter.end()));
        } catch (IllegalArgumentException tooManyCells) {
            return unreadable(
                    WideTable.lineOf(decoded.text(), lines),
                    "A table here has more than a million cells: split it or take it out of the document.");
        } catch (StackOverflowError tooDeep) {
            return unreadable(1, "The document nests its text too deeply: simplify its lists, quotations and links.");
        }
        var source = new Source(decoded.text(), lines, frontMatter.end());
        var outline = Walk.over(root, source, form);
        if (bytes.length > Decoded.LARGEST && !outline.record().exists())
            return new Parsed.Unreadable(Decoded.tooLarge(bytes));
        var checklist = Assembly.of(fileName, frontMatter, outline, source, form);
        return new Parsed.Read(
                new Document(
                        fileName,
                        bytes,
                        form,
                        decoded.text(),
                        decoded.byteOrderMark(),
                        lines,
                        outline.record(),
                        outline.rows()),
                checklist);
    }

    /// The line of the block at the top of a document that holds `offset`, which is 0 where `offset` begins it.
    static int lineOfBlockAround(Document document, int offset) {
        var text = document.text();
        var source = new Source(
                text, Lines.of(text), FrontMatter.of(text, Lines.of(text)).end());
        var root = PARSER.parse(text.substring(source.base()));
        for (var node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (node.getSourceSpans().isEmpty() || source.end(node) < offset) continue;
            return source.start(node) < offset ? source.line(node) : 0;
        }
        return 0;
    }

    private static Parsed unreadable(int line, String message) {
        return new Parsed.Unreadable(new Problem(line, message));
    }
}
