package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.ui.control.FormValueParser;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.TextField;

/// The fields of a waiver.
///
/// @param person who approved it
record WaiverForm(
        Messages messages, TextField reason, TextField risk, TextField mitigation, TextField person, TextField until) {

    /// The waiver as typed; empty where something is missing, which is said at its field.
    Optional<Waiver> read(BiConsumer<TextField, String> refuse) {
        var approver = FormValueParser.parsePerson(person.getText());
        var last = FormValueParser.parseDate(until.getText());
        if (reason.getText().strip().isEmpty()) refuse.accept(reason, messages.text("gate.needsReason"));
        else if (BlankText.isBlank(risk.getText())) refuse.accept(risk, messages.text("gate.needsRisk"));
        else if (approver.isEmpty()) refuse.accept(person, messages.text("gate.needsApprover"));
        else if (last.isEmpty()) refuse.accept(until, messages.text("gate.needsUntil"));
        else
            return Optional.of(new Waiver(
                    reason.getText().strip(),
                    risk.getText().strip(),
                    mitigation.getText().strip(),
                    approver.get(),
                    last.get()));
        return Optional.empty();
    }
}
