package dev.gateboard.ui.record;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.NodeVisibility;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks for what a signing key needs: a passphrase, or a touch that can be given up.
final class PassphrasePane extends VBox {
    private final Label question = new Label();
    private final PasswordField secret = new PasswordField();
    private Optional<RecordController.PassphraseRequest> asked = Optional.empty();

    /// @param stop ends the signing that asks
    PassphrasePane(Messages messages, Runnable stop) {
        super(8);
        question.setWrapText(true);
        question.setLabelFor(secret);
        secret.getStyleClass().add("entry");
        secret.setId("secret");
        secret.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ENTER) answer(Optional.of(secret.getText()));
        });
        HBox.setHgrow(secret, Priority.ALWAYS);
        getStyleClass().setAll("asking");
        var answer =
                ButtonFactory.primary(messages.text("signing.answer"), () -> answer(Optional.of(secret.getText())));
        var leave = ButtonFactory.quiet(messages.text("signing.stop"), () -> {
            answer(Optional.empty());
            stop.run();
        });
        getChildren().setAll(question, new HBox(8, secret, answer, leave));
        setShown(false);
    }

    void ask(RecordController.PassphraseRequest next) {
        asked = Optional.of(next);
        question.setText(next.prompt());
        secret.clear();
        setShown(true);
        secret.requestFocus();
    }

    void hide() {
        setShown(false);
    }

    private void answer(Optional<String> answer) {
        setShown(false);
        secret.clear();
        asked.ifPresent(each -> each.answer().complete(answer));
        asked = Optional.empty();
    }

    private void setShown(boolean shown) {
        NodeVisibility.show(this, shown);
    }
}
