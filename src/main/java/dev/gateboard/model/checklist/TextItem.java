package dev.gateboard.model.checklist;

import java.util.List;

/// Text of the document that decides nothing: a paragraph between lists, a plain list item, a quotation.
public record TextItem(int line, int depth, List<TextRun> runs, boolean isBullet) implements ChecklistItem {
    public TextItem {
        runs = List.copyOf(runs);
    }
}
