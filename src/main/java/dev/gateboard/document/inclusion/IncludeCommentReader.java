package dev.gateboard.document.inclusion;

import dev.gateboard.document.DocumentLayout.PlacedComment;
import dev.gateboard.document.IncludeComment;
import dev.gateboard.document.IncludedPart;
import dev.gateboard.document.TextSpan;
import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.document.syntax.IncludeCommentSyntax;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.GateSyntax.Inclusion;
import dev.gateboard.model.checklist.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;

/// Finds the comment that says which tables and lists of a document are gates (rule R38), and holds the document to
/// it: one that has fewer gates than its comment says is not read at all.
///
/// @param line where the comment begins; 0 where there is none
/// @param found what it says; empty where there is none or it cannot be read
public record IncludeCommentReader(int line, Optional<PlacedComment> found) {

    private static final Pattern MARK = Pattern.compile("<!--\\s*gb:include", Pattern.CASE_INSENSITIVE);

    /// No comment.
    public static final IncludeCommentReader NOTHING = new IncludeCommentReader(0, Optional.empty());

    /// The comment of a document.
    public static IncludeCommentReader of(Node root, SourcePositions source) {
        var result = NOTHING;
        for (var node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof HtmlBlock html) || !IncludeCommentSyntax.isComment(html.getLiteral())) continue;
            var span = new TextSpan(source.start(html), source.end(html));
            // Of two, nothing tells which counts.
            var read = result.line() == 0
                    ? IncludeCommentSyntax.read(html.getLiteral())
                    : Optional.<IncludeComment>empty();
            result = new IncludeCommentReader(source.line(html), read.map(each -> new PlacedComment(span, each)));
        }
        return damaged(root, source, result).orElse(result);
    }

    /// What was such a comment and is none any more, outside of code: its gates would be lost in silence.
    private static Optional<IncludeCommentReader> damaged(
            Node root, SourcePositions source, IncludeCommentReader read) {
        var mark = MARK.matcher(source.text());
        while (mark.find()) {
            int at = mark.start();
            boolean known = read.found().stream()
                    .anyMatch(found -> covers(found.span().start(), found.span().end(), at));
            if (!known && !isInCode(root, source, at))
                return Optional.of(new IncludeCommentReader(source.lines().lineOf(at), Optional.empty()));
        }
        return Optional.empty();
    }

    private static boolean isInCode(Node root, SourcePositions source, int at) {
        for (var node = root.getFirstChild(); node != null; node = node.getNext())
            if ((node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock)
                    && covers(source.start(node), source.end(node), at)) return true;
        return false;
    }

    private static boolean covers(int start, int end, int at) {
        return at >= start && at < end;
    }

    private boolean exists() {
        return line > 0;
    }

    /// What the comment asks for beside what was asked for already.
    public GateSyntax merged(GateSyntax form) {
        if (found.isEmpty()) return form;
        var comment = found.get().comment();
        var all = new ArrayList<>(form.inclusions());
        for (var each : comment.inclusions())
            if (all.stream().noneMatch(other -> InclusionMatcher.isSame(each, other))) all.add(each);
        var name = comment.allRows().isPresent()
                ? GateSyntax.ROWS.name()
                : comment.allBullets().isPresent() ? GateSyntax.BULLETS.name() : form.name();
        return form.withInclusions(all).withName(name);
    }

    /// Why a document cannot be read under this comment; empty where it can.
    ///
    /// @param form what was asked for beside the comment
    public Optional<Problem> problem(GateSyntax form, Outline outline) {
        if (!exists()) return Optional.empty();
        if (found.isEmpty() || (!form.isTasks() && !merged(form).name().equals(form.name())))
            return Optional.of(new Problem(
                    line,
                    found.isEmpty()
                            ? Messages.DOCUMENT.text("include.unreadable")
                            : Messages.DOCUMENT.text("include.otherOption")));
        var comment = found.get().comment();
        for (var each : comment.inclusions()) {
            var problem = problem(each, outline.includedParts());
            if (problem.isPresent()) return problem;
        }
        int rows = outline.tableRowGates().cardinality();
        return problem(comment.allRows(), rows, "rows")
                .or(() -> problem(comment.allBullets(), outline.gates().size() - rows, "items"));
    }

    private Optional<Problem> problem(Inclusion each, List<IncludedPart> parts) {
        var part = InclusionMatcher.part(each, parts);
        boolean table = each.kind() == Inclusion.Kind.TABLE;
        if (part.isPresent() && InclusionMatcher.clearPart(each, parts).isEmpty())
            return Optional.of(new Problem(
                    line,
                    table
                            ? Messages.DOCUMENT.text("include.whichTable", each.anchor())
                            : Messages.DOCUMENT.text("include.whichList", each.anchor())));
        if (part.isEmpty())
            return Optional.of(new Problem(
                    line,
                    table
                            ? Messages.DOCUMENT.text("include.noTable", each.anchor())
                            : Messages.DOCUMENT.text("include.noList", each.anchor())));
        int gates = part.get().inclusion().gates();
        if (gates >= each.gates()) return Optional.empty();
        return Optional.of(new Problem(
                part.get().line(),
                table
                        ? Messages.DOCUMENT.text("include.fewerRows", line, each.gates(), gates)
                        : Messages.DOCUMENT.text("include.fewerItems", line, each.gates(), gates)));
    }

    private Optional<Problem> problem(OptionalInt wanted, int gates, String what) {
        if (wanted.isEmpty() || gates >= wanted.getAsInt()) return Optional.empty();
        return Optional.of(new Problem(
                line,
                what.equals("rows")
                        ? Messages.DOCUMENT.text("include.fewerAllRows", wanted.getAsInt(), gates)
                        : Messages.DOCUMENT.text("include.fewerAllItems", wanted.getAsInt(), gates)));
    }
}
