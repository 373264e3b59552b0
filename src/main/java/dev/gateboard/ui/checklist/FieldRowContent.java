package dev.gateboard.ui.checklist;

import dev.gateboard.language.Messages;
import dev.gateboard.language.VisibleText;
import dev.gateboard.model.checklist.TextRun;
import dev.gateboard.ui.status.StatusSymbol;
import java.util.List;

/// Draws a field: its value, or what is asked for, and what is typed into it and waits.
record FieldRowContent(ChecklistRowLayout line, ChecklistView view, Messages messages) {

    /// Says what a screen reader reads.
    String show(ChecklistRow.FieldRow row) {
        boolean empty = row.value().isEmpty();
        line.begin(row);
        line.shape.setVisible(empty);
        line.shape.show(StatusSymbol.OPEN);
        var shown = empty ? row.field().placeholder().prompt() : row.value();
        line.text.show(List.of(
                TextRun.plain(messages.text("row.label", row.field().label())),
                new TextRun(shown, empty ? TextRun.TextStyle.EMPHASIS : TextRun.TextStyle.CODE, "")));
        line.who.setText(view.fieldDrafts()
                .find(row.field(), row.value())
                .map(typed -> messages.text("row.typed", VisibleText.text(typed)))
                .orElse(empty ? messages.text("row.empty") : ""));
        return messages.text("row.spoken", row.field().label(), empty ? messages.text("row.empty") : row.value());
    }
}
