package dev.gateboard.document.outline;

import dev.gateboard.document.syntax.PlaceholderSyntax;
import dev.gateboard.document.syntax.SuffixSyntax;
import dev.gateboard.model.checklist.TextRun.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// Reads what stands in a paragraph, heading or table cell, in one pass without recursion, since emphasis nests
/// freely.
public final class InlineReader {
    private final SourcePositions source;
    private final IntUnaryOperator places;
    private final TextRunBuilder runs = new TextRunBuilder();
    private final List<InlineContent.PlaceholderSpan> spots = new ArrayList<>(0);
    private final List<String> marks = new ArrayList<>(0);
    private final List<String> comments = new ArrayList<>(0);
    private int strong;
    private int emphasis;
    private String target = "";
    private final BarePlaceholderReader bare;

    private InlineReader(SourcePositions source, IntUnaryOperator places, BarePlaceholderReader bare) {
        this.source = source;
        this.places = places;
        this.bare = bare;
    }

    public static InlineContent of(Node block, SourcePositions source) {
        return of(block, source, false, IntUnaryOperator.identity());
    }

    /// Reads the inline content of a block.
    ///
    /// @param boxed whether the first three characters are a box and left out
    /// @param places the place in the text of what the parser puts at a place
    public static InlineContent of(Node block, SourcePositions source, boolean boxed, IntUnaryOperator places) {
        var suffix = SuffixLocator.in(block, source, places);
        var bare = BarePlaceholderReader.of(block, source, suffix.place());
        if (bare.isEmpty() && block.getFirstChild() instanceof Text text && text.getNext() == null)
            return InlineContent.ofPlainText(text.getLiteral(), boxed ? 3 : 0);
        return new InlineReader(source, places, bare).read(block, boxed, suffix);
    }

    private InlineContent read(Node block, boolean boxed, SuffixLocator suffix) {
        var node = block.getFirstChild();
        if (boxed && node != null) node = afterBox(node);
        while (node != null) {
            if (suffix.begins(node)) {
                runs.dropEnd(SuffixSyntax.LEAD);
                runs.leaveOut();
                node = suffix.last().getNext();
                continue;
            }
            enter(node);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            node = next(node, block);
        }
        var found = bare.find(runs, source);
        spots.addAll(found);
        if (!found.isEmpty()) spots.sort(Comparator.comparingInt(InlineContent.PlaceholderSpan::start));
        var finished = runs.finish();
        return new InlineContent(
                InlineContent.text(finished),
                finished,
                runs.breaks(),
                spots,
                marks,
                comments,
                suffix.value(),
                suffix.place(),
                suffix.isUnreadable());
    }

    private @Nullable Node next(Node from, Node block) {
        @Nullable Node node = from;
        leave(from);
        while (node.getNext() == null) {
            node = node.getParent();
            if (node == null || node.equals(block)) return null;
            leave(node);
        }
        return node.getNext();
    }

    /// The box is the start of a text, or a link when the document defines a reference by that name.
    private Node afterBox(Node first) {
        if (first instanceof Text text) text(text, text.getLiteral().substring(3), 3);
        return first.getNext();
    }

    private void enter(Node node) {
        switch (node) {
            case Text text -> text(text, text.getLiteral(), 0);
            case Code code -> code(code);
            case SoftLineBreak _, HardLineBreak _ -> runs.breakLine(look(), target);
            case StrongEmphasis _ -> strong++;
            case Emphasis _ -> emphasis++;
            case Link link -> target = link.getDestination();
            case Image image -> mark("![](" + image.getDestination() + ")");
            case HtmlInline html -> html(html, html.getLiteral());
            default -> {}
        }
    }

    private void leave(Node node) {
        switch (node) {
            case StrongEmphasis _ -> strong--;
            case Emphasis _ -> emphasis--;
            case Link _ -> target = "";
            default -> {}
        }
    }

    private TextStyle look() {
        return strong > 0 ? TextStyle.STRONG : emphasis > 0 ? TextStyle.EMPHASIS : TextStyle.PLAIN;
    }

    /// @param from where in the node's own text `literal` begins
    private void text(Text node, String literal, int from) {
        if (!bare.isEmpty() && target.isEmpty() && !node.getSourceSpans().isEmpty())
            bare.addText(source.start(node) + from, source.end(node), runs.length());
        runs.add(literal, look(), target);
    }

    private void html(HtmlInline node, String literal) {
        if (literal.startsWith("<!--")) {
            comments.add(literal);
            runs.leaveOut();
            return;
        }
        if (!bare.isEmpty() && bare.isPlace(source.start(node))) {
            bare.addText(source.start(node), source.end(node), runs.length());
            runs.add(literal, look(), "");
            return;
        }
        var shown = HtmlMarkReader.shown(literal);
        if (!shown.isEmpty()) runs.add(shown, look(), target);
        else if (!HtmlMarkReader.isPlain(literal)) mark(literal);
    }

    /// Something that a reader sees and that is no text.
    private void mark(String written) {
        marks.add(written + "@" + runs.length());
    }

    private void code(Code code) {
        var literal = code.getLiteral();
        boolean waits = PlaceholderSyntax.matches(literal, source.rulesVersion());
        if (waits) spots.add(spot(code, literal.strip()));
        runs.add(literal, TextStyle.CODE, target);
        if (waits) runs.mark();
    }

    private InlineContent.PlaceholderSpan spot(Code code, String literal) {
        var text = source.text();
        int start = places.applyAsInt(source.start(code));
        int end = places.applyAsInt(source.end(code) - 1) + 1;
        int line = source.line(code);
        while (text.charAt(start) == '`') start++;
        while (text.charAt(end - 1) == '`') end--;
        boolean padded = text.charAt(start) == ' ' && text.charAt(end - 1) == ' ';
        if (padded) {
            start++;
            end--;
        }
        return new InlineContent.PlaceholderSpan(
                literal, PlaceholderSyntax.options(literal), runs.sinceMark(), line, start, end, true);
    }
}
