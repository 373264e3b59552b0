package dev.gateboard.ui.checklist;

import javafx.beans.property.SimpleObjectProperty;

/// A row's place in the tree. It stays while what is drawn of the row changes, so that a change draws one cell anew.
public final class ShownRow extends SimpleObjectProperty<ChecklistRow> {
    ShownRow(ChecklistRow row) {
        super(row);
    }

    /// What it says, without its marks.
    public String text() {
        return get().text();
    }

    String key() {
        return get().key();
    }
}
