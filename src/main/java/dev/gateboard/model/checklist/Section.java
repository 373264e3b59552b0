package dev.gateboard.model.checklist;

import java.util.List;

/// A heading with what stands below it, up to the next heading of any level (rule R2). What stands before the first
/// heading is a section with an empty title, level 0 and line 1. Gates `firstGate` to `endGate` (exclusive) are its
/// own.
public record Section(
        int index,
        String title,
        List<TextRun> runs,
        int level,
        int line,
        int firstGate,
        int endGate,
        boolean isSignOff,
        List<ChecklistItem> items) {
    public Section {
        runs = List.copyOf(runs);
        items = List.copyOf(items);
    }

    public boolean hasGates() {
        return endGate > firstGate;
    }

    /// The same section whose gates are those of this list, by index.
    Section withGates(List<Gate> gates) {
        var rows = items.stream()
                .map(item -> item instanceof Gate gate ? gates.get(gate.index()) : item)
                .toList();
        return new Section(index, title, runs, level, line, firstGate, endGate, isSignOff, rows);
    }
}
