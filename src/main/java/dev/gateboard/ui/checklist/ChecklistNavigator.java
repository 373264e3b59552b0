package dev.gateboard.ui.checklist;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Moves through the rows by keys: folds and unfolds, to the row above, to the next one that blocks.
final class ChecklistNavigator {
    private final ListView<ChecklistRow> list;
    private final List<ChecklistRow> rows;
    private final ChecklistScroller scroller;
    private final ChecklistListener asked;

    ChecklistNavigator(ListView<ChecklistRow> list, ChecklistScroller scroller, ChecklistListener asked) {
        this.list = list;
        this.rows = list.getItems();
        this.scroller = scroller;
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
                case ChecklistRow.SectionRow heading ->
                    !(rows.get(index) instanceof ChecklistRow.SectionRow below)
                            || heading.headings() < below.headings();
                case ChecklistRow.GateRow gate ->
                    !gate.gate().isLeaf()
                            && rows.get(index) instanceof ChecklistRow.GateRow below
                            && below.gate().index() < gate.gate().end();
                case ChecklistRow.FieldRow _, ChecklistRow.TextRow _ -> false;
            };
            if (!parent) continue;
            list.getSelectionModel().clearAndSelect(above);
            scroller.reveal(above);
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
            scroller.reveal(index);
            return;
        }
    }
}
