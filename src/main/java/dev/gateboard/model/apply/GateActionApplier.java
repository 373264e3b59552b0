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
import dev.gateboard.model.review.UndoStep;
import dev.gateboard.model.review.UndoStepList;
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

    ApplyResult apply(GateAction action) {
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
                        attribution -> new Mark.Passed(
                                attribution,
                                pass.reason(),
                                pass.validFor(),
                                before.evidenceFrom(),
                                isDisputed(before)));
            case Action.Fail fail ->
                mark(
                        gate,
                        before,
                        "fail",
                        false,
                        fail.reason(),
                        fail.evidence(),
                        attribution -> new Mark.Failed(attribution, fail.reason()));
            case Action.MarkNotApplicable out ->
                mark(
                        gate,
                        before,
                        "na",
                        true,
                        out.reason(),
                        out.evidence(),
                        attribution -> new Mark.NotApplicable(attribution, out.reason()));
            case Action.Bind _, Action.Arm _, Action.Disarm _, Action.Observe _, Action.Overrule _ ->
                new SignalApplier(review, event).apply(gate, action);
            case Action.Waive waive -> waive(gate, before, waive.waiver());
            case Action.Reopen reopen -> reopen(gate, before, reopen.reason());
            case Action.Confirm _ -> confirm(gate, before);
            case Action.Revoke revoke -> revoke(gate, before, revoke.reason());
            case Action.Choose choose -> choose(gate, before, choose.option());
            case Action.AddNote note ->
                note.text().isBlank()
                        ? refused(new Refusal.NeedsReason("note"))
                        : withStateNotUndoable(
                                index, before.withNote(new GateState.GateNote(event.attribution(), note.text())));
            case Action.Attach attach ->
                attach(index, before, new GateState.EvidenceEntry(event.attribution(), attach.evidence()));
            case Action.Ask ask -> ask(gate, before, ask);
            case Action.SetOptional set -> new NecessityApplier(review, event).apply(gate, set);
            case Action.AddEarlierDecision last ->
                withState(
                        index,
                        before.withEarlierDecision(last.decision()),
                        new UndoStep.ValueChange.OfEarlierDecision(index, before.earlierDecision(), last.decision()));
            case Action.AssignGate assign ->
                withState(
                        index,
                        before.withAssignment(assign.assignment()),
                        new UndoStep.ValueChange.OfAssignment(index, before.assignment(), assign.assignment()));
        };
    }

    /// What is attached in the step of a mark came with it, and goes with it.
    private ApplyResult attach(int gate, GateState before, GateState.EvidenceEntry proof) {
        var after = before.withEvidence(proof);
        return UndoStepList.find(state.doneSteps(), event.step()).isEmpty()
                ? withStateNotUndoable(gate, after)
                : withState(gate, after, new UndoStep.ValueChange.OfEvidence(gate, List.of(proof)));
    }

    /// Nobody unasks: what left stays said.
    private ApplyResult ask(Gate gate, GateState before, Action.Ask ask) {
        if (!gate.isLeaf()) return refused(new Refusal.IsGroup(gate, review.leaves(gate)));
        var off = review.exclusion(gate);
        if (off.isPresent()) return refused(new Refusal.Excluded(gate, off.get()));
        var known = new GateCodeTable(review).findGate(ask.code()).filter(other -> other.index() != gate.index());
        if (known.isPresent()) return refused(new Refusal.CodeInUse(known.get(), ask.code()));
        return withStateNotUndoable(
                gate.index(), before.withRequest(new AnswerRequest(event.attribution(), ask.code(), ask.to())));
    }

    /// Whether a pass made now is disputed at once (rule R11).
    private static boolean isDisputed(GateState before) {
        return before.signal().isFailing() || before.mark().isDisputedBy(before.signal());
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
        var off = review.exclusion(gate);
        if (off.isPresent()) return refused(new Refusal.Excluded(gate, off.get()));
        if (clears && gate.kind() instanceof Gate.Kind.Choice) return refused(new Refusal.IsChoice(gate));
        if (!verb.equals("pass") && reason.isBlank()) return refused(new Refusal.NeedsReason(verb));
        var empty = review.emptyFields(gate);
        if (clears && !empty.isEmpty()) return refused(new Refusal.FieldEmpty(gate, empty.getFirst()));
        var next = made.apply(event.attribution());
        var came = evidence.stream()
                .map(piece -> new GateState.EvidenceEntry(event.attribution(), piece))
                .toList();
        return withState(
                gate.index(),
                before.withMark(next).withEvidence(came),
                new UndoStep.ValueChange.OfDecision(gate.index(), before.mark(), next),
                new UndoStep.ValueChange.OfEvidence(gate.index(), came));
    }

    private ApplyResult waive(Gate gate, GateState before, Waiver waiver) {
        var lacks = WaiverRules.refusal(waiver, event, review.zone());
        if (lacks.isPresent()) return refused(lacks.get());
        var under = before.mark() instanceof Mark.Waived waived ? waived.previousMark() : before.mark();
        return mark(
                gate,
                before,
                "waive",
                true,
                waiver.reason(),
                List.of(),
                attribution -> new Mark.Waived(attribution, waiver, under));
    }

    private ApplyResult reopen(Gate gate, GateState before, String reason) {
        if (!gate.isLeaf()) return refused(new Refusal.IsGroup(gate, review.leaves(gate)));
        var off = review.exclusion(gate);
        if (off.isPresent()) return refused(new Refusal.Excluded(gate, off.get()));
        boolean unsaid = before.mark() instanceof Mark.Reopened
                || (before.mark() instanceof Mark.Nothing
                        && gate.claim() instanceof Claim.None
                        && !before.earlierWording().awaitsAnswer());
        var signal = before.signal();
        if (unsaid && !signal.isFailing() && !signal.isPassing()) return refused(new Refusal.AlreadyOpen(gate));
        var next = new Mark.Reopened(event.attribution(), reason);
        var since = new SignalState.Cutoff(event.number(), event.at());
        return withState(
                gate.index(),
                before.withMark(next).withSignal(signal.withCutoff(since)),
                new UndoStep.ValueChange.OfDecision(gate.index(), before.mark(), next),
                new UndoStep.ValueChange.OfCutoff(gate.index(), signal.cutoff(), since));
    }

    private ApplyResult confirm(Gate gate, GateState before) {
        if (!gate.isLeaf()) return refused(new Refusal.IsGroup(gate, review.leaves(gate)));
        var claiming = UnverifiedRecordRules.of(review, gate);
        if (claiming.isPresent()) {
            if (before.mark() instanceof Mark.Waived) return refused(new Refusal.ClaimedWaiver(gate));
            var found = Claim.FOUND_IN + claiming.get().action().fileName();
            var mark = ConfirmedMarkBuilder.confirmed(before, event.attribution(), found);
            return mark.equals(before.mark())
                    ? refused(new Refusal.NothingClaimed(gate))
                    : replaceMark(gate, before, mark);
        }
        if (before.mark().isDecided()) return refused(new Refusal.NothingClaimed(gate));
        if (before.earlierWording() instanceof EarlierWording.Reworded was
                && (was.mark().isDecided() || gate.claim() instanceof Claim.None)) return stillHolds(gate, before, was);
        return switch (gate.claim()) {
            case Claim.None _ -> refused(new Refusal.NothingClaimed(gate));
            case Claim.Waived _ -> refused(new Refusal.ClaimedWaiver(gate));
            case Claim.Passed _ ->
                replaceMark(
                        gate,
                        before,
                        new Mark.Passed(
                                event.attribution(),
                                Claim.FOUND_IN + review.documentVersion().fileName(),
                                Duration.ZERO,
                                before.evidenceFrom(),
                                isDisputed(before)));
            case Claim.Failed(String reason) ->
                replaceMark(gate, before, new Mark.Failed(event.attribution(), reasonOrClaim(reason)));
            case Claim.NotApplicable(String reason) ->
                replaceMark(gate, before, new Mark.NotApplicable(event.attribution(), reasonOrClaim(reason)));
        };
    }

    /// What was said of the gate's text before is said of the newer one (rule R31).
    private ApplyResult stillHolds(Gate gate, GateState before, EarlierWording.Reworded was) {
        if (was.mark() instanceof Mark.Chosen chosen && !gate.options().contains(chosen.option()))
            return refused(new Refusal.NoSuchOption(gate, chosen.option()));
        return withState(
                gate.index(),
                before.withMark(was.mark()).withSignal(was.signal()),
                new UndoStep.ValueChange.OfDecision(gate.index(), before.mark(), was.mark()),
                new UndoStep.ValueChange.OfSignal(gate.index(), before.signal(), was.signal()));
    }

    private String reasonOrClaim(String reason) {
        return reason.isBlank() ? Claim.FOUND_IN + review.documentVersion().fileName() : reason;
    }

    private ApplyResult revoke(Gate gate, GateState before, String reason) {
        if (!(before.mark() instanceof Mark.Waived waived)) return refused(new Refusal.NotWaived(gate));
        if (reason.isBlank()) return refused(new Refusal.NeedsReason("revoke"));
        var under = waived.previousMark() instanceof Mark.Nothing
                ? new Mark.Reopened(event.attribution(), reason)
                : waived.previousMark();
        return replaceMark(gate, before, under);
    }

    private ApplyResult choose(Gate gate, GateState before, String option) {
        if (!(gate.kind() instanceof Gate.Kind.Choice)) return refused(new Refusal.IsNoChoice(gate));
        if (!gate.options().contains(option)) return refused(new Refusal.NoSuchOption(gate, option));
        var off = review.exclusion(gate);
        if (off.isPresent()) return refused(new Refusal.Excluded(gate, off.get()));
        var empty = review.emptyFields(gate);
        if (!empty.isEmpty()) return refused(new Refusal.FieldEmpty(gate, empty.getFirst()));
        return replaceMark(gate, before, new Mark.Chosen(event.attribution(), option, before.evidenceFrom()));
    }

    private ApplyResult replaceMark(Gate gate, GateState before, Mark next) {
        return withState(
                gate.index(),
                before.withMark(next),
                new UndoStep.ValueChange.OfDecision(gate.index(), before.mark(), next));
    }

    /// A new mark settles what waits beside the gate.
    private ApplyResult withState(int gate, GateState after, UndoStep.ValueChange... changes) {
        var was = state.gates().get(gate).earlierWording();
        boolean settles =
                was.awaitsAnswer() && Stream.of(changes).anyMatch(UndoStep.ValueChange.OfDecision.class::isInstance);
        if (!settles)
            return accepted(
                    state.withGate(gate, after.withEvent(event)).withSteps(step(changes), PersistentList.empty()));
        var all = Stream.concat(
                Stream.of(changes),
                Stream.of(new UndoStep.ValueChange.OfEarlierWording(gate, was, EarlierWording.NOTHING)));
        return accepted(state.withGate(
                        gate, after.withEarlierWording(EarlierWording.NOTHING).withEvent(event))
                .withSteps(step(all.toArray(UndoStep.ValueChange[]::new)), PersistentList.empty()));
    }

    /// Something that undo does not take back.
    private ApplyResult withStateNotUndoable(int gate, GateState after) {
        return accepted(
                state.withGate(gate, after.withEvent(event)).withSteps(state.doneSteps(), PersistentList.empty()));
    }

    private PersistentList<UndoStep> step(UndoStep.ValueChange... changes) {
        return UndoStepList.withChanges(state.doneSteps(), event, List.of(changes));
    }

    private ApplyResult accepted(ReviewState next) {
        return new ApplyResult.Accepted(review.withState(next.withEvent(event)).withMilestone());
    }

    private static ApplyResult refused(Refusal refusal) {
        return new ApplyResult.Refused(refusal);
    }
}
