package dev.gateboard.ui.gate;

import dev.gateboard.language.VisibleText;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.ui.checklist.ChecklistRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.controlsfx.control.BreadCrumbBar;

/// Where a gate or a section stands: the headings and groups above it, each a way to its row. The document's title and
/// the nearest group have places of their own; a screen reader hears all of them. Where room is short the outer ones
/// are cut first.
final class GatePathBar extends BreadCrumbBar<GatePathBar.Crumb> {
    private static final double LEAST = 44;

    /// @param key that of its row
    record Crumb(String text, String key) {}

    private List<Crumb> shown = List.of();

    /// @param go goes to the row of a key
    GatePathBar(Consumer<String> go) {
        getStyleClass().add("gate-path");
        setAutoNavigationEnabled(false);
        setCrumbFactory(crumb -> new CrumbButton(crumb.getValue(), crumb.getParent() == null));
        setMinWidth(0);
        setOnCrumbAction(click -> go.accept(click.getSelectedCrumb().getValue().key()));
    }

    void show(Checklist checklist, Gate gate) {
        var crumbs = headings(checklist, gate.section());
        var groups = groups(checklist, gate);
        var whole = new ArrayList<>(checklist.headings(gate.section()));
        groups.forEach(group -> whole.add(group.text()));
        crumbs.addAll(groups.subList(0, Math.max(0, groups.size() - 1)));
        show(crumbs, whole);
    }

    /// The headings above a section.
    void show(Checklist checklist, Section section) {
        var above = headings(checklist, section.index());
        show(above.subList(0, Math.max(0, above.size() - 1)), checklist.headings(section.index()));
    }

    /// Nothing stands above several gates.
    void clear() {
        show(List.of(), List.of());
    }

    private void show(List<Crumb> crumbs, List<String> whole) {
        setAccessibleText(VisibleText.text(
                whole.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(SectionText.SEPARATOR))));
        var next = crumbs.stream().filter(crumb -> !crumb.text().isBlank()).toList();
        if (next.equals(shown)) return;
        shown = next;
        setVisible(!next.isEmpty());
        setManaged(!next.isEmpty());
        setSelectedCrumb(buildTreeModel(next.toArray(Crumb[]::new)));
    }

    private static List<Crumb> headings(Checklist checklist, int section) {
        var crumbs = new ArrayList<Crumb>();
        for (var each : SectionText.belowTitle(checklist, checklist.sections().get(section)))
            crumbs.add(new Crumb(each.title(), ChecklistRow.SectionRow.key(each)));
        return crumbs;
    }

    private static List<Crumb> groups(Checklist checklist, Gate gate) {
        var groups = new ArrayList<Crumb>();
        for (int index = gate.parent();
                index >= 0;
                index = checklist.gates().get(index).parent()) {
            var group = checklist.gates().get(index);
            groups.addFirst(new Crumb(group.text(), group.id().toString()));
        }
        return groups;
    }

    @Override
    protected void layoutChildren() {
        var buttons = getChildren().stream().map(CrumbButton.class::cast).toList();
        double over = buttons.stream().mapToDouble(CrumbButton::whole).sum() - getWidth();
        for (var each : buttons) over -= each.cut(over);
        super.layoutChildren();
    }

    private static final class CrumbButton extends Button {
        private double room = Double.MAX_VALUE;

        CrumbButton(Crumb crumb, boolean first) {
            super(VisibleText.text(crumb.text()));
            getStyleClass().setAll("crumb");
            if (!first) setGraphic(new Label(SectionText.SEPARATOR.strip()));
        }

        double whole() {
            return snapSizeX(super.computePrefWidth(-1));
        }

        /// Gives up room, as much as is asked for and leaves a few letters; says how much that is.
        double cut(double over) {
            double whole = whole();
            room = Math.clamp(whole - over, Math.min(whole, LEAST), whole);
            return whole - room;
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.min(room, super.computePrefWidth(height));
        }
    }
}
