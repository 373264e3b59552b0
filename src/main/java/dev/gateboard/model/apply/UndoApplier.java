package dev.gateboard.model.apply;

import dev.gateboard.model.action.NewBuild;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.collection.PersistentList;
import dev.gateboard.model.gate.EarlierDecision;
import dev.gateboard.model.gate.EarlierWording;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.gate.NecessityAnswer;
import dev.gateboard.model.gate.TierChoice;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.review.GateState;
import dev.gateboard.model.review.MeetingState;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.review.ReviewState;
import dev.gateboard.model.review.UndoStep;
import dev.gateboard.model.review.UndoStepList;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.SignalState;
import java.util.List;

/// Puts what a step changed back to how it was, or forward again, unless someone has touched it since (rule R25).
final class UndoApplier {
    private UndoApplier() {}

    private sealed interface SwapResult {}

    private record Swapped(ReviewState state) implements SwapResult {}

    private record ChangedElsewhere(Refusal refusal) implements SwapResult {
        ChangedElsewhere(String what) {
            this(new Refusal.ChangedAfterwards(what));
        }
    }

    /// Takes a step back.
    static ApplyResult undo(Review review, ReviewEvent event, int number) {
        var state = review.state();
        var found = UndoStepList.find(state.doneSteps(), number);
        if (found.isEmpty()) return refused(new Refusal.NothingToUndo(event.enteredBy()));
        var step = found.getFirst();
        return switch (swapAll(review, step.changes().reversed(), event, true)) {
            case ChangedElsewhere(Refusal refusal) -> refused(refusal);
            case Swapped(ReviewState next) ->
                accepted(
                        review,
                        event,
                        next.withSteps(
                                UndoStepList.withoutStep(state.doneSteps(), number),
                                state.undoneSteps().prepend(step)));
        };
    }

    /// Brings a step back that was taken back.
    static ApplyResult redo(Review review, ReviewEvent event, int number) {
        var state = review.state();
        var found = UndoStepList.find(state.undoneSteps(), number);
        if (found.isEmpty()) return refused(new Refusal.NothingToRedo(event.enteredBy()));
        var step = found.getFirst();
        return switch (swapAll(review, step.changes(), event, false)) {
            case ChangedElsewhere(Refusal refusal) -> refused(refusal);
            case Swapped(ReviewState next) ->
                accepted(
                        review,
                        event,
                        next.withSteps(
                                state.doneSteps().prepend(step),
                                UndoStepList.withoutStep(state.undoneSteps(), number)));
        };
    }

    private static ApplyResult accepted(Review review, ReviewEvent event, ReviewState next) {
        return new ApplyResult.Accepted(review.withState(next.withEvent(event)).withMilestone());
    }

    private static ApplyResult refused(Refusal refusal) {
        return new ApplyResult.Refused(refusal);
    }

    private static SwapResult swapAll(
            Review review, List<UndoStep.ValueChange> changes, ReviewEvent event, boolean back) {
        var next = review.state();
        for (var change : changes) {
            switch (swap(review, next, change, event, back)) {
                case Swapped(ReviewState swapped) -> next = swapped;
                case ChangedElsewhere touched -> {
                    return touched;
                }
            }
        }
        return new Swapped(next);
    }

