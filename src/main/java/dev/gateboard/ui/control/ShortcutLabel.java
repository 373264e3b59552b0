package dev.gateboard.ui.control;

import dev.gateboard.language.Messages;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;

/// The key that does the same as what it stands beside, under the name this system has for it: "Ctrl F".
public final class ShortcutLabel extends Label {
    public ShortcutLabel(KeyCombination keys) {
        super(name(keys));
        getStyleClass().setAll("label", "key-cap");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
    }

    private static String name(KeyCombination keys) {
        return keys.getDisplayText()
                .replace('+', ' ')
                .replace("Home", Messages.WINDOW.text("key.home"))
                .replace("End", Messages.WINDOW.text("key.end"))
                .replace("Escape", Messages.WINDOW.text("key.escape"))
                .replace("↵", Messages.WINDOW.text("key.enter"))
                .replace("Ctrl", Messages.WINDOW.text("key.ctrl"))
                .replace("Shift", Messages.WINDOW.text("key.shift"));
    }
}
