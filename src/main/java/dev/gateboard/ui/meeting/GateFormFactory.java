package dev.gateboard.ui.meeting;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.control.EvidenceInput;
import dev.gateboard.ui.control.FormValueParser;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The lines of the actions on one gate or one field, each empty where the rules would not take the action.
record GateFormFactory(MeetingText meetingText) {
    private static final String REASON = "reason";

    private Messages messages() {
        return meetingText.messages();
    }

    Optional<MeetingForm> pass(Gate gate) {
        if (!isMarkable(gate)) return Optional.empty();
        var asked = FormValueParser.requestedDetail(gate.text());
        var row = row(
                REASON,
                messages().text("meeting.saying"),
                asked.isEmpty() ? messages().text("meeting.sayingPrompt") : meetingText.mask(asked));
        return form(
                messages().text("meeting.pass"),
                by -> messages().text("meeting.commitPass", meetingText.name(by)),
                List.of(row),
                owner(gate),
                true,
                answers -> MeetingForm.action(
                        new Action.Pass(gate.id(), answers.text(REASON), Duration.ZERO, evidence(answers.evidence()))));
    }

    Optional<MeetingForm> fail(Gate gate) {
        boolean disputed = meetingText.reviewStatus().status(gate).status() == GateStatus.DISPUTED;
        if (!isReachable(gate)) return Optional.empty();
        return reasoned(
                disputed ? messages().text("meeting.signalIsRight") : messages().text("meeting.fail"),
                gate,
                true,
                answers -> new Action.Fail(gate.id(), answers.text(REASON), evidence(answers.evidence())));
    }

    Optional<MeetingForm> markNotApplicable(Gate gate) {
        if (!isMarkable(gate)) return Optional.empty();
        return reasoned(
                messages().text("meeting.ruleOut"),
                gate,
                true,
                answers -> new Action.MarkNotApplicable(gate.id(), answers.text(REASON), evidence(answers.evidence())));
    }

    Optional<MeetingForm> overrule(Gate gate) {
        if (meetingText.reviewStatus().status(gate).status() != GateStatus.DISPUTED) return Optional.empty();
        return reasoned(
                messages().text("meeting.overrule"),
                gate,
                false,
                answers -> new Action.Overrule(gate.id(), answers.text(REASON)));
    }

    Optional<MeetingForm> revoke(Gate gate) {
        if (!(meetingText.reviewStatus().review().mark(gate) instanceof Mark.Waived)) return Optional.empty();
        return reasoned(
                messages().text("meeting.revoke"),
                gate,
                false,
                answers -> new Action.Revoke(gate.id(), answers.text(REASON)));
    }

    Optional<MeetingForm> reopen(Gate gate) {
        var mark = meetingText.reviewStatus().review().mark(gate);
        boolean open = mark instanceof Mark.Reopened || (!mark.isDecided() && gate.claim() instanceof Claim.None);
        if (open || !isReachable(gate)) return Optional.empty();
        return reasoned(
                messages().text("meeting.reopen"),
                gate,
                false,
                answers -> new Action.Reopen(gate.id(), answers.text(REASON)));
    }

    Optional<MeetingForm> note(Gate gate) {
        return form(
                messages().text("meeting.note"),
                _ -> messages().text("meeting.commitNote"),
                List.of(row(REASON, messages().text("meeting.note"), messages().text("meeting.notePrompt"))),
                owner(gate),
                false,
                answers -> answers.isMissing(REASON)
                        ? MeetingForm.missing(REASON, messages().text("meeting.needsNote"))
                        : MeetingForm.action(new Action.AddNote(gate.id(), answers.text(REASON))));
    }

    Optional<MeetingForm> assign(Gate gate) {
        var zone = meetingText.zone();
        var assigned = meetingText.reviewStatus().review().assignment(gate);
        var due = assigned instanceof Assignment.To(var _, var by) ? FormValueParser.formatDue(by, zone) : "";
        return form(
                messages().text("meeting.assign"),
                _ -> messages().text("meeting.commitAssign"),
                List.of(
                        row(
                                        "owner",
                                        messages().text("meeting.owner"),
                                        messages().text("meeting.personPrompt"))
                                .withText(meetingText.owner(gate))
                                .withChoices(names()),
                        row("due", messages().text("meeting.due"), messages().text("meeting.duePrompt"))
                                .withText(due)),
                List.of(meetingText.me()),
                false,
                answers -> {
                    if (answers.isMissing("owner"))
                        return MeetingForm.action(new Action.AssignGate(gate.id(), Assignment.NOBODY));
                    var owner = FormValueParser.parsePerson(answers.text("owner"));
                    var until = FormValueParser.parseDue(answers.text("due"), zone);
                    if (owner.isEmpty())
                        return MeetingForm.missing("owner", messages().text("meeting.needsPerson"));
                    if (until.isEmpty())
                        return MeetingForm.missing("due", messages().text("meeting.needsTime"));
                    return MeetingForm.action(
                            new Action.AssignGate(gate.id(), new Assignment.To(owner.get(), until.get())));
                });
    }

