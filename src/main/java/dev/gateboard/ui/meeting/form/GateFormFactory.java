package dev.gateboard.ui.meeting.form;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.person.Person;
import dev.gateboard.text.DurationInputParser;
import dev.gateboard.ui.control.EvidenceInput;
import dev.gateboard.ui.control.FormValueParser;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The forms that decide one gate, each empty where the rules would not take the action.
public record GateFormFactory(MeetingText meetingText) {
    private static final String REASON = "reason";
    private static final String DURATION = "duration";

    private Messages messages() {
        return meetingText.messages();
    }

    /// Passes the gate.
    public Optional<MeetingForm> pass(Gate gate) {
        return pass(
                gate,
                List.of(passNote(gate)),
                answers -> MeetingForm.action(
                        new Action.Pass(gate.id(), answers.text(REASON), Duration.ZERO, evidence(answers))));
    }

    /// Passes the gate for as long as its evidence holds (rule R10).
    public Optional<MeetingForm> passFor(Gate gate) {
        var duration = MeetingForm.FormField.of(
                DURATION, messages().text("meeting.holdsFor"), messages().text("meeting.holdsForPrompt"));
        return pass(
                gate,
                List.of(duration, passNote(gate)),
                answers -> DurationInputParser.parse(answers.text(DURATION))
                        .map(held -> MeetingForm.action(
                                new Action.Pass(gate.id(), answers.text(REASON), held, evidence(answers))))
                        .orElseGet(
                                () -> MeetingForm.missing(DURATION, messages().text("gate.needsDuration"))));
    }

    private MeetingForm.FormField passNote(Gate gate) {
        var asked = FormValueParser.requestedDetail(gate.text());
        return MeetingForm.FormField.of(
                REASON,
                messages().text("meeting.passNote"),
                asked.isEmpty() ? messages().text("meeting.passNotePrompt") : meetingText.mask(asked));
    }

    private Optional<MeetingForm> pass(
            Gate gate,
            List<MeetingForm.FormField> rows,
            Function<MeetingForm.FormInput, MeetingForm.FormResult> toResult) {
        if (!isMarkable(gate)) return Optional.empty();
        return Optional.of(new MeetingForm(
                messages().text("meeting.pass"),
                by -> messages().text("meeting.commitPass", meetingText.name(by)),
                rows,
                PersonNameOptions.owner(meetingText, gate),
                true,
                toResult));
    }

    /// Fails the gate; of a disputed one, agrees with the signal.
    public Optional<MeetingForm> fail(Gate gate) {
        boolean disputed = meetingText.reviewStatus().status(gate).status() == GateStatus.DISPUTED;
        if (!isReachable(gate)) return Optional.empty();
        return reasoned(
                disputed ? messages().text("meeting.signalIsRight") : messages().text("meeting.fail"),
                by -> messages().text("meeting.commitFail", meetingText.name(by)),
                gate,
                true,
                answers -> new Action.Fail(gate.id(), answers.text(REASON), evidence(answers)));
    }

    /// Says that the gate does not apply.
    public Optional<MeetingForm> markNotApplicable(Gate gate) {
        if (!isMarkable(gate)) return Optional.empty();
        return reasoned(
                messages().text("meeting.ruleOut"),
                by -> messages().text("meeting.commitRuleOut", meetingText.name(by)),
                gate,
                true,
                answers -> new Action.MarkNotApplicable(gate.id(), answers.text(REASON), evidence(answers)));
    }

    /// Keeps a pass that a signal disputes.
    public Optional<MeetingForm> overrule(Gate gate) {
        if (meetingText.reviewStatus().status(gate).status() != GateStatus.DISPUTED) return Optional.empty();
        return reasoned(
                messages().text("meeting.overrule"),
                by -> messages().text("meeting.commitOverrule", meetingText.name(by)),
                gate,
                false,
                answers -> new Action.Overrule(gate.id(), answers.text(REASON)));
    }

    /// Takes a waiver back.
    public Optional<MeetingForm> revoke(Gate gate) {
        if (!(meetingText.reviewStatus().review().mark(gate) instanceof Mark.Waived)) return Optional.empty();
        return reasoned(
                messages().text("meeting.revoke"),
                by -> messages().text("meeting.commitRevoke", meetingText.name(by)),
                gate,
                false,
                answers -> new Action.Revoke(gate.id(), answers.text(REASON)));
    }

    /// Opens a decided gate again.
    public Optional<MeetingForm> reopen(Gate gate) {
        var mark = meetingText.reviewStatus().review().mark(gate);
        boolean open = mark instanceof Mark.Reopened || (!mark.isDecided() && gate.claim() instanceof Claim.None);
        if (open || !isReachable(gate)) return Optional.empty();
        return reasoned(
                messages().text("meeting.reopen"),
                by -> messages().text("meeting.commitReopen", meetingText.name(by)),
                gate,
                false,
                answers -> new Action.Reopen(gate.id(), answers.text(REASON)));
    }

    private Optional<MeetingForm> reasoned(
            String title,
            Function<Person, String> commit,
            Gate gate,
            boolean evidence,
            Function<MeetingForm.FormInput, Action> action) {
        return Optional.of(new MeetingForm(
                title,
                commit,
                List.of(MeetingForm.FormField.of(
                        REASON, messages().text("meeting.reason"), messages().text("meeting.reasonPrompt"))),
                PersonNameOptions.owner(meetingText, gate),
                evidence,
                answers -> answers.isMissing(REASON)
                        ? MeetingForm.missing(REASON, messages().text("meeting.needsReason"))
                        : MeetingForm.action(action.apply(answers))));
    }

    private static List<Evidence> evidence(MeetingForm.FormInput answers) {
        return answers.evidence().stream().map(EvidenceInput::evidence).toList();
    }

    private boolean isReachable(Gate gate) {
        return gate.isLeaf()
                && meetingText.reviewStatus().review().exclusion(gate).isEmpty();
    }

    private boolean isMarkable(Gate gate) {
        return isReachable(gate) && gate.options().isEmpty();
    }
}
