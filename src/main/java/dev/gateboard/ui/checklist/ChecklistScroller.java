package dev.gateboard.ui.checklist;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;

/// Which rows are seen: a selected one is, with some above it, and none moves because others came, went or the tree
/// became higher.
final class ChecklistScroller {
    private static final int ABOVE = 6;
    private static final int LIKELY = 15;

    private final TreeView<ShownRow> view;
    private double laidOut;
    /// Whether the next layout goes to another place, which nothing is to take back.
    private boolean asked;

    ChecklistScroller(TreeView<ShownRow> view) {
        this.view = view;
    }

    /// Scrolls so that a row is seen with some above it.
    void reveal(int index) {
        scrollTo(Math.max(0, index - ABOVE));
    }

    private void scrollTo(int index) {
        asked = true;
        view.scrollTo(index);
        view.requestLayout();
    }

    /// Scrolls to the row that has the keyboard where it is out of sight.
    void follow() {
        int index = view.getFocusModel().getFocusedIndex();
        if (index >= 0 && view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) flow.scrollTo(index);
    }

    /// Begins with the first row, unless the selected one is too far below it. A tree that showed nothing begins with
    /// its first row by itself.
    void begin(boolean first) {
        double seen = view.getHeight() > 0 ? view.getHeight() / ChecklistRowCell.ROW : LIKELY;
        int selected = view.getSelectionModel().getSelectedIndex();
        int top = selected < seen - 2 ? 0 : selected - ABOVE;
        if (!first || top > 0) scrollTo(top);
    }

    /// Where there is less or more room below, the rows stay where they are: one may be about to be clicked.
    void layOut(Runnable layout) {
        boolean other = view.getHeight() != laidOut;
        laidOut = view.getHeight();
        if (other && !asked) keep(layout);
        else layout.run();
        asked = false;
    }

    /// The first row that is seen before and after a change stays where it is.
    void keep(Runnable change) {
        if (!(view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            change.run();
            return;
        }
        var before = places(flow);
        change.run();
        flow.layout();
        var after = places(flow);
        after.keySet().stream()
                .filter(before::containsKey)
                .findFirst()
                .ifPresent(row -> flow.scrollPixels(after.getOrDefault(row, 0.0) - before.getOrDefault(row, 0.0)));
    }

    /// Where the rows that are seen stand, from the top.
    private static Map<String, Double> places(VirtualFlow<?> flow) {
        var places = new LinkedHashMap<String, Double>();
        if (flow.getFirstVisibleCell() == null || flow.getLastVisibleCell() == null) return places;
        int last = flow.getLastVisibleCell().getIndex();
        for (int index = flow.getFirstVisibleCell().getIndex(); index <= last; index++) {
            var cell = flow.getVisibleCell(index);
            if (cell != null && cell.getItem() instanceof ShownRow row) places.put(row.key(), cell.getLayoutY());
        }
        return places;
    }
}
