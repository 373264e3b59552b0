package dev.gateboard.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;

/// The key that does the same as what it stands beside, under the name this system has for it: "Ctrl F".
public final class ShortcutLabel extends Label {
    public ShortcutLabel(KeyCombination keys) {
        super(keys.getDisplayText().replace('+', ' ').replace("Escape", "Esc").replace("↵", "Enter"));
        getStyleClass().setAll("label", "key-cap");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
    }
}
