package dev.gateboard.ui.checklist;

import dev.gateboard.model.checklist.Field;
import java.util.Map;
import java.util.Optional;

/// The row that is edited: whoever types does not lose the keyboard to an answer that came in.
final class ChecklistRowEditing {
    private final ChecklistView list;
    private Optional<RowValueEditor> editor = Optional.empty();

    ChecklistRowEditing(ChecklistView list) {
        this.list = list;
    }

    void setEditor(RowValueEditor next) {
        editor = Optional.of(next);
    }

    Optional<ChecklistRow> edited() {
        return list.getEditingIndex() >= 0
                        && list.getEditingIndex() < list.getItems().size()
                ? Optional.of(list.getItems().get(list.getEditingIndex()))
                : Optional.empty();
    }

    /// Goes on with the row that was edited, where it is now. Where its value is another now and nothing waits for it,
    /// it is done.
    ///
    /// @param places those of the rows, by their keys
    void resume(ChecklistRow before, Map<String, Integer> places) {
        int index = places.getOrDefault(before.key(), -1);
        var rows = list.getItems();
        if (index >= 0 && rows.get(index).equals(before) && list.getEditingIndex() == index) return;
        boolean waits = index >= 0
                && (rows.get(index).equals(before)
                        || (rows.get(index) instanceof ChecklistRow.FieldRow(Field field, String value, int _)
                                && list.fieldDrafts().find(field, value).isPresent()));
        list.edit(-1);
        if (waits) list.edit(index);
    }

    /// The value of this row is on record.
    void end(ChecklistRow row) {
        if (edited().filter(each -> each.key().equals(row.key())).isPresent()) list.edit(-1);
    }

    /// Says why a value was not taken, in its row; false where nothing is being edited.
    boolean showError(String sentence) {
        if (list.getEditingIndex() < 0) return false;
        editor.ifPresent(each -> each.showError(sentence));
        return editor.isPresent();
    }

    /// Begins with the row at hand; false where it has nothing to fill or choose.
    boolean begin() {
        int index = list.getFocusModel().getFocusedIndex();
        var rows = list.getItems();
        if (list.getEditingIndex() >= 0
                || index < 0
                || index >= rows.size()
                || !RowValueEditor.canEdit(rows.get(index))) return false;
        list.edit(index);
        return true;
    }
}
