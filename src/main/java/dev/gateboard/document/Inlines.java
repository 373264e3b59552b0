package dev.gateboard.document;

import dev.gateboard.model.Run.Look;
import java.util.ArrayList;
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

/// Reads what stands in a paragraph, heading or table cell, in one pass without recursion, since emphasis nests freely.
final class Inlines {
    private final Source source;
    private final IntUnaryOperator places;
    private final RunBuilder runs = new RunBuilder();
    private final List<Words.Spot> spots = new ArrayList<>(0);
    private final List<String> marks = new ArrayList<>(0);
    private final List<String> comments = new ArrayList<>(0);
    private int strong;
    private int emphasis;
    private String target = "";

    private Inlines(Source source, IntUnaryOperator places) {
        this.source = source;
        this.places = places;
    }

    static Words of(Node block, Source source) {
        return of(block, source, false, IntUnaryOperator.identity());
    }

    /// @param boxed whether the first three characters are a box and left out
    /// @param places the place in the text of what the parser puts at a place
    static Words of(Node block, Source source, boolean boxed, IntUnaryOperator places) {
        if (block.getFirstChild() instanceof Text text && text.getNext() == null)
            return Words.plain(text.getLiteral(), boxed ? 3 : 0);
        return new Inlines(source, places).read(block, boxed);
    }

    private Words read(Node block, boolean boxed) {
        var suffix = SuffixPlace.in(block, source, places);
        var node = block.getFirstChild();
        if (boxed && node != null) node = afterBox(node);
        while (node != null) {
            if (suffix.begins(node)) {
                runs.dropEnd(SuffixText.LEAD);
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
        var finished = runs.finish();
        return new Words(
                Words.text(finished),
                finished,
                runs.breaks(),
                spots,
                marks,
                comments,
                suffix.value(),
                suffix.place(),
                suffix.unreadable());
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
        if (first instanceof Text text) runs.add(text.getLiteral().substring(3), Look.PLAIN, "");
        return first.getNext();
    }

    private void enter(Node node) {
        switch (node) {
            case Text text -> runs.add(text.getLiteral(), look(), target);
            case Code code -> code(code);
            case SoftLineBreak _, HardLineBreak _ -> runs.breakLine(look(), target);
            case StrongEmphasis _ -> strong++;
            case Emphasis _ -> emphasis++;
            case Link link -> target = link.getDestination();
            case Image image -> mark("![](" + image.getDestination() + ")");
            case HtmlInline html -> html(html.getLiteral());
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

    private Look look() {
        return strong > 0 ? Look.STRONG : emphasis > 0 ? Look.EMPHASIS : Look.PLAIN;
    }

    private void html(String literal) {
        if (literal.startsWith("<!--")) {
            comments.add(literal);
            runs.leaveOut();
            return;
        }
        var shown = HtmlMarks.shown(literal);
        if (!shown.isEmpty()) runs.add(shown, look(), target);
        else if (!HtmlMarks.isPlain(literal)) mark(literal);
    }

    /// Something that a reader sees and that is no text.
    private void mark(String written) {
        marks.add(written + "@" + runs.length());
    }

    private void code(Code code) {
        var literal = code.getLiteral();
        boolean waits = Placeholders.matches(literal);
        if (waits) spots.add(spot(code, literal.strip()));
        runs.add(literal, Look.CODE, target);
        if (waits) runs.mark();
    }

    private Words.Spot spot(Code code, String literal) {
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
        return new Words.Spot(literal, Placeholders.options(literal), runs.sinceMark(), line, start, end);
    }
}
