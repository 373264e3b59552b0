package dev.gateboard.ui.overview;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.ui.control.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;

/// Tidies what it stands below, closed until it is asked for. A removal says what goes; its reason is kept in the
/// database.
abstract class TidyForm extends VBox {
    private final Messages messages;
    private final Runnable changed;
    private final TextField reason;
    private final Label goes = new WrappedLabel("");
    private final InlineMessage message = new InlineMessage();
    private final Button remove;
    private Runnable closed = () -> {};

    /// @param remove what the button is called that removes
    /// @param changed draws the page anew
    TidyForm(Messages messages, String remove, Runnable changed) {
        super(8);
        this.messages = messages;
        this.changed = changed;
        reason = TextFieldFactory.singleLine(messages.text("overview.reason"));
        this.remove = ButtonFactory.primary(remove, this::submitRemoval);
        reason.setOnAction(_ -> submitRemoval());
        // Without a reason there is nothing to press.
        var check = new ValidationSupport();
        check.setErrorDecorationEnabled(false);
        check.registerValidator(
                reason,
                false,
                Validator.createPredicateValidator(
                        (String text) -> !BlankText.isBlank(text), messages.text("overview.needsReason")));
        this.remove.disableProperty().bind(check.invalidProperty());
        getStyleClass().setAll("deed-form");
        addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() != KeyCode.ESCAPE) return;
            close();
            press.consume();
        });
        close();
    }

    /// Removes it, and says why it cannot.
    abstract CompletableFuture<String> remove(String why);

    /// Opens these fields above the button that takes them.
    final void open(Button commit, TextField... fields) {
        message.clear();
        var parts = new ArrayList<Node>(List.of(fields));
        parts.add(message);
        parts.add(ButtonFactory.row(commit, cancel()));
        getChildren().setAll(parts);
        setShown(true);
        fields[0].requestFocus();
        fields[0].selectAll();
    }

    /// Asks for the reason of a removal.
    ///
    /// @param sentence what goes, once that is known
    /// @param saves what can be done before it is gone
    final void openRemoval(CompletableFuture<String> sentence, List<Button> saves) {
        reason.clear();
        goes.setText("");
        var buttons = new ArrayList<Node>(List.of(remove));
        buttons.addAll(saves);
        buttons.add(cancel());
        getChildren().setAll(goes, reason, message, ButtonFactory.row(buttons.toArray(Node[]::new)));
        setShown(true);
        reason.requestFocus();
        var _ = sentence.thenAccept(goes::setText);
    }

    /// Says why it cannot be done, and what can be done instead.
    final void openRefusal(String sentence, Button instead) {
        message.showError(sentence);
        getChildren().setAll(message, ButtonFactory.row(instead, cancel()));
        setShown(true);
        instead.requestFocus();
    }

    private Button cancel() {
        return ButtonFactory.secondary(messages.text("gate.cancel"), this::close);
    }

    private void submitRemoval() {
        if (BlankText.isBlank(reason.getText())) message.showError(messages.text("overview.needsReason"));
        else report(remove(reason.getText().strip()));
    }

    /// Draws the page anew, or says what went wrong.
    final void report(CompletableFuture<String> asked) {
        var _ = asked.thenAccept(trouble -> {
            if (trouble.isEmpty()) {
                close();
                changed.run();
                return;
            }
            message.showError(trouble);
            if (!getChildren().contains(message)) getChildren().setAll(message, ButtonFactory.row(cancel()));
            setShown(true);
        });
    }

    /// @param next takes the keyboard when the form is closed with the keyboard in it
    final void onClose(Runnable next) {
        closed = next;
    }

    private void close() {
        if (isFocusWithin()) closed.run();
        message.clear();
        getChildren().clear();
        setShown(false);
    }

    private void setShown(boolean there) {
        setVisible(there);
        setManaged(there);
    }
}
