package dev.gateboard.model.apply;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.collection.PersistentList;
import dev.gateboard.model.gate.AnswerRequest;
import dev.gateboard.model.gate.EarlierWording;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.review.GateCodeTable;
import dev.gateboard.model.review.GateState;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.review.ReviewState;
import dev.gateboard.model.review.UndoHistory;
import dev.gateboard.model.review.UndoStep;
import dev.gateboard.model.review.UnverifiedRecordRules;
import dev.gateboard.model.signal.SignalState;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// One event of a gate put to a review: what people say of it, attach to it and ask about it.
final class GateActionApplier {
    private final Review review;
    private final ReviewState state;
    private final ReviewEvent event;

    GateActionApplier(Review review, ReviewEvent event) {
        this.review = review;
        this.state = review.state();
        this.event = event;
    }

    ApplyResult outcome(GateAction action) {
        int index = review.indexOf(action.gate());
        if (index < 0) return refused(new Refusal.NoSuchGate());
        var gate = review.gate(index);
        var before = state.gates().get(index);
        return switch (action) {
            case Action.Pass pass ->
                mark(
                        gate,
                        before,
                        "pass",
                        true,
                        "",
                        pass.evidence(),
                        said -> new Mark.Passed(
                                said, pass.reason(), pass.validFor(), before.evidenceFrom(), contradicted(before)));
            case Action.Fail fail ->
                mark(
                        gate,
                        before,
                        "fail",
                        false,
                        fail.reason(),
                        fail.evidence(),
                        said -> new Mark.Failed(said, fail.reason()));
            case Action.MarkNotApplicable out ->
                mark(
                        gate,
                        before,
                        "na",
                        true,
                        out.reason(),
                        out.evidence(),
                        said -> new Mark.NotApplicable(said, out.reason()));
            case Action.Bind _, Action.Arm _, Action.Disarm _, Action.Observe _, Action.Overrule _ ->
                new SignalApplier(review, event).outcome(gate, action);
            case Action.Waive waive -> waive(gate, before, waive.waiver());
            case Action.Reopen reopen -> reopen(gate, before, reopen.reason());
            case Action.Confirm _ -> confirm(gate, before);
            case Action.Revoke revoke -> revoke(gate, before, revoke.reason());
            case Action.Choose choose -> choose(gate, before, choose.option());
            case Action.AddNote note ->
                note.text().isBlank()
                        ? refused(new Refusal.NeedsReason("note"))
                        : touched(index, before.with(new GateState.GateNote(event.attribution(), note.text())));
            case Action.Attach attach ->
                attach(index, before, new GateState.Proof(event.attribution(), attach.evidence()));
            case Action.Ask ask -> ask(gate, before, ask);
            case Action.AddEarlierDecision last ->
                changed(
                        index,
                        before.with(last.word()),
                        new UndoStep.ValueChange.OfEarlier(index, before.earlier(), last.word()));
            case Action.AssignGate assign ->
                changed(
                        index,
                        before.with(assign.assignment()),
                        new UndoStep.ValueChange.OfAssignment(index, before.assignment(), assign.assignment()));
        };
    }

    /// What is attached in the step of a mark came with it, and goes with it.
    private ApplyResult attach(int gate, GateState before, GateState.Proof proof) {
        var after = before.with(proof);
        return UndoHistory.find(state.done(), event.step()).isEmpty()
                ? touched(gate, after)
                : changed(gate, after, new UndoStep.ValueChange.OfProofs(gate, List.of(proof)));
    }

    /// Nobody unasks: what left stays said.
    private ApplyResult ask(Gate gate, GateState before, Action.Ask ask) {
        if (!gate.isLeaf()) return refused(new Refusal.IsGroup(gate, review.leaves(gate)));
        var off = review.switchedOffBy(gate);
        if (!off.isEmpty()) return refused(new Refusal.UntakenBranch(gate, off.getFirst()));
        var known = new GateCodeTable(review).gate(ask.code()).filter(other -> other.index() != gate.index());
        if (known.isPresent()) return refused(new Refusal.CodeTaken(known.get(), ask.code()));
        return touched(gate.index(), before.with(new AnswerRequest(event.attribution(), ask.code(), ask.to())));
    }

