package dev.gateboard.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What stands where nothing is: one sentence that says what to do next, and the one button for it.
public final class EmptyStatePane extends VBox {
    private final Label sentence = new Label();

    public EmptyStatePane() {
        getStyleClass().setAll("empty-state");
        sentence.getStyleClass().setAll("label", "sentence");
        setFillWidth(false);
    }

    public void show(String text, String action, Runnable act) {
        sentence.setText(text);
        getChildren().setAll(sentence, ButtonFactory.primary(action, act));
    }

    /// Where nothing need be done.
    public void show(String text) {
        sentence.setText(text);
        getChildren().setAll(sentence);
    }
}
