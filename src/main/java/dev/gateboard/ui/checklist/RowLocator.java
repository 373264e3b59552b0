package dev.gateboard.ui.checklist;

import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.ChecklistItem;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.LinkItem;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.checklist.TextItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The row for a line of the document: what stands there, else what stands above it.
///
/// @param folds the rows that must be open for it to be seen
public record RowLocator(String key, Set<String> folds) {

    public static RowLocator of(Checklist checklist, int line) {
        var found = new RowLocator("", Set.of());
        for (var section : checklist.sections()) {
            var headings = headings(checklist, section);
            if (section.line() <= line) found = new RowLocator(ChecklistRow.SectionRow.key(section), above(headings));
            for (var item : section.items()) {
                if (item.line() > line) return found;
                var shown = item instanceof TextItem text && text.isGuidance()
                        ? checklist.gates().get(text.gate())
                        : item;
                found = new RowLocator(key(shown), folds(checklist, headings, shown));
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

    /// A section's heading and those above it, its own first.
    private static List<String> headings(Checklist checklist, Section section) {
        var keys = new ArrayList<String>();
        for (int index = section.index(); index >= 0; index = checklist.parentSection(index))
            keys.add(ChecklistRow.SectionRow.key(checklist.sections().get(index)));
        return keys;
    }

    private static Set<String> above(List<String> headings) {
        return Set.copyOf(headings.subList(1, headings.size()));
    }

    private static Set<String> folds(Checklist checklist, List<String> headings, ChecklistItem item) {
        var folds = new HashSet<>(headings);
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