    /// Whether a pass made now is disputed at once (rule R11).
    private static boolean contradicted(GateState before) {
        return before.signal().fails() || before.mark().isDisputedBy(before.signal());
    }

    private ApplyResult mark(
            Gate gate,
            GateState before,
            String verb,
            boolean clears,
            String reason,
            List<Evidence> evidence,
            Function<Attribution, Mark> made) {
        if (!gate.isLeaf()) return refused(new Refusal.IsGroup(gate, review.leaves(gate)));
        var off = review.switchedOffBy(gate);
        if (!off.isEmpty()) return refused(new Refusal.UntakenBranch(gate, off.getFirst()));
        if (clears && gate.kind() instanceof Gate.Kind.Choice) return refused(new Refusal.IsChoice(gate));
        if (!verb.equals("pass") && reason.isBlank()) return refused(new Refusal.NeedsReason(verb));
        var empty = review.emptyFields(gate);
        if (clears && !empty.isEmpty()) return refused(new Refusal.FieldEmpty(gate, empty.getFirst()));
        var next = made.apply(event.attribution());
        var came = evidence.stream()
                .map(piece -> new GateState.Proof(event.attribution(), piece))
                .toList();
        return changed(
                gate.index(),
                before.with(next).with(came),
                new UndoStep.ValueChange.OfDecision(gate.index(), before.mark(), next),
                new UndoStep.ValueChange.OfProofs(gate.index(), came));
    }

    private ApplyResult waive(Gate gate, GateState before, Waiver waiver) {
        var lacks = WaiverRules.refusal(waiver, event, review.zone());
        if (lacks.isPresent()) return refused(lacks.get());
        var under = before.mark() instanceof Mark.Waived waived ? waived.under() : before.mark();
        return mark(
                gate, before, "waive", true, waiver.reason(), List.of(), said -> new Mark.Waived(said, waiver, under));
    }

    private ApplyResult reopen(Gate gate, GateState before, String reason) {
        if (!gate.isLeaf()) return refused(new Refusal.IsGroup(gate, review.leaves(gate)));
        var off = review.switchedOffBy(gate);
        if (!off.isEmpty()) return refused(new Refusal.UntakenBranch(gate, off.getFirst()));
        boolean unsaid = before.mark() instanceof Mark.Reopened
                || (before.mark() instanceof Mark.Nothing
                        && gate.claim() instanceof Claim.None
                        && !before.earlierWording().awaitsAnswer());
        var signal = before.signal();
        if (unsaid && !signal.fails() && !signal.passes()) return refused(new Refusal.AlreadyOpen(gate));
        var next = new Mark.Reopened(event.attribution(), reason);
        var since = new SignalState.Cutoff(event.number(), event.at());
        return changed(
                gate.index(),
                before.with(next).with(signal.with(since)),
                new UndoStep.ValueChange.OfDecision(gate.index(), before.mark(), next),
                new UndoStep.ValueChange.OfSince(gate.index(), signal.since(), since));
    }

    private ApplyResult confirm(Gate gate, GateState before) {
        if (!gate.isLeaf()) return refused(new Refusal.IsGroup(gate, review.leaves(gate)));
        var claiming = UnverifiedRecordRules.of(review, gate);
        if (claiming.isPresent()) {
            if (before.mark() instanceof Mark.Waived) return refused(new Refusal.ClaimedWaiver(gate));
            var found = "as found in " + claiming.get().action().fileName();
            var mark = ConfirmedMarkBuilder.confirmed(before, event.attribution(), found);
            return mark.equals(before.mark()) ? refused(new Refusal.NothingClaimed(gate)) : remark(gate, before, mark);
        }
        if (before.mark().decided()) return refused(new Refusal.NothingClaimed(gate));
        if (before.earlierWording() instanceof EarlierWording.Reworded was
                && (was.mark().decided() || gate.claim() instanceof Claim.None)) return stillHolds(gate, before, was);
        return switch (gate.claim()) {
            case Claim.None _ -> refused(new Refusal.NothingClaimed(gate));
            case Claim.Waived _ -> refused(new Refusal.ClaimedWaiver(gate));
            case Claim.Passed _ ->
                remark(
                        gate,
                        before,
                        new Mark.Passed(
                                event.attribution(),
                                "as found in " + review.edition().fileName(),
                                Duration.ZERO,
                                before.evidenceFrom(),
                                contradicted(before)));
            case Claim.Failed(String reason) ->
                remark(gate, before, new Mark.Failed(event.attribution(), found(reason)));
            case Claim.NotApplicable(String reason) ->
                remark(gate, before, new Mark.NotApplicable(event.attribution(), found(reason)));
        };
    }

