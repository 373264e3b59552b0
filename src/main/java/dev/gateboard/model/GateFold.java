package dev.gateboard.model;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// One event of a gate put to a review: what people say of it, attach to it and ask about it.
final class GateFold {
    private final Review review;
    private final State state;
    private final ReviewEvent event;

    GateFold(Review review, ReviewEvent event) {
        this.review = review;
        this.state = review.state();
        this.event = event;
    }

    Outcome outcome(Deed.OnGate deed) {
        int index = review.indexOf(deed.gate());
        if (index < 0) return refused(new Refusal.NoSuchGate());
        var gate = review.gate(index);
        var before = state.gates().get(index);
        return switch (deed) {
            case Deed.Pass pass ->
                mark(
                        gate,
                        before,
                        "pass",
                        true,
                        "",
                        pass.evidence(),
                        said -> new Mark.Passed(
                                said, pass.reason(), pass.validFor(), before.since(), contradicted(before)));
            case Deed.Fail fail ->
                mark(
                        gate,
                        before,
                        "fail",
                        false,
                        fail.reason(),
                        fail.evidence(),
                        said -> new Mark.Failed(said, fail.reason()));
            case Deed.RuleOut out ->
                mark(
                        gate,
                        before,
                        "na",
                        true,
                        out.reason(),
                        out.evidence(),
                        said -> new Mark.NotApplicable(said, out.reason()));
            case Deed.Bind _, Deed.Arm _, Deed.Disarm _, Deed.Observe _, Deed.Overrule _ ->
                new SignalFold(review, event).outcome(gate, deed);
            case Deed.Waive waive -> waive(gate, before, waive.waiver());
            case Deed.Reopen reopen -> reopen(gate, before, reopen.reason());
            case Deed.Confirm _ -> confirm(gate, before);
            case Deed.Revoke revoke -> revoke(gate, before, revoke.reason());
            case Deed.Choose choose -> choose(gate, before, choose.option());
            case Deed.AddNote note ->
                note.text().isBlank()
                        ? refused(new Refusal.NeedsReason("note"))
                        : touched(index, before.with(new GateState.GateNote(event.said(), note.text())));
            case Deed.Attach attach -> attach(index, before, new GateState.Proof(event.said(), attach.evidence()));
            case Deed.Ask ask -> ask(gate, before, ask);
            case Deed.LastTime last ->
                changed(
                        index,
                        before.with(last.word()),
                        new Step.Change.OfEarlier(index, before.earlier(), last.word()));
            case Deed.AssignGate assign ->
                changed(
                        index,
                        before.with(assign.assignment()),
                        new Step.Change.OfAssignment(index, before.assignment(), assign.assignment()));
        };
    }

    /// What is attached in the step of a mark came with it, and goes with it.
    private Outcome attach(int gate, GateState before, GateState.Proof proof) {
        var after = before.with(proof);
        return Undo.find(state.done(), event.step()).isEmpty()
                ? touched(gate, after)
                : changed(gate, after, new Step.Change.OfProofs(gate, List.of(proof)));
    }

    /// Nobody unasks: what left stays said.
    private Outcome ask(Gate gate, GateState before, Deed.Ask ask) {
        if (!gate.isLeaf()) return refused(new Refusal.IsGroup(gate, review.leaves(gate)));
        var off = review.switchedOffBy(gate);
        if (!off.isEmpty()) return refused(new Refusal.UntakenBranch(gate, off.getFirst()));
        var known = new Codes(review).gate(ask.code()).filter(other -> other.index() != gate.index());
        if (known.isPresent()) return refused(new Refusal.CodeTaken(known.get(), ask.code()));
        return touched(gate.index(), before.with(new Asked(event.said(), ask.code(), ask.to())));
    }

    /// Whether a pass made now is disputed at once (rule R11).
    private static boolean contradicted(GateState before) {
        return before.signal().fails() || before.mark().isDisputedBy(before.signal());
    }

