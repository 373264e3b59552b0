package dev.gateboard.ui.checklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Moves through the rows by keys: folds and unfolds, to the row above, to the next one that blocks.
final class ChecklistNavigator {
    private final ListView<ChecklistRow> list;
    private final List<ChecklistRow> rows;
    private final ChecklistView.ChecklistListener asked;

    ChecklistNavigator(ListView<ChecklistRow> list, List<ChecklistRow> rows, ChecklistView.ChecklistListener asked) {
        this.list = list;
        this.rows = rows;
        this.asked = asked;
    }

    void fold(KeyEvent press) {
        int index = list.getFocusModel().getFocusedIndex();
        if (list.getEditingIndex() >= 0 || index < 0 || index >= rows.size()) return;
        var row = rows.get(index);
        boolean flips = switch (press.getCode()) {
            case LEFT -> row.isFoldable() && row.isOpen();
            case RIGHT -> row.isFoldable() && !row.isOpen();
            case SPACE, ENTER -> row.isFoldable();
            default -> false;
        };
        if (flips) asked.toggle(row);
        else if (press.getCode() == KeyCode.LEFT) toParent(index);
        else return;
        press.consume();
    }

    private void toParent(int index) {
        for (int above = index - 1; above >= 0; above--) {
            var row = rows.get(above);
            boolean parent = switch (row) {
                case ChecklistRow.SectionRow _ -> true;
                case ChecklistRow.GateRow gate ->
                    !gate.gate().isLeaf()
                            && rows.get(index) instanceof ChecklistRow.GateRow below
                            && below.gate().index() < gate.gate().end();
                case ChecklistRow.FieldRow _, ChecklistRow.TextRow _ -> false;
            };
            if (!parent) continue;
            list.getSelectionModel().clearAndSelect(above);
            list.scrollTo(Math.max(0, above - ChecklistView.ABOVE));
            return;
        }
    }

    /// Goes to the next row that blocks, after the last one from the top again.
    void nextBlocker() {
        int from = list.getSelectionModel().getSelectedIndex();
        for (int step = 1; step <= rows.size(); step++) {
            int index = Math.floorMod(from + step, rows.size());
            if (!rows.get(index).isBlocking()) continue;
            list.getSelectionModel().clearAndSelect(index);
            list.getFocusModel().focus(index);
            list.scrollTo(Math.max(0, index - ChecklistView.ABOVE));
            return;
        }
    }

    /// Where the rows that are seen stand, from the top.
    static Map<String, Double> places(VirtualFlow<?> flow) {
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
