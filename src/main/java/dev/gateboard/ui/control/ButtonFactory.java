package dev.gateboard.ui.control;

import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// Buttons in the looks the window has. A button names its action; there is one primary button at a place.
public final class ButtonFactory {
    private static final double GAP = 8;

    private static final double SIGN_SIZE = 14;

    private ButtonFactory() {}

    public static Button primary(String text, Runnable action) {
        return button(text, action, "deed", "primary");
    }

    public static Button secondary(String text, Runnable action) {
        return button(text, action, "deed");
    }

    /// Without an edge, for what is rarely needed.
    public static Button quiet(String text, Runnable action) {
        return button(text, action, "deed", "quiet");
    }

    /// Text in the accent colour that does something where it stands.
    public static Hyperlink link(String text, Runnable action) {
        var link = new Hyperlink(text);
        link.getStyleClass().setAll("hyperlink", "inline-link");
        link.setOnAction(_ -> action.run());
        return link;
    }

    /// Puts the sign of the state that the button leads to in front of its text.
    public static Button withSign(Button button, StatusSymbol sign) {
        button.setGraphic(new StatusIcon(SIGN_SIZE, sign));
        return button;
    }

    /// Puts the key that does the same behind the button's text.
    public static Button withKey(Button button, KeyCombination keys) {
        var cap = new ShortcutLabel(keys);
        button.setGraphic(cap);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setAccessibleHelp(cap.getText());
        return button;
    }

    /// Buttons beside each other.
    public static FlowPane row(Node... buttons) {
        var row = new FlowPane(GAP, GAP, buttons);
        row.getStyleClass().setAll("button-row");
        return row;
    }

    private static Button button(String text, Runnable action, String... styles) {
        var button = new Button(text);
        button.getStyleClass().setAll("button");
        button.getStyleClass().addAll(styles);
        button.setOnAction(_ -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
