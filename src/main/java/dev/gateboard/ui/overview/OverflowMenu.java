package dev.gateboard.ui.overview;

import dev.gateboard.language.Messages;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// The menu at the end of a row.
final class OverflowMenu extends MenuButton {
    /// @param name what a screen reader calls it
    OverflowMenu(Messages messages, String name) {
        super(messages.text("more.button"));
        getStyleClass().setAll("menu-button", "button", "deed", "quiet", "compact");
        setAccessibleText(name);
    }

    static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
