package dev.gateboard.ui.checklist;

import dev.gateboard.language.Messages;
import dev.gateboard.model.status.GateView;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// One row drawn: shape, text, who and how, a bar or a time. It says its state in words to a screen reader, and is
/// the place where a field is filled and a choice made.
final class ChecklistRowCell extends TreeCell<ShownRow> {
    static final double ROW = 29;
    private static final double SECTION = 34;

    private final ChecklistView view;
    private final Messages messages;
    private final ChecklistRowLayout line;
    private final SectionRowContent sections;
    private final GateRowContent gates;
    private final FieldRowContent fields;
    private final StackPane content;
    private final StatusChangeAnimation motion;
    private final ChangeListener<ChecklistRow> redraw = (_, before, now) -> show(before, now);
    private String styled = "";

    ChecklistRowCell(ChecklistView view, Messages messages) {
        this.view = view;
        this.messages = messages;
        this.line = new ChecklistRowLayout(view.listener()::openLink, messages, this::getWidth);
        this.sections = new SectionRowContent(line, view, messages);
        this.gates = new GateRowContent(line, view, messages);
        this.fields = new FieldRowContent(line, view, messages);
        this.content = new StackPane(line);
        this.motion = new StatusChangeAnimation(content, line.shape);
        getStyleClass().add("board-row");
        setPrefWidth(0); // as wide as the tree, never wider
        setMinHeight(0); // the arrow of the heading that the cell showed before asks for none
    }

    @Override
    protected void updateItem(ShownRow item, boolean empty) {
        var before = row();
        if (getItem() != null) getItem().removeListener(redraw);
        super.updateItem(item, empty);
        if (empty || item == null) {
            getStyleClass().remove(styled);
            styled = "";
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        item.addListener(redraw);
        show(before, item.get());
    }

    /// What the cell shows; null where it is empty.
    private @Nullable ChecklistRow row() {
        return getItem() == null ? null : getItem().get();
    }

    private void show(@Nullable ChecklistRow before, ChecklistRow row) {
        if (row.equals(before) && getGraphic() != null) return;
        restore();
        style(row);
        draw(row);
        setGraphic(content);
        motion.animate(before, row);
    }

    private void draw(ChecklistRow row) {
        setAccessibleText(
                switch (row) {
                    case ChecklistRow.SectionRow section -> sections.show(section);
                    case ChecklistRow.GateRow gate -> gates.show(gate);
                    case ChecklistRow.FieldRow field -> fields.show(field);
                    case ChecklistRow.TextRow text -> show(text);
                });
        line.end();
    }

    private String show(ChecklistRow.TextRow row) {
        line.begin(row);
        line.text.show(row.item().runs());
        return row.text();
    }

    /// Its place among those beside it is worked out where somebody asks: it changes with every row that comes or goes.
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute != AccessibleAttribute.TEXT
                || getTreeItem() == null
                || getTreeItem().getParent() == null) return super.queryAccessibleAttribute(attribute, parameters);
        var beside = getTreeItem().getParent().getChildren();
        return messages.text("row.spokenPlace", getAccessibleText(), beside.indexOf(getTreeItem()) + 1, beside.size());
    }

    @Override
    protected double computePrefHeight(double width) {
        return row() instanceof ChecklistRow.SectionRow ? SECTION : ROW;
    }

    /// Says how old evidence is by now.
    void age() {
        if (row() instanceof ChecklistRow.GateRow row && row.gate().isLeaf()) gates.showAge(row.time());
    }

    /// Says whether the gate is asked about.
    void updateProbeState() {
        if (row() instanceof ChecklistRow.GateRow row) gates.showProbeState(row);
    }

    @Override
    public void startEdit() {
        var row = row();
        if (row == null || !RowValueEditor.canEdit(row)) return;
        super.startEdit();
        if (!isEditing()) return;
        var editor = new RowValueEditor(
                row, messages, view.fieldDrafts(), value -> view.listener().fill(row, value), this::cancelEdit);
        StackPane.setMargin(editor, new Insets(0, 16, 0, line.textStart()));
        content.getChildren().add(editor);
        line.text.setVisible(false);
        line.who.setVisible(false);
        view.setEditor(editor);
        editor.focus();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        restore();
        // What was typed waits, and the row says so.
        if (row() instanceof ChecklistRow.FieldRow field) draw(field);
        getTreeView().requestFocus();
    }

    /// Styles are matched anew only where the kind of row differs, which costs more than all else here.
    private void style(ChecklistRow row) {
        var kind = kind(row);
        if (kind.equals(styled)) return;
        getStyleClass().remove(styled);
        if (!kind.isEmpty()) getStyleClass().add(kind);
        styled = kind;
    }

    private static String kind(ChecklistRow row) {
        return switch (row) {
            case ChecklistRow.SectionRow _ -> "section-row";
            case ChecklistRow.GateRow gate ->
                gate.status().reason() instanceof GateView.Reason.BranchNotTaken
                                || gate.status().reason() instanceof GateView.Reason.OtherTier
                        ? "faded-row"
                        : "";
            case ChecklistRow.FieldRow _ -> "field-row";
            case ChecklistRow.TextRow _ -> "note-row";
        };
    }

    private void restore() {
        if (content.getChildren().size() > 1 || !content.getChildren().contains(line))
            content.getChildren().setAll(line);
        line.text.setVisible(true);
        line.who.setVisible(true);
    }
}
