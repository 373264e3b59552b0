package dev.gateboard.ui.checklist;

import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;

/// What keys do in the tree beyond JavaFX's own: Enter and the space bar fold a heading, F8 goes to what blocks.
final class ChecklistNavigator {
    private final TreeView<ShownRow> view;
    private final ChecklistScroller scroller;

    ChecklistNavigator(TreeView<ShownRow> view, ChecklistScroller scroller) {
        this.view = view;
        this.scroller = scroller;
    }

    void fold(KeyEvent press) {
        var item = view.getFocusModel().getFocusedItem();
        boolean folds = switch (press.getCode()) {
            case SPACE, ENTER -> true;
            default -> false;
        };
        if (!folds || view.getEditingItem() != null || item == null) return;
        if (item.isLeaf() || !item.getValue().get().isHeading()) return;
        item.setExpanded(!item.isExpanded());
        press.consume();
    }

    /// Goes to the next row that blocks, after the last one from the top again; what it is folded away in is unfolded.
    void nextBlocker(ChecklistTree tree) {
        var items = tree.items();
        int from = items.indexOf(view.getSelectionModel().getSelectedItem());
        for (int step = 1; step <= items.size(); step++) {
            var item = items.get(Math.floorMod(from + step, items.size()));
            if (!item.getValue().get().isBlocking()) continue;
            go(item);
            return;
        }
    }

    private void go(TreeItem<ShownRow> item) {
        ChecklistTree.unfoldAbove(item);
        int index = view.getRow(item);
        view.getSelectionModel().clearAndSelect(index);
        view.getFocusModel().focus(index);
        scroller.reveal(index);
    }
}
