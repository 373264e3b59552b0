package dev.gateboard.ui.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.ButtonFactory;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// What can be done with a source. Removing asks once, in the place of the buttons.
final class SourceButtons extends HBox {
    private final Messages messages;
    private final SourceRow row;
    private final Button listen;

    SourceButtons(Messages messages, SourceRow row) {
        super(6);
        this.messages = messages;
        this.row = row;
        listen = compact(ButtonFactory.secondary("", row::listen));
        setMinWidth(USE_PREF_SIZE);
    }

    void show(boolean receiver) {
        var test = compact(ButtonFactory.secondary(messages.text("sources.test"), row::check));
        var edit = compact(ButtonFactory.secondary(messages.text("sources.edit"), row::edit));
        var remove = compact(ButtonFactory.secondary(messages.text("sources.remove"), row::askToRemove));
        getChildren().setAll(receiver ? listen : test, edit, remove);
    }

    void showListening(boolean on) {
        listen.setText(on ? messages.text("sources.stop") : messages.text("sources.listen"));
    }

    void showRemoval() {
        getChildren()
                .setAll(
                        compact(ButtonFactory.primary(messages.text("sources.removeNow"), row::remove)),
                        compact(ButtonFactory.secondary(messages.text("sources.keep"), row::keep)));
        getChildren().getLast().requestFocus();
    }

    private static Button compact(Button button) {
        button.getStyleClass().add("compact");
        return button;
    }
}
