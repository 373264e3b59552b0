package dev.gateboard.ui.meeting;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Claim;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Field;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Mark;
import dev.gateboard.model.Person;
import dev.gateboard.model.Standing;
import dev.gateboard.model.Waiver;
import dev.gateboard.ui.gate.Brought;
import dev.gateboard.ui.gate.Written;
import dev.gateboard.ui.kit.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The lines of the deeds on one gate or one field, each empty where the rules would not take the deed.
record GateForms(Speech speech) {
    private static final String REASON = "reason";

    private Messages messages() {
        return speech.messages();
    }

    Optional<Form> pass(Gate gate) {
        if (!isMarkable(gate)) return Optional.empty();
        var asked = Written.asked(gate.text());
        var row = row(
                REASON,
                messages().text("meeting.saying"),
                asked.isEmpty() ? messages().text("meeting.sayingPrompt") : speech.say(asked));
        return form(
                messages().text("meeting.pass"),
                by -> messages().text("meeting.commitPass", speech.name(by)),
                List.of(row),
                owner(gate),
                true,
                answers -> Form.made(
                        new Deed.Pass(gate.id(), answers.text(REASON), Duration.ZERO, evidence(answers.proofs()))));
    }

    Optional<Form> fail(Gate gate) {
        boolean disputed = speech.board().standing(gate).standing() == Standing.DISPUTED;
        if (!isReachable(gate)) return Optional.empty();
        return reasoned(
                disputed ? messages().text("meeting.signalIsRight") : messages().text("meeting.fail"),
                gate,
                true,
                answers -> new Deed.Fail(gate.id(), answers.text(REASON), evidence(answers.proofs())));
    }

    Optional<Form> ruleOut(Gate gate) {
        if (!isMarkable(gate)) return Optional.empty();
        return reasoned(
                messages().text("meeting.ruleOut"),
                gate,
                true,
                answers -> new Deed.RuleOut(gate.id(), answers.text(REASON), evidence(answers.proofs())));
    }

    Optional<Form> overrule(Gate gate) {
        if (speech.board().standing(gate).standing() != Standing.DISPUTED) return Optional.empty();
        return reasoned(
                messages().text("meeting.overrule"),
                gate,
                false,
                answers -> new Deed.Overrule(gate.id(), answers.text(REASON)));
    }

    Optional<Form> revoke(Gate gate) {
        if (!(speech.board().review().mark(gate) instanceof Mark.Waived)) return Optional.empty();
        return reasoned(
                messages().text("meeting.revoke"),
                gate,
                false,
                answers -> new Deed.Revoke(gate.id(), answers.text(REASON)));
    }

    Optional<Form> reopen(Gate gate) {
        var mark = speech.board().review().mark(gate);
        boolean open = mark instanceof Mark.Reopened || (!mark.decided() && gate.claim() instanceof Claim.None);
        if (open || !isReachable(gate)) return Optional.empty();
        return reasoned(
                messages().text("meeting.reopen"),
                gate,
                false,
                answers -> new Deed.Reopen(gate.id(), answers.text(REASON)));
    }

    Optional<Form> note(Gate gate) {
        return form(
                messages().text("meeting.note"),
                _ -> messages().text("meeting.commitNote"),
                List.of(row(REASON, messages().text("meeting.note"), messages().text("meeting.notePrompt"))),
                owner(gate),
                false,
                answers -> answers.lacks(REASON)
                        ? Form.lacks(REASON, messages().text("meeting.needsNote"))
                        : Form.made(new Deed.AddNote(gate.id(), answers.text(REASON))));
    }

    Optional<Form> assign(Gate gate) {
        var zone = speech.zone();
        var assigned = speech.board().review().assignment(gate);
        var due = assigned instanceof Assignment.To(var _, var by) ? Written.due(by, zone) : "";
        return form(
                messages().text("meeting.assign"),
                _ -> messages().text("meeting.commitAssign"),
                List.of(
                        row(
                                        "owner",
                                        messages().text("meeting.owner"),
                                        messages().text("meeting.personPrompt"))
                                .begun(speech.owner(gate))
                                .choosing(names()),
                        row("due", messages().text("meeting.due"), messages().text("meeting.duePrompt"))
                                .begun(due)),
                List.of(speech.me()),
                false,
                answers -> {
                    if (answers.lacks("owner")) return Form.made(new Deed.AssignGate(gate.id(), Assignment.NOBODY));
                    var owner = Written.person(answers.text("owner"));
                    var until = Written.due(answers.text("due"), zone);
                    if (owner.isEmpty()) return Form.lacks("owner", messages().text("meeting.needsPerson"));
                    if (until.isEmpty()) return Form.lacks("due", messages().text("meeting.needsTime"));
                    return Form.made(new Deed.AssignGate(gate.id(), new Assignment.To(owner.get(), until.get())));
                });
    }

