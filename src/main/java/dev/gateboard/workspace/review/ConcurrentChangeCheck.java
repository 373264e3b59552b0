package dev.gateboard.workspace.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.apply.BulkAction;
import dev.gateboard.model.apply.ConcurrentChangeFinder;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.apply.SeenState;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.StoreTransaction;
import dev.gateboard.store.sqlite.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds what someone does against what they saw, in the transaction that does it: nothing moves in between.
public final class ConcurrentChangeCheck {
    private final ReviewStatus reviewStatus;
    private final SeenState seen;
    private final ConcurrentChangeFinder moved;

    public ConcurrentChangeCheck(
            ReviewStatus reviewStatus, SeenState seen, Person enteredBy, StoreTransaction transaction)
            throws StoreException {
        this.reviewStatus = reviewStatus;
        this.seen = seen;
        var review = reviewStatus.review();
        this.moved = switch (seen) {
            case SeenState.UpTo(int event) ->
                new ConcurrentChangeFinder(reviewStatus, after(review, event, transaction), event, enteredBy);
            case SeenState.Anything _, SeenState.Status _ ->
                new ConcurrentChangeFinder(
                        reviewStatus, List.of(), review.lastEvent().number(), enteredBy);
        };
    }

    private static List<ReviewEvent> after(Review review, int event, StoreTransaction transaction)
            throws StoreException {
        return review.lastEvent().number() > event ? transaction.events(review.id(), event) : List.of();
    }

    /// Why none of it is done; empty where all of it may be.
    public Optional<Refusal> refusal(List<Action> deeds) {
        return deeds.stream().flatMap(action -> refusal(action).stream()).findFirst();
    }

    private Optional<Refusal> refusal(Action action) {
        var other = gate(action).flatMap(this::otherStatus);
        return other.isPresent() ? other : moved.refusal(action);
    }

    private Optional<Refusal> otherStatus(Gate gate) {
        if (!(seen instanceof SeenState.Status(GateStatus wanted))) return Optional.empty();
        var now = reviewStatus.status(gate).status();
        return now == wanted ? Optional.empty() : Optional.of(new Refusal.OtherStatus(gate, now, wanted));
    }

    private Optional<Gate> gate(Action action) {
        if (!(action instanceof GateAction onGate)) return Optional.empty();
        int index = reviewStatus.review().indexOf(onGate.gate());
        return index < 0 ? Optional.empty() : Optional.of(reviewStatus.review().gate(index));
    }

    /// What is done of an action on many, and what is left out of it.
    public record IncludedActions(List<Action> actions, List<BulkAction.SkippedGate> skippedGates) {
        public IncludedActions {
            actions = List.copyOf(actions);
            skippedGates = List.copyOf(skippedGates);
        }
    }

    public IncludedActions includedActions(List<Action> deeds) {
        var taken = new ArrayList<Action>();
        var leftOut = new ArrayList<BulkAction.SkippedGate>();
        for (var action : deeds) {
            var gate = gate(action).filter(Gate::isLeaf);
            if (gate.isEmpty()) {
                taken.add(action);
                continue;
            }
            var why = why(gate.get(), action);
            why.ifPresent(each -> leftOut.add(new BulkAction.SkippedGate(gate.get(), each)));
            if (why.isEmpty() && BulkAction.isIncludedBy(reviewStatus, gate.get(), action)) taken.add(action);
        }
        return new IncludedActions(taken, leftOut);
    }

    private Optional<BulkAction.SkipReason> why(Gate gate, Action action) {
        if (otherStatus(gate).isPresent())
            return Optional.of(new BulkAction.SkipReason.OtherStatus(
                    reviewStatus.status(gate).status()));
        if (moved.refusal(action).isPresent())
            return moved.findChange(gate).map(BulkAction.SkipReason.ChangedMeanwhile::new);
        return BulkAction.skipReason(reviewStatus, gate, action);
    }
}
