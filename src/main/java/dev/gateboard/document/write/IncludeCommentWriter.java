package dev.gateboard.document.write;

import dev.gateboard.document.Document;
import dev.gateboard.document.DocumentLayout.PlacedComment;
import dev.gateboard.document.IncludeComment;
import dev.gateboard.document.inclusion.InclusionMatcher;
import dev.gateboard.document.syntax.IncludeCommentSyntax;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import java.util.List;
import java.util.Optional;

/// Where and how the comment about what was included is put into a document (rule R38): at its end, before the record
/// if there is one. A comment that says the same already stays as it is.
final class IncludeCommentWriter {
    private final Document document;
    private final IncludeComment included;
    private final boolean decided;

    /// @param gates of the document
    /// @param decided whether anything else is written
    IncludeCommentWriter(Document document, List<Gate> gates, boolean decided) {
        this.document = document;
        this.included = document.included(gates);
        this.decided = decided;
    }

    /// Whether the document will have such a comment. The file keeps which single tables and lists the owner chose. It
    /// keeps that all rows or bullets are gates once something was decided: an undecided file stays as it is (rule
    /// R26).
    boolean isWanted() {
        boolean asked = !included.inclusions().isEmpty()
                || (decided && !included.isEmpty())
                || (!included.isEmpty() && document.includeComment().isPresent());
        return document.form().knowsInclusions() && asked;
    }

    /// Whether the comment is new at the end of the document, so that a record comes behind it.
    boolean isAppended() {
        return isWanted() && document.includeComment().isEmpty();
    }

    /// Empty where the document is to stay as it is.
    Optional<TextEdit> edit() {
        if (!document.form().knowsInclusions()) return Optional.empty();
        var old = document.includeComment();
        if (!isWanted()) return old.map(this::without);
        if (old.isEmpty()) return Optional.of(appended());
        var there = old.get();
        if (asFound(there.comment()).covers(included)) return Optional.empty();
        var comment = included.withGap(there.comment().gap());
        return Optional.of(new TextEdit(there.span().start(), there.span().end(), IncludeCommentSyntax.write(comment)));
    }

    /// As it would be written now: until there were headings in it, it was the text alone.
    private IncludeComment asFound(IncludeComment comment) {
        return comment.withInclusions(comment.inclusions().stream()
                .map(each -> InclusionMatcher.clearPart(each, document.includedParts())
                        .map(part -> new GateSyntax.Inclusion(
                                each.kind(),
                                part.inclusion().anchor(),
                                part.inclusion().occurrence(),
                                each.gates()))
                        .orElse(each))
                .toList());
    }

    private TextEdit appended() {
        // The record keeps the line ends before it that are its own.
        int end = document.hasRecord()
                ? RecordBlockWriter.startWithGap(document.text(), document.record())
                : document.text().length();
        int missing = EndOfText.missingLineEnds(document.text().substring(0, end));
        return new TextEdit(
                end,
                end,
                EndOfText.lineEnd(document).repeat(missing)
                        + IncludeCommentSyntax.write(included.withGap(missing))
                        + document.lineEnd());
    }

    /// Takes a comment out of a copy that was written into the file it was made of, and not by the owner.
    static Optional<TextEdit> restored(Document copy, Document file, Document kept) {
        boolean ours = kept.includeComment().isEmpty() && file.includeComment().isPresent();
        return ours ? copy.includeComment().map(old -> without(copy.text(), old)) : Optional.empty();
    }

    private TextEdit without(PlacedComment old) {
        return without(document.text(), old);
    }

    private static TextEdit without(String text, PlacedComment old) {
        int start = old.span().start();
        for (int own = old.comment().gap(); own > 0; own--) start = EndOfText.beforeLineEnd(text, start);
        return new TextEdit(start, EndOfText.afterLineEnd(text, old.span().end()), "");
    }
}