    Optional<Form> waive(Gate gate) {
        if (!isMarkable(gate)) return Optional.empty();
        return form(
                messages().text("meeting.waive"),
                by -> messages().text("meeting.commitWaive", speech.name(by)),
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
                                .choosing(names()),
                        row(
                                "until",
                                messages().text("meeting.until"),
                                messages().text("meeting.untilPrompt"))),
                owner(gate),
                false,
                answers -> waiver(gate, answers));
    }

    private Form.Made waiver(Gate gate, Form.Answers answers) {
        var approver = Written.person(answers.text("approver"));
        var last = Written.day(answers.text("until"));
        if (answers.lacks(REASON)) return Form.lacks(REASON, messages().text("meeting.needsReason"));
        if (answers.lacks("risk")) return Form.lacks("risk", messages().text("meeting.needsRisk"));
        if (approver.isEmpty()) return Form.lacks("approver", messages().text("meeting.needsApprover"));
        if (last.isEmpty()) return Form.lacks("until", messages().text("meeting.needsDay"));
        return Form.made(new Deed.Waive(
                gate.id(),
                new Waiver(
                        answers.text(REASON),
                        answers.text("risk"),
                        answers.text("mitigation"),
                        approver.get(),
                        last.get())));
    }

    Optional<Form> choose(Gate gate) {
        if (gate.options().isEmpty() || !isReachable(gate)) return Optional.empty();
        return form(
                messages().text("meeting.choose"),
                _ -> messages().text("meeting.commitChoose"),
                List.of(row(
                                "option",
                                messages().text("meeting.option"),
                                messages().text("meeting.optionPrompt"))
                        .begun(gate.options().getFirst())
                        .choosing(gate.options())),
                owner(gate),
                false,
                answers -> Form.made(new Deed.Choose(gate.id(), answers.text("option"))));
    }

    Optional<Form> fill(Field field) {
        var options = field.placeholder().options();
        return form(
                messages().text("meeting.fill"),
                _ -> messages().text("meeting.commitFill"),
                List.of(row(
                                "value",
                                messages().text("meeting.value"),
                                speech.say(field.placeholder().text()))
                        .choosing(options)),
                List.of(speech.me()),
                false,
                answers -> answers.lacks("value")
                        ? Form.lacks("value", messages().text("meeting.needsValue"))
                        : Form.made(new Deed.Fill(field.placeholder().index(), field.label(), answers.text("value"))));
    }

    /// All that the file claims, taken over together; waivers of the file are granted anew instead (rule R9).
    Optional<Form> confirm() {
        var claims = speech.board().claims().stream()
                .filter(gate -> !(gate.claim() instanceof Claim.Waived))
                .toList();
        if (claims.isEmpty()) return Optional.empty();
        return form(
                messages().text("meeting.confirm", claims.size()),
                by -> messages().text("meeting.commitConfirm", speech.name(by)),
                List.of(),
                List.of(speech.me()),
                false,
                _ -> new Form.Made.Deeds(claims.stream()
                        .<Deed>map(gate -> new Deed.Confirm(gate.id()))
                        .toList()));
    }

    private Optional<Form> reasoned(String verb, Gate gate, boolean proofs, Function<Form.Answers, Deed> deed) {
        return form(
                verb,
                by -> messages().text("meeting.commitSaid", speech.name(by)),
                List.of(row(
                        REASON, messages().text("meeting.reason"), messages().text("meeting.reasonPrompt"))),
                owner(gate),
                proofs,
                answers -> answers.lacks(REASON)
                        ? Form.lacks(REASON, messages().text("meeting.needsReason"))
                        : Form.made(deed.apply(answers)));
    }

    private static Optional<Form> form(
            String verb,
            Function<Person, String> commit,
            List<Form.Row> rows,
            List<Person> by,
            boolean proofs,
            Function<Form.Answers, Form.Made> reads) {
        return Optional.of(new Form(verb, commit, rows, by, proofs, reads));
    }

    private static Form.Row row(String key, String caption, String prompt) {
        return Form.Row.of(key, caption, prompt);
    }

    private List<String> names() {
        return Names.of(speech);
    }

    private List<Person> owner(Gate gate) {
        return speech.board().review().assignment(gate) instanceof Assignment.To(var owner, var _)
                ? List.of(owner)
                : List.of(speech.me());
    }

    private static List<Evidence> evidence(List<Brought> proofs) {
        return proofs.stream().map(Brought::evidence).toList();
    }

    private boolean isReachable(Gate gate) {
        return gate.isLeaf() && speech.board().review().switchedOffBy(gate).isEmpty();
    }

    private boolean isMarkable(Gate gate) {
        return isReachable(gate) && gate.options().isEmpty();
    }
}
