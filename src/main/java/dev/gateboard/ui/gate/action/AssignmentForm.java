package dev.gateboard.ui.gate.action;

import dev.gateboard.language.Messages;
import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.ui.control.FormValueParser;
import dev.gateboard.ui.control.PersonCompletion;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.control.TextField;

/// The fields of who owns a gate or is asked about it, and by when.
///
/// @param people those known of the review, of whom the name is enough
record AssignmentForm(
        Messages messages, TextField person, TextField until, ZoneId zone, Supplier<ReviewParticipants> people) {

    /// Begins with what is assigned now, where that is one thing.
    void prefill(GateSelection selected) {
        if (selected.section().isEmpty() && selected.gates().size() != 1) return;
        var review = selected.reviewStatus().review();
        prefill(
                selected.section().isEmpty()
                        ? review.assignment(selected.firstGate())
                        : review.assignment(selected.section().getFirst()));
    }

    private void prefill(Assignment now) {
        if (now instanceof Assignment.To(var owner, var due)) {
            person.setText(owner.toString());
            until.setText(FormValueParser.formatDue(due, zone));
        }
    }

    /// Who and by when, as far as it is typed: nobody where the person is empty, nothing where it cannot be read.
    Optional<Assignment> typed() {
        if (BlankText.isBlank(person.getText())) return Optional.of(Assignment.NOBODY);
        var owner = PersonCompletion.find(person.getText(), people.get());
        var due = FormValueParser.parseDue(until.getText(), zone);
        return owner.isPresent() && due.isPresent()
                ? Optional.of(new Assignment.To(owner.get(), due.get()))
                : Optional.empty();
    }

    /// The same; what cannot be read is said at its field.
    Optional<Assignment> read(BiConsumer<TextField, String> refuse) {
        var typed = typed();
        if (typed.isEmpty()) {
            if (FormValueParser.parsePerson(person.getText()).isEmpty())
                refuse.accept(person, messages.text("gate.needsOwner"));
            else refuse.accept(until, messages.text("gate.needsDue"));
        }
        return typed;
    }
}
