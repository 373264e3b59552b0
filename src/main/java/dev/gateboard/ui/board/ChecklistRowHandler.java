package dev.gateboard.ui.board;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.ui.checklist.ChecklistListener;
import dev.gateboard.ui.checklist.ChecklistRow;
import dev.gateboard.ui.control.FieldDrafts;
import java.util.List;
import java.util.Set;

/// Does what the rows of the checklist ask for.
final class ChecklistRowHandler implements ChecklistListener {
    private final BoardController verbs;
    private final BoardParts parts;
    private final BoardActionHandler actions;
    private final ShownReview shown;

    ChecklistRowHandler(BoardController verbs, BoardParts parts, BoardActionHandler actions, ShownReview shown) {
        this.verbs = verbs;
        this.parts = parts;
        this.actions = actions;
        this.shown = shown;
    }

    @Override
    public void openLink(String target) {
        verbs.openLink(target);
    }

    @Override
    public void fill(ChecklistRow row, String value) {
        switch (row) {
            case ChecklistRow.FieldRow(Field field, String _, int _) -> {
                var drafts = new FieldDrafts(verbs.drafts(), shown.id());
                actions.perform(List.of(new Action.Fill(field.placeholder().index(), field.label(), value)), () -> {
                    drafts.discard(field);
                    parts.list().onFilled(row);
                });
            }
            case ChecklistRow.GateRow choice ->
                actions.perform(List.of(new Action.Choose(choice.gate().id(), value)));
            case ChecklistRow.SectionRow _, ChecklistRow.TextRow _ -> {}
        }
    }

    @Override
    public void onFolded(Set<String> keys) {
        shown.setFolded(keys);
    }

    @Override
    public void chooseRoles(GateSyntax.RoleChoice choice) {
        verbs.chooseRoles(shown.id(), choice);
    }

    @Override
    public void openTestAlert(ChecklistRow.GateRow row) {
        parts.pages().openTestAlert(row.gate().id());
    }

    @Override
    public void onSelectionChanged() {
        parts.detail().show();
    }

    @Override
    public void onRedrawn() {
        parts.detail().redraw();
    }
}