    Optional<MeetingForm> waive(Gate gate) {
        if (!isMarkable(gate)) return Optional.empty();
        return form(
                messages().text("meeting.waive"),
                by -> messages().text("meeting.commitWaive", meetingText.name(by)),
                List.of(
                        row(
                                REASON,
                                messages().text("meeting.reason"),
                                messages().text("meeting.waivePrompt")),
                        row("risk", messages().text("meeting.risk"), messages().text("meeting.riskPrompt")),
                        row(
                                "mitigation",
                                messages().text("meeting.mitigation"),
                                messages().text("meeting.mitigationPrompt")),
                        row(
                                        "approver",
                                        messages().text("meeting.approver"),
                                        messages().text("meeting.approverPrompt"))
                                .withChoices(names()),
                        row(
                                "until",
                                messages().text("meeting.until"),
                                messages().text("meeting.untilPrompt"))),
                owner(gate),
                false,
                answers -> waiver(gate, answers));
    }

    private MeetingForm.FormResult waiver(Gate gate, MeetingForm.FormInput answers) {
        var approver = FormValueParser.parsePerson(answers.text("approver"));
        var last = FormValueParser.parseDate(answers.text("until"));
        if (answers.isMissing(REASON))
            return MeetingForm.missing(REASON, messages().text("meeting.needsReason"));
        if (answers.isMissing("risk"))
            return MeetingForm.missing("risk", messages().text("meeting.needsRisk"));
        if (approver.isEmpty())
            return MeetingForm.missing("approver", messages().text("meeting.needsApprover"));
        if (last.isEmpty()) return MeetingForm.missing("until", messages().text("meeting.needsDay"));
        return MeetingForm.action(new Action.Waive(
                gate.id(),
                new Waiver(
                        answers.text(REASON),
                        answers.text("risk"),
                        answers.text("mitigation"),
                        approver.get(),
                        last.get())));
    }

    Optional<MeetingForm> choose(Gate gate) {
        if (gate.options().isEmpty() || !isReachable(gate)) return Optional.empty();
        return form(
                messages().text("meeting.choose"),
                _ -> messages().text("meeting.commitChoose"),
                List.of(row(
                                "option",
                                messages().text("meeting.option"),
                                messages().text("meeting.optionPrompt"))
                        .withText(gate.options().getFirst())
                        .withChoices(gate.options())),
                owner(gate),
                false,
                answers -> MeetingForm.action(new Action.Choose(gate.id(), answers.text("option"))));
    }

    Optional<MeetingForm> fill(Field field) {
        var options = field.placeholder().options();
        return form(
                messages().text("meeting.fill"),
                _ -> messages().text("meeting.commitFill"),
                List.of(row(
                                "value",
                                messages().text("meeting.value"),
                                meetingText.mask(field.placeholder().text()))
                        .withChoices(options)),
                List.of(meetingText.me()),
                false,
                answers -> answers.isMissing("value")
                        ? MeetingForm.missing("value", messages().text("meeting.needsValue"))
                        : MeetingForm.action(
                                new Action.Fill(field.placeholder().index(), field.label(), answers.text("value"))));
    }

    /// All that the file claims, taken over together; waivers of the file are granted anew instead (rule R9).
    Optional<MeetingForm> confirm() {
        var claims = meetingText.reviewStatus().claims().stream()
                .filter(gate -> !(gate.claim() instanceof Claim.Waived))
                .toList();
        if (claims.isEmpty()) return Optional.empty();
        return form(
                messages().text("meeting.confirm", claims.size()),
                by -> messages().text("meeting.commitConfirm", meetingText.name(by)),
                List.of(),
                List.of(meetingText.me()),
                false,
                _ -> new MeetingForm.FormResult.Actions(claims.stream()
                        .<Action>map(gate -> new Action.Confirm(gate.id()))
                        .toList()));
    }

    private Optional<MeetingForm> reasoned(
            String verb, Gate gate, boolean evidence, Function<MeetingForm.FormInput, Action> action) {
        return form(
                verb,
                by -> messages().text("meeting.commitSaid", meetingText.name(by)),
                List.of(row(
                        REASON, messages().text("meeting.reason"), messages().text("meeting.reasonPrompt"))),
                owner(gate),
                evidence,
                answers -> answers.isMissing(REASON)
                        ? MeetingForm.missing(REASON, messages().text("meeting.needsReason"))
                        : MeetingForm.action(action.apply(answers)));
    }

    private static Optional<MeetingForm> form(
            String verb,
            Function<Person, String> commit,
            List<MeetingForm.FormField> rows,
            List<Person> by,
            boolean evidence,
            Function<MeetingForm.FormInput, MeetingForm.FormResult> reads) {
        return Optional.of(new MeetingForm(verb, commit, rows, by, evidence, reads));
    }

    private static MeetingForm.FormField row(String key, String caption, String prompt) {
        return MeetingForm.FormField.of(key, caption, prompt);
    }

    private List<String> names() {
        return PersonNameOptions.of(meetingText);
    }

    private List<Person> owner(Gate gate) {
        return meetingText.reviewStatus().review().assignment(gate) instanceof Assignment.To(var owner, var _)
                ? List.of(owner)
                : List.of(meetingText.me());
    }

    private static List<Evidence> evidence(List<EvidenceInput> evidence) {
        return evidence.stream().map(EvidenceInput::evidence).toList();
    }

    private boolean isReachable(Gate gate) {
        return gate.isLeaf()
                && meetingText.reviewStatus().review().switchedOffBy(gate).isEmpty();
    }

    private boolean isMarkable(Gate gate) {
        return isReachable(gate) && gate.options().isEmpty();
    }
}