    private static SwapResult swap(
            Review review, ReviewState state, UndoStep.ValueChange change, ReviewEvent event, boolean back) {
        return switch (change) {
            case UndoStep.ValueChange.OfDecision(int gate, Mark before, Mark after) -> {
                var now = state.gates().get(gate);
                yield now.mark().equals(back ? after : before)
                        ? gates(state, gate, now.withMark(back ? before : after).withEvent(event))
                        : new ChangedElsewhere(review.gate(gate).text());
            }
            case UndoStep.ValueChange.OfEvidence(int gate, var came) -> {
                var now = state.gates().get(gate);
                yield gates(state, gate, back ? now.withoutEvidence(came) : now.withEvidence(came));
            }
            case UndoStep.ValueChange.OfEarlierWording(int gate, EarlierWording before, EarlierWording after) -> {
                var now = state.gates().get(gate);
                yield now.earlierWording().equals(back ? after : before)
                        ? gates(state, gate, now.withEarlierWording(back ? before : after))
                        : new ChangedElsewhere(review.gate(gate).text());
            }
            case UndoStep.ValueChange.OfSignal(int gate, SignalState before, SignalState after) -> {
                var now = state.gates().get(gate);
                yield now.signal().binding().equals((back ? after : before).binding())
                        ? gates(state, gate, now.withSignal(back ? before : after))
                        : new ChangedElsewhere(review.gate(gate).text());
            }
            case UndoStep.ValueChange.OfRemovedPart(String what) -> new ChangedElsewhere(what);
            case UndoStep.ValueChange.OfBinding(int gate, Binding before, Binding after) -> {
                var now = state.gates().get(gate);
                yield now.signal().binding().equals(back ? after : before)
                        ? gates(
                                state,
                                gate,
                                now.withSignal(now.signal().withBinding(back ? before : after))
                                        .withEvent(event))
                        : new ChangedElsewhere(review.gate(gate).text());
            }
            case UndoStep.ValueChange.OfCutoff(int gate, SignalState.Cutoff before, SignalState.Cutoff after) -> {
                var now = state.gates().get(gate);
                yield now.signal().cutoff().equals(back ? after : before)
                        ? gates(state, gate, now.withSignal(now.signal().withCutoff(back ? before : after)))
                        : new ChangedElsewhere(review.gate(gate).text());
            }
            case UndoStep.ValueChange.OfAssignment(int gate, Assignment before, Assignment after) -> {
                var now = state.gates().get(gate);
                yield now.assignment().equals(back ? after : before)
                        ? gates(
                                state,
                                gate,
                                now.withAssignment(back ? before : after).withEvent(event))
                        : new ChangedElsewhere(review.gate(gate).text());
            }
            case UndoStep.ValueChange.OfEarlierDecision(int gate, EarlierDecision before, EarlierDecision after) -> {
                var now = state.gates().get(gate);
                yield now.earlierDecision().equals(back ? after : before)
                        ? gates(state, gate, now.withEarlierDecision(back ? before : after))
                        : new ChangedElsewhere(review.gate(gate).text());
            }
            case UndoStep.ValueChange.OfNecessity(int gate, NecessityAnswer before, NecessityAnswer after) -> {
                var now = state.gates().get(gate);
                yield now.necessity().equals(back ? after : before)
                        ? gates(
                                state,
                                gate,
                                now.withNecessity(back ? before : after).withEvent(event))
                        : new ChangedElsewhere(review.gate(gate).text());
            }
            case UndoStep.ValueChange.OfTier(TierChoice before, TierChoice after) ->
                tier(review, state, back ? after : before, back ? before : after);
            case UndoStep.ValueChange.OfNewBuilds(PersistentList<NewBuild> before, PersistentList<NewBuild> after) ->
                state.lineage().newBuilds().equals(back ? after : before)
                        ? new Swapped(state.withLineage(state.lineage().withNewBuilds(back ? before : after)))
                        : new ChangedElsewhere(new Refusal.ReleaseChangedAfterwards());
            case UndoStep.ValueChange.OfMeeting(MeetingState before, MeetingState after) ->
                state.meeting().isSameAs(back ? after : before)
                        ? new Swapped(state.withMeeting(back ? before : after))
                        : new ChangedElsewhere(new Refusal.MeetingChangedAfterwards());
            case UndoStep.ValueChange.OfSection(int section, Assignment before, Assignment after) ->
                state.sections().get(section).equals(back ? after : before)
                        ? new Swapped(state.withSection(section, back ? before : after))
                        : new ChangedElsewhere(
                                review.checklist().sections().get(section).title());
            case UndoStep.ValueChange.OfValue(int placeholder, String before, String after) ->
                state.values().get(placeholder).equals(back ? after : before)
                        ? new Swapped(state.withValue(placeholder, back ? before : after))
                        : new ChangedElsewhere(review.checklist()
                                .placeholders()
                                .get(placeholder)
                                .text());
        };
    }

    /// A kind that a newer document no longer has is not chosen again.
    private static SwapResult tier(Review review, ReviewState state, TierChoice now, TierChoice next) {
        boolean known = next.withOffered(review.checklist().hints().tiers()).equals(next);
        return known && state.settings().tierChoice().equals(now)
                ? new Swapped(state.withSettings(state.settings().withTierChoice(next)))
                : new ChangedElsewhere(new Refusal.TierChangedAfterwards());
    }

    private static SwapResult gates(ReviewState state, int gate, GateState next) {
        return new Swapped(state.withGate(gate, next));
    }
}
