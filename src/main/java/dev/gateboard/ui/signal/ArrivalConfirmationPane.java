package dev.gateboard.ui.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.TestAlertProgress;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.ui.control.WrappedLabel;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Where nothing here sees a test alert arrive: a person who does may say so, by name.
final class ArrivalConfirmationPane extends VBox {
    private final Messages messages;
    private final Person me;
    private final InlineMessage message;
    private final TextField person;

    /// @param message says what is missing
    ArrivalConfirmationPane(Messages messages, Person me, InlineMessage message) {
        super(8);
        this.messages = messages;
        this.me = me;
        this.message = message;
        person = TextFieldFactory.singleLine(messages.text("fire.person"));
        person.setId("fire-person");
    }

    /// @param confirm told who saw it arrive
    void show(TestAlertProgress progress, Consumer<Person> confirm) {
        person.setText(me.toString());
        getChildren()
                .setAll(
                        new WrappedLabel(messages.text("fire.didItArrive", progress.nonce(), progress.receiver())),
                        person,
                        ButtonFactory.row(
                                ButtonFactory.primary(messages.text("fire.arrived"), () -> confirm(confirm))));
    }

    void clear() {
        getChildren().clear();
    }

    private void confirm(Consumer<Person> confirm) {
        Person by;
        try {
            by = Person.fromInput(person.getText());
        } catch (IllegalArgumentException e) {
            TextFieldFactory.setInvalid(person, true);
            message.showError(messages.text("fire.needsPerson"));
            return;
        }
        confirm.accept(by);
    }
}
