package dev.gateboard.model;

import java.util.List;

/// One event about a gate's signals put to a review (rules R11 to R13). What an event claims is checked by what it
/// carries and by the events before it, never by readings that other machines may not have.
public final class SignalFold {
    private final Review review;
    private final State state;
    private final ReviewEvent event;

    SignalFold(Review review, ReviewEvent event) {
        this.review = review;
        this.state = review.state();
        this.event = event;
    }

    /// The same review when probes have answered. Not an event: with the events, the newest readings and the newest
    /// passes decide how gates stand (rule R32).
    public static Review hear(Review review, List<Reading> readings) {
        var next = review.state();
        for (int index : review.bound().indexes().toArray()) {
            var gate = next.gates().get(index);
            var signal = gate.signal().and(readings);
            if (!signal.equals(gate.signal())) next = next.gate(index, gate.with(signal));
        }
        return review.with(next);
    }

    Outcome outcome(Gate gate, Deed.OnGate deed) {
        if (!gate.isLeaf()) return refused(new Refusal.IsGroup(gate, review.leaves(gate)));
        if (gate.kind() instanceof Gate.Kind.Choice) return refused(new Refusal.IsChoice(gate));
        var before = review.state(gate);
        return switch (deed) {
            case Deed.Bind bind -> bound(gate, before, Binding.of(bind.probes(), bind.origin(), event.number()));
            case Deed.Arm arm -> arm(gate, before, arm.probes());
            case Deed.Disarm disarm -> disarm(gate, before, disarm.why());
            case Deed.Observe observe -> observe(gate, before, observe);
            case Deed.Overrule overrule -> overrule(gate, before, overrule.reason());
            case Deed.Pass _,
                    Deed.Fail _,
                    Deed.RuleOut _,
                    Deed.Reopen _,
                    Deed.Confirm _,
                    Deed.Waive _,
                    Deed.Revoke _,
                    Deed.Choose _,
                    Deed.AddNote _,
                    Deed.Attach _,
                    Deed.Ask _,
                    Deed.LastTime _,
                    Deed.AssignGate _ -> throw new IllegalArgumentException(deed + " is no deed about signals");
        };
    }

    private Outcome arm(Gate gate, GateState before, List<Binding.Probe> now) {
        var binding = before.signal().binding();
        if (binding.isNone()) return refused(new Refusal.NothingBound(gate));
        if (!binding.hasSameProbesAs(now)) return refused(new Refusal.BoundAnew(gate));
        if (binding.isArmed() && binding.probes().equals(now)) return refused(new Refusal.AlreadyArmed(gate));
        return bound(gate, before, binding.armed(now, event.said()));
    }

    private Outcome disarm(Gate gate, GateState before, String why) {
        var binding = before.signal().binding();
        if (!binding.isArmed()) return refused(new Refusal.NotArmed(gate));
        return bound(gate, before, binding.disarmed(why));
    }

    private Outcome bound(Gate gate, GateState before, Binding next) {
        var after = before.with(before.signal().with(next));
        return changed(
                gate,
                after,
                new Step.Change.OfBinding(gate.index(), before.signal().binding(), next));
    }

    /// A verdict that changes something, on the readings it carries.
    private Outcome observe(Gate gate, GateState before, Deed.Observe deed) {
        var signal = before.signal();
        if (!signal.binding().isArmed()) return refused(new Refusal.NotArmed(gate));
        var ticking = new Ticking(signal, event.at(), state.last().at());
        boolean holds = switch (deed.verdict()) {
            case PASS -> ticking.isProof(deed.readings());
            case FAIL -> ticking.isRow(deed.readings());
            case ERROR, NO_DATA, INCONCLUSIVE -> false;
        };
        if (!holds || !event.by().equals(Person.SIGNAL)) return refused(new Refusal.ProvesNothing(gate));
        Observed observed = deed.verdict() == Verdict.PASS
                ? new Observed.Passing(event.said(), deed.readings())
                : new Observed.Failing(event.said(), deed.readings());
        return changed(gate, before.with(signal.and(deed.readings()).with(observed)));
    }

    private Outcome overrule(Gate gate, GateState before, String reason) {
        var signal = before.signal();
        if (reason.isBlank()) return refused(new Refusal.NeedsReason("overrule"));
        var pass = before.mark().pass();
        if (pass.isEmpty()
                || !before.mark().isDisputedBy(signal)
                || !(signal.failed() instanceof Observed.Failing failing))
            return refused(new Refusal.NothingDisputed(gate));
        var off = review.switchedOffBy(gate);
        if (!off.isEmpty()) return refused(new Refusal.UntakenBranch(gate, off.getFirst()));
        var next = new Mark.Overruled(event.said(), reason, pass.get(), failing.finding());
        var since = new Signal.Since(event.number(), event.at());
        var disarmed = signal.binding().disarmed(Binding.OVERRULED);
        return changed(
                gate,
                before.with(next).with(signal.with(since).with(disarmed)),
                new Step.Change.OfMark(gate.index(), before.mark(), next),
                new Step.Change.OfSince(gate.index(), signal.since(), since),
                new Step.Change.OfBinding(gate.index(), signal.binding(), disarmed));
    }

    /// What the signal itself says is no step: undo skips readings (rule R25).
    private Outcome changed(Gate gate, GateState after, Step.Change... changes) {
        var next = state.gate(gate.index(), after.after(event));
        if (!event.enteredBy().equals(Person.SIGNAL))
            next = next.steps(Undo.with(state.done(), event, List.of(changes)), Chain.empty());
        return new Outcome.Accepted(review.with(next.after(event)));
    }

    private static Outcome refused(Refusal why) {
        return new Outcome.Refused(why);
    }
}
