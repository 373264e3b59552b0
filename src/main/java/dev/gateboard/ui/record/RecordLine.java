package dev.gateboard.ui.record;

import dev.gateboard.ui.control.TextFieldFactory;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A field about the record, between its caption and the button that uses it.
final class RecordLine extends HBox {
    private final TextField field;

    RecordLine(String caption, String prompt, String id, Button button) {
        super(8);
        var label = new Label(caption);
        label.setMinWidth(USE_PREF_SIZE);
        field = TextFieldFactory.singleLine(prompt);
        field.setId(id);
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().setAll(label, field, button);
        getStyleClass().add("record-line");
    }

    TextField field() {
        return field;
    }

    String text() {
        return field.getText().strip();
    }
}
