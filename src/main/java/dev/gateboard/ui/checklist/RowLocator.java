package dev.gateboard.ui.checklist;

import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.ChecklistItem;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.LinkItem;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.TextItem;
import java.util.HashSet;
import java.util.Set;

/// The row for a line of the document: what stands there, else what stands above it.
///
/// @param folds the rows that must be open for it to be seen
public record RowLocator(String key, Set<String> folds) {

    public static RowLocator of(Checklist checklist, int line) {
        var found = new RowLocator("", Set.of());
        for (var section : checklist.sections()) {
            var heading = ChecklistRow.SectionRow.key(section);
            if (section.line() <= line) found = new RowLocator(heading, Set.of());
            for (var item : section.items()) {
                if (item.line() > line) return found;
                found = new RowLocator(key(item), folds(checklist, heading, item));
            }
        }
        return found;
    }

    private static String key(ChecklistItem item) {
        return switch (item) {
            case Gate gate -> gate.id().toString();
            case Field field -> new ChecklistRow.FieldRow(field, "").key();
            case TextItem _, LinkItem _, Role _ -> new ChecklistRow.TextRow(item).key();
        };
    }

    private static Set<String> folds(Checklist checklist, String heading, ChecklistItem item) {
        var folds = new HashSet<>(Set.of(heading));
        if (item instanceof Gate gate) {
            for (int above = gate.parent();
                    above >= 0;
                    above = checklist.gates().get(above).parent())
                folds.add(checklist.gates().get(above).id().toString());
        }
        return folds;
    }

    /// What stays folded when this is seen.
    public Set<String> without(Set<String> folded) {
        var left = new HashSet<>(folded);
        left.removeAll(folds);
        return left;
    }
}
