package dev.gateboard.ui.meeting.form;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.List;
import java.util.Optional;

/// The forms that take a value for a gate or a field: a note, an option, what a field holds.
public record ValueFormFactory(MeetingText meetingText) {
    private static final String NOTE = "reason";

    private Messages messages() {
        return meetingText.messages();
    }

    /// Adds a note to the gate.
    public Optional<MeetingForm> note(Gate gate) {
        return Optional.of(new MeetingForm(
                messages().text("meeting.note"),
                _ -> messages().text("meeting.commitNote"),
                List.of(MeetingForm.FormField.of(
                        NOTE, messages().text("meeting.note"), messages().text("meeting.notePrompt"))),
                PersonNameOptions.owner(meetingText, gate),
                false,
                answers -> answers.isMissing(NOTE)
                        ? MeetingForm.missing(NOTE, messages().text("meeting.needsNote"))
                        : MeetingForm.action(new Action.AddNote(gate.id(), answers.text(NOTE)))));
    }

    /// Takes an option of the gate; empty where it has none.
    public Optional<MeetingForm> choose(Gate gate) {
        boolean reachable = gate.isLeaf()
                && meetingText.reviewStatus().review().exclusion(gate).isEmpty();
        if (gate.options().isEmpty() || !reachable) return Optional.empty();
        return Optional.of(new MeetingForm(
                messages().text("meeting.choose"),
                _ -> messages().text("meeting.commitChoose"),
                List.of(MeetingForm.FormField.of(
                                "option",
                                messages().text("meeting.option"),
                                messages().text("meeting.optionPrompt"))
                        .withText(gate.options().getFirst())
                        .withChoices(gate.options())),
                PersonNameOptions.owner(meetingText, gate),
                false,
                answers -> MeetingForm.action(new Action.Choose(gate.id(), answers.text("option")))));
    }

    /// Fills a field.
    public MeetingForm fill(Field field) {
        return new MeetingForm(
                messages().text("meeting.fill"),
                _ -> messages().text("meeting.commitFill"),
                List.of(MeetingForm.FormField.of(
                                "value",
                                messages().text("meeting.value"),
                                meetingText.mask(field.placeholder().prompt()))
                        .withChoices(field.placeholder().options())),
                List.of(meetingText.me()),
                false,
                answers -> answers.isMissing("value")
                        ? MeetingForm.missing("value", messages().text("meeting.needsValue"))
                        : MeetingForm.action(
                                new Action.Fill(field.placeholder().index(), field.label(), answers.text("value"))));
    }
}
