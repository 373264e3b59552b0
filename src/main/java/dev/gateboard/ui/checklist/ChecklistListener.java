package dev.gateboard.ui.checklist;

/// What the rows ask of the window.
public interface ChecklistListener {
    void openLink(String target);

    void fill(ChecklistRow row, String value);

    void toggle(ChecklistRow row);

    void openTestAlert(ChecklistRow.GateRow row);

    /// Something else was selected.
    void onSelectionChanged();

    /// What is selected is drawn anew, or is not shown any more.
    void onRedrawn();
}
