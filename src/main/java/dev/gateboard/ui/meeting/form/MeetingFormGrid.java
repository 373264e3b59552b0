package dev.gateboard.ui.meeting.form;

import dev.gateboard.ui.control.SingleLineTextField;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.ui.meeting.slide.MeetingNodeFactory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// The fields of a form, each with its caption in front of it.
final class MeetingFormGrid extends GridPane {
    private static final String ID = "line-";

    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Map<String, List<String>> choices = new HashMap<>();

    MeetingFormGrid() {
        getStyleClass().setAll("line-grid");
        var grows = new ColumnConstraints();
        grows.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(new ColumnConstraints(), grows);
    }

    /// @param cut told when a text that was too long was cut
    SingleLineTextField add(MeetingForm.FormField row, Runnable cut) {
        var caption = MeetingNodeFactory.line(row.caption(), "line-caption");
        caption.setMinWidth(USE_PREF_SIZE);
        var field = TextFieldFactory.singleLine(row.prompt());
        field.setAccessibleText(row.caption());
        field.getStyleClass().add("line-entry");
        field.setText(row.text());
        field.setId(ID + row.key());
        caption.setLabelFor(field);
        field.onCut(cut);
        fields.put(row.key(), field);
        choices.put(row.key(), row.choices());
        addRow(getRowCount(), caption, field);
        return field;
    }

    Map<String, TextField> fields() {
        return fields;
    }

    /// What is typed, stripped.
    Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        fields.forEach((key, field) -> texts.put(key, field.getText().strip()));
        return texts;
    }

    /// Puts the focus where typing begins.
    void focusFirst() {
        var first = fields.values().iterator().next();
        first.requestFocus();
        first.end();
    }

    /// Puts the next choice of a field into it.
    void cycle(KeyEvent press, int step) {
        if (!(press.getTarget() instanceof TextField field)) return;
        var from = choices.getOrDefault(field.getId().substring(ID.length()), List.of());
        if (from.isEmpty()) return;
        int at = from.indexOf(field.getText());
        field.setText(from.get(Math.floorMod(at < 0 && step < 0 ? -1 : at + step, from.size())));
        field.end();
    }

    void clear(List<String> rows) {
        rows.forEach(row -> field(row).ifPresent(TextField::clear));
    }

    void clearErrors() {
        fields.values().forEach(field -> TextFieldFactory.setInvalid(field, false));
    }

    void setInvalid(String row) {
        field(row).ifPresent(field -> {
            TextFieldFactory.setInvalid(field, true);
            field.requestFocus();
        });
    }

    private Optional<TextField> field(String row) {
        return Optional.ofNullable(fields.get(row));
    }
}