    /// What was said of the gate's text before is said of the newer one (rule R31).
    private ApplyResult stillHolds(Gate gate, GateState before, EarlierWording.Reworded was) {
        if (was.mark() instanceof Mark.Chosen chosen && !gate.options().contains(chosen.option()))
            return refused(new Refusal.NoSuchOption(gate, chosen.option()));
        return changed(
                gate.index(),
                before.with(was.mark()).with(was.signal()),
                new UndoStep.ValueChange.OfDecision(gate.index(), before.mark(), was.mark()),
                new UndoStep.ValueChange.OfSignal(gate.index(), before.signal(), was.signal()));
    }

    private String found(String reason) {
        return reason.isBlank() ? "as found in " + review.edition().fileName() : reason;
    }

    private ApplyResult revoke(Gate gate, GateState before, String reason) {
        if (!(before.mark() instanceof Mark.Waived waived)) return refused(new Refusal.NotWaived(gate));
        if (reason.isBlank()) return refused(new Refusal.NeedsReason("revoke"));
        var under = waived.under() instanceof Mark.Nothing
                ? new Mark.Reopened(event.attribution(), reason)
                : waived.under();
        return remark(gate, before, under);
    }

    private ApplyResult choose(Gate gate, GateState before, String option) {
        if (!(gate.kind() instanceof Gate.Kind.Choice)) return refused(new Refusal.IsNoChoice(gate));
        if (!gate.options().contains(option)) return refused(new Refusal.NoSuchOption(gate, option));
        var off = review.switchedOffBy(gate);
        if (!off.isEmpty()) return refused(new Refusal.UntakenBranch(gate, off.getFirst()));
        var empty = review.emptyFields(gate);
        if (!empty.isEmpty()) return refused(new Refusal.FieldEmpty(gate, empty.getFirst()));
        return remark(gate, before, new Mark.Chosen(event.attribution(), option, before.evidenceFrom()));
    }

    private ApplyResult remark(Gate gate, GateState before, Mark next) {
        return changed(
                gate.index(),
                before.with(next),
                new UndoStep.ValueChange.OfDecision(gate.index(), before.mark(), next));
    }

    /// A new mark settles what waits beside the gate.
    private ApplyResult changed(int gate, GateState after, UndoStep.ValueChange... changes) {
        var was = state.gates().get(gate).earlierWording();
        boolean settles =
                was.awaitsAnswer() && Stream.of(changes).anyMatch(UndoStep.ValueChange.OfDecision.class::isInstance);
        if (!settles)
            return accepted(state.gate(gate, after.after(event)).steps(step(changes), PersistentList.empty()));
        var all = Stream.concat(
                Stream.of(changes),
                Stream.of(new UndoStep.ValueChange.OfEarlierWording(gate, was, EarlierWording.NOTHING)));
        return accepted(state.gate(gate, after.with(EarlierWording.NOTHING).after(event))
                .steps(step(all.toArray(UndoStep.ValueChange[]::new)), PersistentList.empty()));
    }

    /// Something that undo does not take back.
    private ApplyResult touched(int gate, GateState after) {
        return accepted(state.gate(gate, after.after(event)).steps(state.done(), PersistentList.empty()));
    }

    private PersistentList<UndoStep> step(UndoStep.ValueChange... changes) {
        return UndoHistory.with(state.done(), event, List.of(changes));
    }

    private ApplyResult accepted(ReviewState next) {
        return new ApplyResult.Accepted(review.with(next.after(event)).withMilestone());
    }

    private static ApplyResult refused(Refusal why) {
        return new ApplyResult.Refused(why);
    }
}
