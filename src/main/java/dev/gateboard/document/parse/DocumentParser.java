package dev.gateboard.document.parse;

import dev.gateboard.document.Document;
import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.LineIndex;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.document.syntax.FrontMatter;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Problem;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Reads documents.
public final class DocumentParser {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private DocumentParser() {}

    /// Reads a document of at most 10 MiB of UTF-8. The bytes are not copied and must not be changed afterwards.
    public static DocumentParseResult parse(String fileName, byte[] bytes, GateSyntax form) {
        return switch (DocumentDecoder.decode(bytes)) {
            case DocumentDecoder.Undecodable(Problem problem) -> new DocumentParseResult.Unreadable(problem);
            case DocumentDecoder.Text decoded -> parse(fileName, bytes, form, decoded);
        };
    }

    private static DocumentParseResult parse(
            String fileName, byte[] bytes, GateSyntax form, DocumentDecoder.Text decoded) {
        var lines = LineIndex.of(decoded.text());
        var frontMatter = FrontMatter.of(decoded.text(), lines);
        Node root;
        try {
            root = PARSER.parse(decoded.text().substring(frontMatter.end()));
        } catch (IllegalArgumentException tooManyCells) {
            return unreadable(
                    WideTableFinder.lineOf(decoded.text(), lines), Messages.DOCUMENT.text("unreadable.tableTooLarge"));
        } catch (StackOverflowError tooDeep) {
            return unreadable(1, Messages.DOCUMENT.text("unreadable.tooDeep"));
        }
        var source = new SourcePositions(decoded.text(), lines, frontMatter.end(), form.rulesVersion());
        var outline = BlockReader.read(root, source, form);
        if (bytes.length > DocumentDecoder.LARGEST && !outline.record().exists())
            return new DocumentParseResult.Unreadable(DocumentDecoder.tooLarge(bytes));
        var checklist = ChecklistBuilder.of(fileName, frontMatter, outline, source, form);
        return new DocumentParseResult.Parsed(
                new Document(
                        fileName,
                        bytes,
                        form,
                        decoded.text(),
                        decoded.byteOrderMark(),
                        lines,
                        outline.record(),
                        outline.tableRowGates()),
                checklist);
    }

    /// The line of the block at the top of a document that holds `offset`, which is 0 where `offset` begins it.
    public static int lineOfBlockAround(Document document, int offset) {
        var text = document.text();
        var source = new SourcePositions(
                text,
                LineIndex.of(text),
                FrontMatter.of(text, LineIndex.of(text)).end(),
                document.form().rulesVersion());
        var root = PARSER.parse(text.substring(source.base()));
        for (var node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (node.getSourceSpans().isEmpty() || source.end(node) < offset) continue;
            return source.start(node) < offset ? source.line(node) : 0;
        }
        return 0;
    }

    private static DocumentParseResult unreadable(int line, String message) {
        return new DocumentParseResult.Unreadable(new Problem(line, message));
    }
}
