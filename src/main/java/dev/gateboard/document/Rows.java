package dev.gateboard.document;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Code;
import org.commonmark.node.Node;

/// Tables: nothing in them is a gate, unless the owner asks for a gate a row.
final class Rows {
    private final Source source;
    private final Outline outline;

    Rows(Source source, Outline outline) {
        this.source = source;
        this.outline = outline;
    }

    void table(TableBlock table, boolean wanted, int depth, int gate) {
        strays(table);
    }

    private void strays(Node node) {
        if (node instanceof Code code && Placeholders.matches(code.getLiteral()))
            Strays.placeholder(source.line(code), code.getLiteral(), outline);
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) strays(child);
    }
}
