package dev.gateboard.document.inclusion;

import dev.gateboard.document.outline.InlineContent;
import dev.gateboard.document.outline.InlineReader;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.document.syntax.CheckboxSyntax;
import dev.gateboard.document.syntax.CheckboxSyntax.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// The items of one list, without those of the lists in it.
///
/// @param line of its first item
/// @param heading the nearest one above it
/// @param aboveFirstGate whether no gate stands before it
/// @param isIncluded whether the owner included it
record ListPart(
        ListBlock list,
        int line,
        String heading,
        boolean aboveFirstGate,
        boolean isIncluded,
        ListItemRules rules,
        SourcePositions source) {

    /// An item that begins with text.
    ///
    /// @param isGate whether it is a gate when its list is included
    record Item(Node node, InlineContent words, boolean isBoxed, boolean isGate) {}

    /// Whether only some items have a box; costs little.
    boolean isMixed() {
        boolean boxed = false;
        boolean plain = false;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (!(item.getFirstChild() instanceof Paragraph paragraph)) continue;
            if (kind(paragraph) == Kind.BOX) boxed = true;
            else plain = true;
        }
        return boxed && plain;
    }

    List<Item> items() {
        var items = new ArrayList<Item>();
        boolean above = aboveFirstGate;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (!(item.getFirstChild() instanceof Paragraph paragraph)) continue;
            var kind = kind(paragraph);
            var words = InlineReader.of(paragraph, source, kind == Kind.BOX, at -> at);
            boolean gate = kind == Kind.BOX || (kind == Kind.NONE && rules.isGate(words, above));
            items.add(new Item(item, words, kind == Kind.BOX, gate));
            above &= !gate;
        }
        return items;
    }

    Set<String> texts() {
        var texts = new LinkedHashSet<String>();
        for (var item : items()) texts.add(text(item));
        return texts;
    }

    static String text(Item item) {
        return InclusionMatcher.normalize(item.words().text());
    }

    int lastLine() {
        Node last = list;
        while (last.getLastChild() != null && !(last instanceof Paragraph)) last = last.getLastChild();
        return last.getSourceSpans().isEmpty()
                ? line
                : source.lines().lineOf(source.start(last.getSourceSpans().getLast()));
    }

    /// Whether a box stands somewhere below an item: its text is then a heading of those.
    boolean leadsBoxes(Item item) {
        for (var node = item.node().getFirstChild(); node != null; node = node.getNext())
            if (node instanceof ListBlock below && hasBoxes(below)) return true;
        return false;
    }

    private boolean hasBoxes(ListBlock below) {
        for (var item = below.getFirstChild(); item != null; item = item.getNext()) {
            if (item.getFirstChild() instanceof Paragraph paragraph && kind(paragraph) == Kind.BOX) return true;
            for (var node = ((ListItem) item).getFirstChild(); node != null; node = node.getNext())
                if (node instanceof ListBlock deeper && hasBoxes(deeper)) return true;
        }
        return false;
    }

    private Kind kind(Paragraph paragraph) {
        int at = source.start(paragraph);
        while (source.text().charAt(at) == ' ' || source.text().charAt(at) == '\t') at++;
        return CheckboxSyntax.kindAt(source.text(), at, source.end(paragraph));
    }
}
