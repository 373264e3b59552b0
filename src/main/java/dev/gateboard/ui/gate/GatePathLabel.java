package dev.gateboard.ui.gate;

import dev.gateboard.language.VisibleText;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.text.review.SectionText;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// Where a gate or a section stands: the headings and groups above it. The document's title and the nearest group have
/// places of their own; the tooltip and a screen reader name all of them.
final class GatePathLabel extends Label {
    GatePathLabel() {
        getStyleClass().addAll("secondary", "small", "gate-path");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
    }

    void show(Checklist checklist, Gate gate) {
        var section = checklist.sections().get(gate.section());
        var groups = checklist.ancestorTexts(gate);
        var outer = groups.subList(0, Math.max(0, groups.size() - 1));
        show(
                joined(List.of(SectionText.path(checklist, section)), outer),
                joined(checklist.headings(section.index()), groups));
    }

    /// The headings above a section.
    void show(Checklist checklist, Section section) {
        show(SectionText.above(checklist, section), joined(checklist.headings(section.index()), List.of()));
    }

    private void show(String path, String whole) {
        setText(VisibleText.text(path));
        setAccessibleText(VisibleText.text(whole));
        setTooltip(whole.equals(path) ? null : new Tooltip(VisibleText.text(whole)));
    }

    private static String joined(List<String> headings, List<String> groups) {
        var parts = new ArrayList<>(headings);
        parts.addAll(groups);
        return String.join(
                SectionText.SEPARATOR,
                parts.stream().filter(part -> !part.isBlank()).toList());
    }
}
