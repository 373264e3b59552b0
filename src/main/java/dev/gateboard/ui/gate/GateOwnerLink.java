package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.text.TimeText;
import java.time.ZoneId;
import javafx.scene.control.Hyperlink;

/// Who owns a gate, until when; it opens the form that assigns it.
final class GateOwnerLink extends Hyperlink {
    private final Messages messages;

    GateOwnerLink(Messages messages, Runnable assign) {
        this.messages = messages;
        getStyleClass().setAll("hyperlink", "inline-link");
        setOnAction(_ -> assign.run());
        setWrapText(true);
    }

    void show(Assignment assignment, ZoneId zone) {
        setText(
                switch (assignment) {
                    case Assignment.Nobody _ -> messages.text("gate.assign");
                    case Assignment.To(var person, Assignment.Due.Never _) ->
                        messages.text("gate.owner", person.name());
                    case Assignment.To(var person, var due) ->
                        messages.text("gate.ownerDue", person.name(), TimeText.due(due, zone));
                });
    }
}
