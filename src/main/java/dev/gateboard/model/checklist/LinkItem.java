package dev.gateboard.model.checklist;

import java.util.List;

/// A list item `Label: target` that points somewhere, such as a runbook. `target` is a link's destination or the text
/// of a code span that looks like a path or an address.
public record LinkItem(int line, int depth, String label, String target, List<TextRun> runs) implements ChecklistItem {
    public LinkItem {
        runs = List.copyOf(runs);
    }
}
