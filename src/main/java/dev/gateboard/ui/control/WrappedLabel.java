package dev.gateboard.ui.control;

import javafx.scene.control.Label;

/// Words that wrap instead of being cut, as high as they need to be.
public final class WrappedLabel extends Label {

    /// @param styles beside what every label has
    public WrappedLabel(String text, String... styles) {
        super(text);
        getStyleClass().addAll(styles);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
    }
}
