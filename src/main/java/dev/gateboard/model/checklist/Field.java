package dev.gateboard.model.checklist;

import java.util.List;

/// A place the owner fills (rule R4): a list item `Label: placeholder`, or a placeholder inside a gate. `gate` is the
/// index of the gate it stands in, or -1. `section` is the index of its section.
public record Field(
        int line, int depth, int section, int gate, String label, Placeholder placeholder, List<TextRun> runs)
        implements ChecklistItem {
    public Field {
        runs = List.copyOf(runs);
    }

    public boolean insideGate() {
        return gate >= 0;
    }
}
