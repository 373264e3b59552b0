package dev.gateboard.ui.start;

import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.Messages;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Three lines for the first run, until somebody closes them.
public final class Welcome extends VBox {

    /// @param close was asked for, not to be shown again
    public Welcome(Messages messages, Runnable close) {
        var first = line(messages.text("welcome.first"));
        first.getStyleClass().setAll("label", "strong");
        getStyleClass().setAll("welcome");
        getChildren()
                .setAll(
                        first,
                        line(messages.text("welcome.second")),
                        line(messages.text("welcome.third")),
                        Buttons.secondary(messages.text("welcome.close"), close));
    }

    private static Label line(String text) {
        var label = new Label(text);
        label.getStyleClass().add("secondary");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
