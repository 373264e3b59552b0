package dev.gateboard.model.checklist;

import java.util.List;

/// Text of the document that decides nothing: a paragraph between lists, a plain list item, a quotation. `gate` is the
/// index of the gate that it is shown with, or -1: what leads gates below it has a row of its own.
public record TextItem(int line, int depth, List<TextRun> runs, boolean isBullet, int gate) implements ChecklistItem {
    public TextItem {
        runs = List.copyOf(runs);
    }

    public boolean isGuidance() {
        return gate >= 0;
    }
}
