package dev.gateboard.ui.checklist;

import dev.gateboard.model.checklist.GateSyntax;
import java.util.Set;

/// What the rows ask of the window.
public interface ChecklistListener {
    void openLink(String target);

    void fill(ChecklistRow row, String value);

    /// Something was folded or unfolded: these rows are folded now, by their keys.
    void onFolded(Set<String> keys);

    /// Makes a section's lines roles, or gates or text again.
    void chooseRoles(GateSyntax.RoleChoice choice);

    void openTestAlert(ChecklistRow.GateRow row);

    /// Something else was selected.
    void onSelectionChanged();

    /// What is selected is drawn anew, or is not shown any more.
    void onRedrawn();
}
