package dev.gateboard.ui.control;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A field to find something as one types, with the key that leads to it. Esc empties it, Esc again leaves it.
public final class SearchField extends HBox {
    private static final double ROOM = 140;

    private final TextField field = new TextField();

    /// @param left what to do when the field is left for what was found, by Enter, Down or Esc
    public SearchField(String prompt, KeyCombination keys, Consumer<String> typed, Runnable left) {
        getStyleClass().setAll("entry-box");
        field.getStyleClass().setAll("text-input", "text-field", "entry");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.textProperty().addListener((_, _, text) -> typed.accept(text));
        field.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            boolean leave = press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.DOWN;
            if (press.getCode() == KeyCode.ESCAPE) {
                leave = field.getText().isEmpty();
                field.clear();
            }
            if (leave) left.run();
            if (leave || press.getCode() == KeyCode.ESCAPE) press.consume();
        });
        var cap = new ShortcutLabel(keys);
        // In a small window there is room for one of the two.
        cap.visibleProperty()
                .bind(field.textProperty().isEmpty().and(widthProperty().greaterThan(ROOM)));
        cap.managedProperty().bind(cap.visibleProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().setAll(field, cap);
    }

    /// Goes to the field, its text selected.
    public void focus() {
        field.requestFocus();
        field.selectAll();
    }

    public String typed() {
        return field.getText();
    }

    public void clear() {
        field.clear();
    }
}
