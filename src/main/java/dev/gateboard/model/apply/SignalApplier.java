package dev.gateboard.model.apply;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.collection.PersistentList;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.GateState;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.review.ReviewState;
import dev.gateboard.model.review.SignalRules;
import dev.gateboard.model.review.UndoStep;
import dev.gateboard.model.review.UndoStepList;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SignalResult;
import dev.gateboard.model.signal.SignalState;
import dev.gateboard.model.signal.Verdict;
import java.util.List;

/// One event about a gate's signals put to a review (rules R11 to R13). What an event claims is checked by what it
/// carries and by the events before it, never by readings that other machines may not have.
public final class SignalApplier {
    private final Review review;
    private final ReviewState state;
    private final ReviewEvent event;

    SignalApplier(Review review, ReviewEvent event) {
        this.review = review;
        this.state = review.state();
        this.event = event;
    }

    /// The same review when probes have answered. Not an event: with the events, the newest readings and the newest
    /// passes decide how gates stand (rule R32).
    public static Review addReadings(Review review, List<Reading> readings) {
        var next = review.state();
        for (int index : review.boundGates().indexes().toArray()) {
            var gate = next.gates().get(index);
            var signal = gate.signal().withReading(readings);
            if (!signal.equals(gate.signal())) next = next.withGate(index, gate.withSignal(signal));
        }
        return review.withState(next);
    }

    ApplyResult apply(Gate gate, GateAction action) {
        if (!gate.isLeaf()) return refused(new Refusal.IsGroup(gate, review.leaves(gate)));
        if (gate.kind() instanceof Gate.Kind.Choice) return refused(new Refusal.IsChoice(gate));
        var before = review.state(gate);
        return switch (action) {
            case Action.Bind bind ->
                withBinding(gate, before, Binding.of(bind.probes(), bind.origin(), event.number()));
            case Action.Arm arm -> arm(gate, before, arm.probes());
            case Action.Disarm disarm -> disarm(gate, before, disarm.reason());
            case Action.Observe observe -> observe(gate, before, observe);
            case Action.Overrule overrule -> overrule(gate, before, overrule.reason());
            case Action.Pass _,
                    Action.Fail _,
                    Action.MarkNotApplicable _,
                    Action.Reopen _,
                    Action.Confirm _,
                    Action.Waive _,
                    Action.Revoke _,
                    Action.Choose _,
                    Action.AddNote _,
                    Action.Attach _,
                    Action.Ask _,
                    Action.AddEarlierDecision _,
                    Action.SetOptional _,
                    Action.AssignGate _ -> throw new IllegalArgumentException(action + " is no deed about signals");
        };
    }

    private ApplyResult arm(Gate gate, GateState before, List<Binding.Probe> now) {
        var binding = before.signal().binding();
        if (binding.isNone()) return refused(new Refusal.NothingBound(gate));
        if (!binding.hasSameProbesAs(now)) return refused(new Refusal.BindingChanged(gate));
        if (binding.isArmed() && binding.probes().equals(now)) return refused(new Refusal.AlreadyArmed(gate));
        return withBinding(gate, before, binding.withAutomationOn(now, event.attribution()));
    }

    private ApplyResult disarm(Gate gate, GateState before, String reason) {
        var binding = before.signal().binding();
        if (!binding.isArmed()) return refused(new Refusal.NotArmed(gate));
        return withBinding(gate, before, binding.withAutomationOff(reason));
    }

    private ApplyResult withBinding(Gate gate, GateState before, Binding next) {
        var after = before.withSignal(before.signal().withBinding(next));
        return withState(
                gate,
                after,
                new UndoStep.ValueChange.OfBinding(gate.index(), before.signal().binding(), next));
    }

    /// A verdict that changes something, on the readings it carries.
    private ApplyResult observe(Gate gate, GateState before, Action.Observe action) {
        var signal = before.signal();
        if (!signal.binding().isArmed()) return refused(new Refusal.NotArmed(gate));
        var ticking = new SignalRules(signal, event.at(), state.lastEvent().at());
        boolean holds = switch (action.verdict()) {
            case PASS -> ticking.isFreshPass(action.readings());
            case FAIL -> ticking.isConsecutiveFail(action.readings());
            case ERROR, NO_DATA, INCONCLUSIVE -> false;
        };
        if (!holds || !event.by().equals(Person.SIGNAL)) return refused(new Refusal.ProvesNothing(gate));
        SignalResult observed = action.verdict() == Verdict.PASS
                ? new SignalResult.Passing(event.attribution(), action.readings())
                : new SignalResult.Failing(event.attribution(), action.readings());
        return withState(
                gate, before.withSignal(signal.withReading(action.readings()).withResult(observed)));
    }

    private ApplyResult overrule(Gate gate, GateState before, String reason) {
        var signal = before.signal();
        if (reason.isBlank()) return refused(new Refusal.NeedsReason("overrule"));
        var pass = before.mark().asPass();
        if (pass.isEmpty()
                || !before.mark().isDisputedBy(signal)
                || !(signal.lastFailing() instanceof SignalResult.Failing failing))
            return refused(new Refusal.NothingDisputed(gate));
        var off = review.exclusion(gate);
        if (off.isPresent()) return refused(new Refusal.Excluded(gate, off.get()));
        var next = new Mark.Overruled(event.attribution(), reason, pass.get(), failing.finding());
        var since = new SignalState.Cutoff(event.number(), event.at());
        var disarmed = signal.binding().withAutomationOff(Binding.OVERRULED);
        return withState(
                gate,
                before.withMark(next).withSignal(signal.withCutoff(since).withBinding(disarmed)),
                new UndoStep.ValueChange.OfDecision(gate.index(), before.mark(), next),
                new UndoStep.ValueChange.OfCutoff(gate.index(), signal.cutoff(), since),
                new UndoStep.ValueChange.OfBinding(gate.index(), signal.binding(), disarmed));
    }

    /// What the signal itself says is no step: undo skips readings (rule R25).
    private ApplyResult withState(Gate gate, GateState after, UndoStep.ValueChange... changes) {
        var next = state.withGate(gate.index(), after.withEvent(event));
        if (!event.enteredBy().equals(Person.SIGNAL))
            next = next.withSteps(
                    UndoStepList.withChanges(state.doneSteps(), event, List.of(changes)), PersistentList.empty());
        return new ApplyResult.Accepted(review.withState(next.withEvent(event)));
    }

    private static ApplyResult refused(Refusal refusal) {
        return new ApplyResult.Refused(refusal);
    }
}
