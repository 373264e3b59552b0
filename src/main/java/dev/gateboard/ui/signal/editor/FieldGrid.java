package dev.gateboard.ui.signal.editor;

import dev.gateboard.ui.control.SingleLineTextField;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Fields below each other, each with its name before it.
final class FieldGrid extends GridPane {
    private final Map<String, TextField> fields = new LinkedHashMap<>();

    FieldGrid() {
        setHgap(12);
        setVgap(8);
        getStyleClass().add("editor-grid");
    }

    /// Puts one more below.
    ///
    /// @param key what it is in the probes file
    TextField add(String key, String name, String prompt) {
        var field = new SingleLineTextField();
        field.getStyleClass().add("entry");
        field.setPromptText(prompt);
        field.setId("probe-" + key);
        field.setAccessibleText(name);
        var label = new Label(name);
        label.setLabelFor(field);
        label.setMinWidth(Label.USE_PREF_SIZE);
        GridPane.setHgrow(field, Priority.ALWAYS);
        addRow(fields.size(), label, field);
        fields.put(key, field);
        return field;
    }

    TextField field(String key) {
        var field = fields.get(key);
        if (field == null) throw new IllegalArgumentException(key);
        return field;
    }

    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        fields.forEach((key, field) -> texts.put(key, field.getText()));
        return texts;
    }

    void show(Map<String, String> texts) {
        fields.forEach((key, field) -> field.setText(texts.getOrDefault(key, "")));
    }

    void focusFirst() {
        fields.values().stream().findFirst().ifPresent(TextField::requestFocus);
    }
}
