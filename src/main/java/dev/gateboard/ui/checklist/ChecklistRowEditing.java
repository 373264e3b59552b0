package dev.gateboard.ui.checklist;

import dev.gateboard.model.checklist.Field;
import java.util.Optional;
import javafx.scene.control.TreeItem;

/// The row that is edited: whoever types does not lose the keyboard to an answer that came in.
final class ChecklistRowEditing {
    private final ChecklistView view;
    private Optional<RowValueEditor> editor = Optional.empty();

    ChecklistRowEditing(ChecklistView view) {
        this.view = view;
    }

    void setEditor(RowValueEditor next) {
        editor = Optional.of(next);
    }

    Optional<ChecklistRow> edited() {
        return Optional.ofNullable(view.getEditingItem())
                .map(item -> item.getValue().get());
    }

    /// Goes on with the row that was edited, where it is now. Where its value is another now and nothing waits for it,
    /// it is done.
    void resume(ChecklistRow before, ChecklistTree tree) {
        var item = tree.find(before.key());
        var now = item.map(each -> each.getValue().get());
        boolean goesOn = item.filter(each -> each.equals(view.getEditingItem())).isPresent();
        if (goesOn && now.filter(before::equals).isPresent()) return;
        view.edit(null);
        item.filter(each -> waits(before, each.getValue().get())).ifPresent(view::edit);
    }

    private boolean waits(ChecklistRow before, ChecklistRow now) {
        return now.equals(before)
                || (now instanceof ChecklistRow.FieldRow(Field field, String value, int _)
                        && view.fieldDrafts().find(field, value).isPresent());
    }

    /// The value of this row is on record.
    void end(ChecklistRow row) {
        if (edited().filter(each -> each.key().equals(row.key())).isPresent()) view.edit(null);
    }

    /// Says why a value was not taken, in its row; false where nothing is being edited.
    boolean showError(String sentence) {
        if (view.getEditingItem() == null) return false;
        editor.ifPresent(each -> each.showError(sentence));
        return editor.isPresent();
    }

    /// Begins with the row at hand; false where it has nothing to fill or choose.
    boolean begin() {
        TreeItem<ShownRow> item = view.getFocusModel().getFocusedItem();
        if (view.getEditingItem() != null
                || item == null
                || !RowValueEditor.canEdit(item.getValue().get())) return false;
        view.edit(item);
        return true;
    }
}
