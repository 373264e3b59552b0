package dev.gateboard.ui.checklist;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// Which rows are seen: a selected one is, with some above it, and none moves because the list became higher.
final class ChecklistScroller {
    private static final int ABOVE = 6;
    private static final int LIKELY = 15;

    private final ListView<ChecklistRow> list;
    private double laidOut;

    ChecklistScroller(ListView<ChecklistRow> list) {
        this.list = list;
    }

    /// Scrolls so that a row is seen with some above it.
    void reveal(int index) {
        list.scrollTo(Math.max(0, index - ABOVE));
    }

    /// Begins with the first row, unless the selected one is too far below it. A list that showed nothing begins with
    /// its first row by itself.
    void begin(boolean first) {
        double seen = list.getHeight() > 0 ? list.getHeight() / ChecklistRowCell.ROW : LIKELY;
        int selected = list.getSelectionModel().getSelectedIndex();
        int top = selected < seen - 2 ? 0 : selected - ABOVE;
        if (!first || top > 0) list.scrollTo(top);
    }

    /// Where there is less or more room below, the rows stay where they are: one may be about to be clicked.
    void layOut(Runnable layout) {
        boolean other = list.getHeight() != laidOut;
        laidOut = list.getHeight();
        if (!other || !(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            layout.run();
            return;
        }
        var before = places(flow);
        layout.run();
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
            if (cell != null && cell.getItem() instanceof ChecklistRow row) places.put(row.key(), cell.getLayoutY());
        }
        return places;
    }
}
