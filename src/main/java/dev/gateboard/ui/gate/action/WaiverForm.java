package dev.gateboard.ui.gate.action;

import dev.gateboard.language.Messages;
import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.ui.control.FormValueParser;
import dev.gateboard.ui.control.PersonCompletion;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.control.TextField;

/// The fields of a waiver, whose person is who approved it.
///
/// @param people those known of the review, of whom the name is enough
record WaiverForm(Messages messages, GateFormFields fields, Supplier<ReviewParticipants> people) {

    /// The waiver as typed; empty where something is missing, which is said at its field.
    Optional<Waiver> read(BiConsumer<TextField, String> refuse) {
        var approver = PersonCompletion.find(fields.person().getText(), people.get());
        var last = FormValueParser.parseDate(fields.until().getText());
        if (fields.reasonText().isEmpty()) refuse.accept(fields.reason(), messages.text("gate.needsReason"));
        else if (BlankText.isBlank(fields.risk().getText()))
            refuse.accept(fields.risk(), messages.text("gate.needsRisk"));
        else if (approver.isEmpty()) refuse.accept(fields.person(), messages.text("gate.needsApprover"));
        else if (last.isEmpty()) refuse.accept(fields.until(), messages.text("gate.needsUntil"));
        else
            return Optional.of(new Waiver(
                    fields.reasonText(),
                    fields.risk().getText().strip(),
                    fields.mitigation().getText().strip(),
                    approver.get(),
                    last.get()));
        return Optional.empty();
    }
}
