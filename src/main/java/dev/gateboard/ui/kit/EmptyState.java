package dev.gateboard.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What stands where nothing is: one sentence that says what to do next, and the one button for it.
public final class EmptyState extends VBox {
    private final Label sentence = new Label();

    public EmptyState() {
        getStyleClass().setAll("empty-state");
        sentence.getStyleClass().setAll("label", "sentence");
        setFillWidth(false);
    }

    public void show(String text, String deed, Runnable act) {
        sentence.setText(text);
        getChildren().setAll(sentence, Buttons.primary(deed, act));
    }

    /// Where nothing need be done.
    public void show(String text) {
        sentence.setText(text);
        getChildren().setAll(sentence);
    }
}
