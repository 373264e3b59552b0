package dev.gateboard.ui.checklist;

import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.ChecklistItem;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.LinkItem;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.TextItem;

/// The row for a line of the document: what stands there, else what stands above it.
public final class RowLocator {
    private RowLocator() {}

    /// The row's key; empty where nothing stands at the line or above it.
    public static String key(Checklist checklist, int line) {
        var found = "";
        for (var section : checklist.sections()) {
            if (section.line() <= line) found = ChecklistRow.SectionRow.key(section);
            for (var item : section.items()) {
                if (item.line() > line) return found;
                var shown = item instanceof TextItem text && text.isGuidance()
                        ? checklist.gates().get(text.gate())
                        : item;
                found = key(shown);
            }
        }
        return found;
    }

    private static String key(ChecklistItem item) {
        return switch (item) {
            case Gate gate -> gate.id().toString();
            case Field field -> ChecklistRow.FieldRow.key(field);
            case TextItem _, LinkItem _, Role _ -> ChecklistRow.TextRow.key(item);
        };
    }
}
