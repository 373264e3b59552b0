package dev.gateboard.ui.board;

import dev.gateboard.model.Checklist;
import dev.gateboard.model.Field;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Item;
import dev.gateboard.model.Link;
import dev.gateboard.model.Note;
import dev.gateboard.model.Role;
import java.util.HashSet;
import java.util.Set;

/// The row for a line of the document: what stands there, else what stands above it.
///
/// @param folds the rows that must be open for it to be seen
record LinePlace(String key, Set<String> folds) {

    static LinePlace of(Checklist checklist, int line) {
        var found = new LinePlace("", Set.of());
        for (var section : checklist.sections()) {
            var heading = Row.OfSection.key(section);
            if (section.line() <= line) found = new LinePlace(heading, Set.of());
            for (var item : section.items()) {
                if (item.line() > line) return found;
                found = new LinePlace(key(item), folds(checklist, heading, item));
            }
        }
        return found;
    }

    private static String key(Item item) {
        return switch (item) {
            case Gate gate -> gate.id().toString();
            case Field field -> new Row.OfField(field, "").key();
            case Note _, Link _, Role _ -> new Row.OfText(item).key();
        };
    }

    private static Set<String> folds(Checklist checklist, String heading, Item item) {
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
    Set<String> without(Set<String> folded) {
        var left = new HashSet<>(folded);
        left.removeAll(folds);
        return left;
    }
}
