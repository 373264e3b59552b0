package dev.gateboard.ui.control;

import javafx.event.ActionEvent;
import javafx.scene.control.ToggleButton;

/// A toggle that is drawn from the state: pressing it asks, and only `setSelected` by a view's `show` answers.
public final class ControlledToggleButton extends ToggleButton {
    public ControlledToggleButton(String text, Runnable asked, String... styles) {
        super(text);
        getStyleClass().setAll("toggle-button");
        getStyleClass().addAll(styles);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> asked.run());
    }

    @Override
    public void fire() {
        if (!isDisabled()) fireEvent(new ActionEvent());
    }
}
