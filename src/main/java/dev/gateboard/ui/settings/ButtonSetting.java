package dev.gateboard.ui.settings;

import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.NodeVisibility;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// A line of a property sheet that does something: a button, below it what came of it or what is asked first.
final class ButtonSetting extends VBox {
    private final InlineMessage message = new InlineMessage();
    private final Button button;
    private final FlowPane answers = ButtonFactory.row();

    /// @param name of the button
    ButtonSetting(String id, String name, Runnable action) {
        super(6);
        button = ButtonFactory.secondary(name, () -> {
            close();
            message.clear();
            action.run();
        });
        button.getStyleClass().add("compact");
        button.setId(id);
        getChildren().setAll(ButtonFactory.row(button), message, answers);
        close();
    }

    void showInfo(String sentence) {
        close();
        message.showInfo(sentence);
    }

    void showError(String sentence) {
        close();
        message.showError(sentence);
    }

    /// Asks before it is done; the keyboard goes to the last answer, which changes nothing.
    void ask(String sentence, Button... choices) {
        message.showInfo(sentence);
        answers.getChildren().setAll((Node[]) choices);
        NodeVisibility.show(answers, true);
        choices[choices.length - 1].requestFocus();
    }

    /// Nothing is asked any more.
    void cancel() {
        close();
        message.clear();
        button.requestFocus();
    }

    private void close() {
        // The second click of a double click is none any more.
        for (var answer : answers.getChildren()) answer.setDisable(true);
        answers.getChildren().clear();
        NodeVisibility.show(answers, false);
    }
}