    private Outcome mark(
            Gate gate,
            GateState before,
            String verb,
            boolean clears,
            String reason,
            List<Evidence> evidence,
            Function<Said, Mark> made) {
        if (!gate.isLeaf()) return refused(new Refusal.IsGroup(gate, review.leaves(gate)));
        var off = review.switchedOffBy(gate);
        if (!off.isEmpty()) return refused(new Refusal.UntakenBranch(gate, off.getFirst()));
        if (clears && gate.kind() instanceof Gate.Kind.Choice) return refused(new Refusal.IsChoice(gate));
        if (!verb.equals("pass") && reason.isBlank()) return refused(new Refusal.NeedsReason(verb));
        var empty = review.emptyFields(gate);
        if (clears && !empty.isEmpty()) return refused(new Refusal.FieldEmpty(gate, empty.getFirst()));
        var next = made.apply(event.said());
        var came = evidence.stream()
                .map(piece -> new GateState.Proof(event.said(), piece))
                .toList();
        return changed(
                gate.index(),
                before.with(next).with(came),
                new Step.Change.OfMark(gate.index(), before.mark(), next),
                new Step.Change.OfProofs(gate.index(), came));
    }

    private Outcome waive(Gate gate, GateState before, Waiver waiver) {
        if (waiver.risk().isBlank()) return refused(new Refusal.NeedsReason("risk"));
        if (!event.by().hasMail()) return refused(new Refusal.NeedsMail(event.by()));
        if (!waiver.approver().hasMail()) return refused(new Refusal.NeedsMail(waiver.approver()));
        if (waiver.approver().isSameAs(event.by())) return refused(new Refusal.ApproverIsRequester(event.by()));
        if (waiver.until().isBefore(LocalDate.ofInstant(event.at(), review.zone())))
            return refused(new Refusal.WaiverOver(waiver.until()));
        var under = before.mark() instanceof Mark.Waived waived ? waived.under() : before.mark();
        return mark(
                gate, before, "waive", true, waiver.reason(), List.of(), said -> new Mark.Waived(said, waiver, under));
    }

    private Outcome reopen(Gate gate, GateState before, String reason) {
        if (!gate.isLeaf()) return refused(new Refusal.IsGroup(gate, review.leaves(gate)));
        var off = review.switchedOffBy(gate);
        if (!off.isEmpty()) return refused(new Refusal.UntakenBranch(gate, off.getFirst()));
        boolean unsaid = before.mark() instanceof Mark.Reopened
                || (before.mark() instanceof Mark.Nothing
                        && gate.claim() instanceof Claim.None
                        && !before.was().waits());
        var signal = before.signal();
        if (unsaid && !signal.fails() && !signal.passes()) return refused(new Refusal.AlreadyOpen(gate));
        var next = new Mark.Reopened(event.said(), reason);
        var since = new Signal.Since(event.number(), event.at());
        return changed(
                gate.index(),
                before.with(next).with(signal.with(since)),
                new Step.Change.OfMark(gate.index(), before.mark(), next),
                new Step.Change.OfSince(gate.index(), signal.since(), since));
    }

    private Outcome confirm(Gate gate, GateState before) {
        if (!gate.isLeaf()) return refused(new Refusal.IsGroup(gate, review.leaves(gate)));
        var claiming = Unvouched.of(review, gate);
        if (claiming.isPresent()) {
            if (before.mark() instanceof Mark.Waived) return refused(new Refusal.ClaimedWaiver(gate));
            var found = "as found in " + claiming.get().deed().fileName();
            var mark = confirmed(before, event.said(), found);
            return mark.equals(before.mark()) ? refused(new Refusal.NothingClaimed(gate)) : remark(gate, before, mark);
        }
        if (before.mark().decided()) return refused(new Refusal.NothingClaimed(gate));
        if (before.was() instanceof Was.Reworded was && (was.mark().decided() || gate.claim() instanceof Claim.None))
            return stillHolds(gate, before, was);
        return switch (gate.claim()) {
            case Claim.None _ -> refused(new Refusal.NothingClaimed(gate));
            case Claim.Waived _ -> refused(new Refusal.ClaimedWaiver(gate));
            case Claim.Passed _ ->
                remark(
                        gate,
                        before,
                        new Mark.Passed(
                                event.said(),
                                "as found in " + review.edition().fileName(),
                                Duration.ZERO,
                                before.since(),
                                contradicted(before)));
            case Claim.Failed(String reason) -> remark(gate, before, new Mark.Failed(event.said(), found(reason)));
            case Claim.NotApplicable(String reason) ->
                remark(gate, before, new Mark.NotApplicable(event.said(), found(reason)));
        };
    }

