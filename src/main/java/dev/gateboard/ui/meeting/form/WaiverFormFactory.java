package dev.gateboard.ui.meeting.form;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.ui.control.FormValueParser;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.List;
import java.util.Optional;

/// The form that waives a gate.
public record WaiverFormFactory(MeetingText meetingText) {
    private static final String REASON = "reason";

    /// Empty where the gate cannot be waived.
    public Optional<MeetingForm> waive(Gate gate) {
        boolean markable = gate.isLeaf()
                && gate.options().isEmpty()
                && meetingText.reviewStatus().review().exclusion(gate).isEmpty();
        if (!markable) return Optional.empty();
        var messages = meetingText.messages();
        return Optional.of(new MeetingForm(
                messages.text("meeting.waive"),
                by -> messages.text("meeting.commitWaive", meetingText.name(by)),
                List.of(
                        MeetingForm.FormField.of(
                                REASON, messages.text("meeting.reason"), messages.text("meeting.waivePrompt")),
                        MeetingForm.FormField.of(
                                "risk", messages.text("meeting.risk"), messages.text("meeting.riskPrompt")),
                        MeetingForm.FormField.of(
                                "mitigation",
                                messages.text("meeting.mitigation"),
                                messages.text("meeting.mitigationPrompt")),
                        MeetingForm.FormField.of(
                                        "approver",
                                        messages.text("meeting.approver"),
                                        messages.text("meeting.approverPrompt"))
                                .withChoices(PersonNameOptions.of(meetingText)),
                        MeetingForm.FormField.of(
                                "until", messages.text("meeting.until"), messages.text("meeting.untilPrompt"))),
                PersonNameOptions.owner(meetingText, gate),
                false,
                answers -> waiver(gate, answers)));
    }

    private MeetingForm.FormResult waiver(Gate gate, MeetingForm.FormInput answers) {
        var messages = meetingText.messages();
        var approver = PersonNameOptions.find(meetingText, answers.text("approver"));
        var last = FormValueParser.parseDate(answers.text("until"));
        if (answers.isMissing(REASON)) return MeetingForm.missing(REASON, messages.text("meeting.needsReason"));
        if (answers.isMissing("risk")) return MeetingForm.missing("risk", messages.text("meeting.needsRisk"));
        if (approver.isEmpty()) return MeetingForm.missing("approver", messages.text("meeting.needsApprover"));
        if (last.isEmpty()) return MeetingForm.missing("until", messages.text("meeting.needsDay"));
        return MeetingForm.action(new Action.Waive(
                gate.id(),
                new Waiver(
                        answers.text(REASON),
                        answers.text("risk"),
                        answers.text("mitigation"),
                        approver.get(),
                        last.get())));
    }
}
