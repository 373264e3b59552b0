package dev.gateboard.ui.role;

import dev.gateboard.language.Messages;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WrappedLabel;
import java.util.ArrayList;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A role of the review, and below it the form that changes it. The row stays while others change the role, and so
/// does what is half typed.
final class RoleRow extends VBox {
    private final Messages messages;
    private final VBox facts = new VBox(2);
    private final Button change;
    private final VBox place = new VBox();

    RoleRow(Messages messages, String label, Consumer<RoleRow> opened) {
        this.messages = messages;
        change = ButtonFactory.secondary(messages.text("roles.change"), () -> opened.accept(this));
        change.getStyleClass().add("compact");
        change.setAccessibleText(messages.text("roles.changeRole", label));
        HBox.setHgrow(facts, Priority.ALWAYS);
        var row = new HBox(10, facts, change);
        row.getStyleClass().add("page-row");
        getChildren().setAll(row, place);
    }

    void show(ReviewStatus status, MeetingRole role) {
        var said = new ArrayList<String>();
        said.add(role.isRequired() ? messages.text("roles.required") : messages.text("roles.optional"));
        role.person().forEach(person -> said.add(messages.text("roles.votes", person.name())));
        if (!role.covers().isEmpty()) {
            var names = SectionText.names(status.review().checklist());
            said.add(messages.text(
                    "roles.covers",
                    String.join(", ", role.covers().stream().map(names::get).toList())));
        }
        facts.getChildren()
                .setAll(new WrappedLabel(role.label()), new WrappedLabel(String.join(" · ", said), "secondary"));
    }

    /// Where its form is shown.
    VBox place() {
        return place;
    }

    /// Puts the keyboard where the form was opened.
    void focusChange() {
        change.requestFocus();
    }
}