    /// What was said of the gate's text before is said of the newer one (rule R31).
    private Outcome stillHolds(Gate gate, GateState before, Was.Reworded was) {
        if (was.mark() instanceof Mark.Chosen chosen && !gate.options().contains(chosen.option()))
            return refused(new Refusal.NoSuchOption(gate, chosen.option()));
        return changed(
                gate.index(),
                before.with(was.mark()).with(was.signal()),
                new Step.Change.OfMark(gate.index(), before.mark(), was.mark()),
                new Step.Change.OfSignal(gate.index(), before.signal(), was.signal()));
    }

    private String found(String reason) {
        return reason.isBlank() ? "as found in " + review.edition().fileName() : reason;
    }

    /// The same said by whoever confirms it; a waiver has to be granted anew.
    private static Mark confirmed(GateState before, Said said, String found) {
        return switch (before.mark()) {
            case Mark.Passed passed ->
                new Mark.Passed(
                        said, or(passed.reason(), found), passed.validFor(), passed.since(), passed.overSignal());
            case Mark.Overruled overruled ->
                new Mark.Overruled(said, overruled.reason(), overruled.passed(), overruled.against());
            case Mark.NotApplicable out -> new Mark.NotApplicable(said, or(out.reason(), found));
            case Mark.Chosen chosen -> new Mark.Chosen(said, chosen.option(), chosen.since());
            case Mark.Nothing _ -> new Mark.Passed(said, found, Duration.ZERO, before.since(), false);
            case Mark.Reopened _, Mark.Failed _, Mark.Waived _ -> before.mark();
        };
    }

    private static String or(String reason, String found) {
        return reason.isBlank() ? found : reason + " (" + found + ")";
    }

    private Outcome revoke(Gate gate, GateState before, String reason) {
        if (!(before.mark() instanceof Mark.Waived waived)) return refused(new Refusal.NotWaived(gate));
        if (reason.isBlank()) return refused(new Refusal.NeedsReason("revoke"));
        var under = waived.under() instanceof Mark.Nothing ? new Mark.Reopened(event.said(), reason) : waived.under();
        return remark(gate, before, under);
    }

    private Outcome choose(Gate gate, GateState before, String option) {
        if (!(gate.kind() instanceof Gate.Kind.Choice)) return refused(new Refusal.IsNoChoice(gate));
        if (!gate.options().contains(option)) return refused(new Refusal.NoSuchOption(gate, option));
        var off = review.switchedOffBy(gate);
        if (!off.isEmpty()) return refused(new Refusal.UntakenBranch(gate, off.getFirst()));
        var empty = review.emptyFields(gate);
        if (!empty.isEmpty()) return refused(new Refusal.FieldEmpty(gate, empty.getFirst()));
        return remark(gate, before, new Mark.Chosen(event.said(), option, before.since()));
    }

    private Outcome remark(Gate gate, GateState before, Mark next) {
        return changed(gate.index(), before.with(next), new Step.Change.OfMark(gate.index(), before.mark(), next));
    }

    /// A new mark settles what waits beside the gate.
    private Outcome changed(int gate, GateState after, Step.Change... changes) {
        var was = state.gates().get(gate).was();
        boolean settles = was.waits() && Stream.of(changes).anyMatch(Step.Change.OfMark.class::isInstance);
        if (!settles) return accepted(state.gate(gate, after.after(event)).steps(step(changes), Chain.empty()));
        var all = Stream.concat(Stream.of(changes), Stream.of(new Step.Change.OfWas(gate, was, Was.NOTHING)));
        return accepted(state.gate(gate, after.with(Was.NOTHING).after(event))
                .steps(step(all.toArray(Step.Change[]::new)), Chain.empty()));
    }

    /// Something that undo does not take back.
    private Outcome touched(int gate, GateState after) {
        return accepted(state.gate(gate, after.after(event)).steps(state.done(), Chain.empty()));
    }

    private Chain<Step> step(Step.Change... changes) {
        return Undo.with(state.done(), event, List.of(changes));
    }

    private Outcome accepted(State next) {
        return new Outcome.Accepted(review.with(next.after(event)).reached());
    }

    private static Outcome refused(Refusal why) {
        return new Outcome.Refused(why);
    }
}
