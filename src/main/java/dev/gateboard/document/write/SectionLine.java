package dev.gateboard.document.write;

import dev.gateboard.model.checklist.ChecklistItem;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.LinkItem;
import dev.gateboard.model.checklist.Placeholder;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.checklist.TextItem;
import dev.gateboard.model.checklist.TextRun;
import java.util.ArrayList;
import java.util.List;

/// One line of a section as it is read, whether it is one item, several fields, or an ordinary line once they are
/// filled.
///
/// @param places its placeholders
/// @param isCell whether it is a cell of a table, which is no line any more once it is filled
record SectionLine(
        int depth, Class<? extends ChecklistItem> kind, List<TextRun> runs, List<Placeholder> places, boolean isCell) {

    /// The lines of a section, in its order; a list of the caller's own.
    static List<SectionLine> of(Section section) {
        var lines = new ArrayList<SectionLine>(section.items().size());
        int last = -1;
        for (var item : section.items()) {
            var line = of(item);
            boolean same = item.line() == last && !line.isCell() && !(item instanceof Gate);
            if (same) lines.add(lines.removeLast().with(line.places()));
            else lines.add(line);
            last = line.isCell() ? -1 : item.line();
        }
        return lines;
    }

    private static SectionLine of(ChecklistItem item) {
        List<Placeholder> places = switch (item) {
            case Gate gate -> DocumentWriter.placeholders(gate);
            case Field field -> List.of(field.placeholder());
            case Role role -> role.placeholders();
            case TextItem _, LinkItem _ -> List.of();
        };
        boolean isCell = !places.isEmpty() && places.getFirst().isCell();
        return new SectionLine(item.depth(), item.getClass(), item.runs(), places, isCell);
    }

    private SectionLine with(List<Placeholder> more) {
        var all = new ArrayList<>(places);
        all.addAll(more);
        return new SectionLine(depth, kind, runs, all, isCell);
    }
}
