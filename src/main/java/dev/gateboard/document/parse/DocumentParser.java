package dev.gateboard.document.parse;

import dev.gateboard.document.Document;
import dev.gateboard.document.DocumentLayout;
import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.IncludedPart;
import dev.gateboard.document.LineIndex;
import dev.gateboard.document.inclusion.IncludeCommentReader;
import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.document.syntax.FrontMatter;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Problem;
import java.util.List;
import java.util.Optional;
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

    /// Reads a file of at most 10 MiB of UTF-8, with what its comment includes (rule R38). The bytes are not copied and
    /// must not be changed afterwards.
    public static DocumentParseResult parse(String fileName, byte[] bytes, GateSyntax form) {
        return parse(fileName, bytes, form, true);
    }

    /// Reads the document of a review as it was read before: only what the form includes is included, since the owner
    /// may have taken back what a comment in it says.
    public static DocumentParseResult parseStored(String fileName, byte[] bytes, GateSyntax form) {
        return parse(fileName, bytes, form, false);
    }

    private static DocumentParseResult parse(String fileName, byte[] bytes, GateSyntax form, boolean commented) {
        return switch (DocumentDecoder.decode(bytes)) {
            case DocumentDecoder.Undecodable(Problem problem) -> new DocumentParseResult.Unreadable(problem);
            case DocumentDecoder.Text decoded -> parse(fileName, bytes, form, decoded, commented);
        };
    }

    /// What would include the table or list at a line of a file (rule R38); empty where none can be included.
    public static Optional<GateSyntax.Inclusion> inclusionAt(byte[] bytes, GateSyntax form, int line) {
        if (!(DocumentDecoder.decode(bytes) instanceof DocumentDecoder.Text decoded)) return Optional.empty();
        var lines = LineIndex.of(decoded.text());
        var frontMatter = FrontMatter.of(decoded.text(), lines);
        var source = new SourcePositions(decoded.text(), lines, frontMatter.end(), form.rulesVersion());
        var root = PARSER.parse(decoded.text().substring(frontMatter.end()));
        var all = form.knowsInclusions() ? IncludeCommentReader.of(root, source).merged(form) : form;
        return BlockReader.parts(root, source, all).inclusionAt(line);
    }

    private static DocumentParseResult parse(
            String fileName, byte[] bytes, GateSyntax form, DocumentDecoder.Text decoded, boolean commented) {
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
        var comment = form.knowsInclusions() ? IncludeCommentReader.of(root, source) : IncludeCommentReader.NOTHING;
        var outline = BlockReader.read(root, source, commented ? comment.merged(form) : form);
        var missing = commented ? comment.problem(form, outline) : Optional.<Problem>empty();
        if (missing.isPresent()) return new DocumentParseResult.Unreadable(missing.get());
        if (bytes.length > DocumentDecoder.LARGEST && !outline.record().exists())
            return new DocumentParseResult.Unreadable(DocumentDecoder.tooLarge(bytes));
        var readAs = commented ? asFound(comment.merged(form), outline) : form;
        var checklist = ChecklistBuilder.of(fileName, frontMatter, outline, source, readAs);
        return new DocumentParseResult.Parsed(
                new Document(
                        fileName,
                        bytes,
                        readAs,
                        decoded.text(),
                        decoded.byteOrderMark(),
                        lines,
                        new DocumentLayout(
                                outline.record(),
                                comment.found(),
                                outline.tableRowGates(),
                                outline.statusCells(),
                                outline.includedParts())),
                checklist);
    }

    /// With the numbers of gates that were found, and without what was not.
    private static GateSyntax asFound(GateSyntax form, Outline outline) {
        return form.withInclusions(
                outline.includedParts().stream().map(IncludedPart::inclusion).toList());
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
