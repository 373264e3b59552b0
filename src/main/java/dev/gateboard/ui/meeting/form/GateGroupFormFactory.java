package dev.gateboard.ui.meeting.form;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.List;
import java.util.Optional;

/// The forms of what is done to several gates together.
public record GateGroupFormFactory(MeetingText meetingText) {

    /// All that the file claims, taken over together; waivers of the file are granted anew instead (rule R9).
    public Optional<MeetingForm> confirm() {
        var claims = meetingText.reviewStatus().claims().stream()
                .filter(gate -> !(gate.claim() instanceof Claim.Waived))
                .toList();
        if (claims.isEmpty()) return Optional.empty();
        var messages = meetingText.messages();
        return Optional.of(new MeetingForm(
                messages.count("meeting.confirm", claims.size()),
                by -> messages.text("meeting.commitConfirm", meetingText.name(by)),
                List.of(),
                List.of(meetingText.me()),
                false,
                _ -> new MeetingForm.FormResult.Actions(claims.stream()
                        .<Action>map(gate -> new Action.Confirm(gate.id()))
                        .toList())));
    }

    /// The gates of a block, accepted as they are.
    public MeetingForm accept(Agenda.Item.Block block) {
        var messages = meetingText.messages();
        return new MeetingForm(
                messages.count("meeting.accept", block.gates().size()),
                by -> messages.text("meeting.commitAccept", meetingText.name(by)),
                List.of(),
                List.of(meetingText.me()),
                false,
                _ -> MeetingForm.action(
                        new Action.Accept(block.gates().stream().map(Gate::id).toList())));
    }
}
