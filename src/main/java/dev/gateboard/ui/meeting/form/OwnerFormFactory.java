package dev.gateboard.ui.meeting.form;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.ui.control.FormValueParser;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.List;
import java.util.Optional;

/// The form that assigns a gate to its owner.
public record OwnerFormFactory(MeetingText meetingText) {

    /// Begins with who owns the gate now.
    public Optional<MeetingForm> assign(Gate gate) {
        var messages = meetingText.messages();
        var assigned = meetingText.reviewStatus().review().assignment(gate);
        var due = assigned instanceof Assignment.To(var _, var by)
                ? FormValueParser.formatDue(by, meetingText.zone())
                : "";
        return Optional.of(new MeetingForm(
                messages.text("meeting.assign"),
                _ -> messages.text("meeting.commitAssign"),
                List.of(
                        MeetingForm.FormField.of(
                                        "owner", messages.text("meeting.owner"), messages.text("meeting.personPrompt"))
                                .withText(meetingText.owner(gate))
                                .withChoices(PersonNameOptions.of(meetingText)),
                        MeetingForm.FormField.of(
                                        "due", messages.text("meeting.due"), messages.text("meeting.duePrompt"))
                                .withText(due)),
                List.of(meetingText.me()),
                false,
                answers -> assigned(gate, answers)));
    }

    private MeetingForm.FormResult assigned(Gate gate, MeetingForm.FormInput answers) {
        var messages = meetingText.messages();
        if (answers.isMissing("owner")) return MeetingForm.action(new Action.AssignGate(gate.id(), Assignment.NOBODY));
        var owner = PersonNameOptions.find(meetingText, answers.text("owner"));
        var until = FormValueParser.parseDue(answers.text("due"), meetingText.zone());
        if (owner.isEmpty()) return MeetingForm.missing("owner", messages.text("meeting.needsPerson"));
        if (until.isEmpty()) return MeetingForm.missing("due", messages.text("meeting.needsTime"));
        return MeetingForm.action(new Action.AssignGate(gate.id(), new Assignment.To(owner.get(), until.get())));
    }
}
