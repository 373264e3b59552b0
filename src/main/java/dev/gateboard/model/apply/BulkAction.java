package dev.gateboard.model.apply;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An action on a group, a section or several gates: the leaves it means, and those it leaves out (rule R16). It
/// means open leaves alone: what failed, is disputed, out of date or only claimed is decided by itself, with a
/// reason.
///
/// @param includedGates in document order
public record BulkAction(List<Gate> includedGates, List<SkippedGate> skippedGates) {
    public BulkAction {
        includedGates = List.copyOf(includedGates);
        skippedGates = List.copyOf(skippedGates);
    }

    /// A leaf that is not meant, and why.
    public record SkippedGate(Gate gate, SkipReason reason) {}

    public sealed interface SkipReason {
        /// It is failed, disputed or out of date.
        record Stands(GateStatus status) implements SkipReason {}

        /// It is cleared, or failed, by the file alone (rule R9).
        record Claimed() implements SkipReason {}

        /// It is cleared by choosing an option alone (rule R6).
        record IsChoice() implements SkipReason {}

        /// Its own field is empty (rule R4).
        record FieldEmpty(Field field) implements SkipReason {}

        /// Someone changed it after it was seen.
        record ChangedMeanwhile(ReviewEvent event) implements SkipReason {}

        /// It had another status than the one that was asked for.
        record OtherStatus(GateStatus status) implements SkipReason {}
    }

    /// The actions that mean some leaves of many; every other one means those it is about.
    public enum Kind {
        PASS,
        FAIL,
        RULE_OUT,
        WAIVE,
        CONFIRM;

        static Optional<Kind> of(Action action) {
            if (action instanceof Action.Pass) return Optional.of(PASS);
            if (action instanceof Action.Fail) return Optional.of(FAIL);
            if (action instanceof Action.MarkNotApplicable) return Optional.of(RULE_OUT);
            if (action instanceof Action.Waive) return Optional.of(WAIVE);
            return action instanceof Action.Confirm ? Optional.of(CONFIRM) : Optional.empty();
        }
    }

    /// What the action means among these leaves. What is decided already, or under a branch that was not taken, is
    /// neither meant nor missed.
    ///
    /// @param leaves as [Review#leaves] gives them
    public static BulkAction of(ReviewStatus reviewStatus, List<Gate> leaves, Kind kind) {
        var taken = new ArrayList<Gate>();
        var leftOut = new ArrayList<SkippedGate>();
        for (var leaf : leaves) {
            var why = skipReason(reviewStatus, leaf, kind);
            if (why.isPresent()) leftOut.add(new SkippedGate(leaf, why.get()));
            else if (isIncluded(reviewStatus, leaf, kind)) taken.add(leaf);
        }
        return new BulkAction(taken, leftOut);
    }

    /// Whether an action on many means this leaf.
    public static boolean isIncluded(ReviewStatus reviewStatus, Gate leaf, Kind kind) {
        if (!isApplicable(reviewStatus, leaf)
                || skipReason(reviewStatus, leaf, kind).isPresent()) return false;
        return switch (kind) {
            case PASS, FAIL, RULE_OUT, WAIVE -> reviewStatus.status(leaf).status() == GateStatus.OPEN;
            case CONFIRM ->
                reviewStatus.status(leaf).isClaimed()
                        || reviewStatus.review().state(leaf).canStillHold(leaf);
        };
    }

    /// Why a leaf is named as left out; empty where it is meant, or where no one would miss it.
    public static Optional<SkipReason> skipReason(ReviewStatus reviewStatus, Gate leaf, Kind kind) {
        if (!isApplicable(reviewStatus, leaf)) return Optional.empty();
        var view = reviewStatus.status(leaf);
        return switch (kind) {
            case PASS, RULE_OUT, WAIVE ->
                reasonNotOpen(view)
                        .or(() -> view.status().isCleared() ? Optional.empty() : hindered(reviewStatus.review(), leaf));
            case FAIL -> reasonNotOpen(view);
            case CONFIRM ->
                view.isClaimed() && view.status() == GateStatus.WAIVED
                        ? Optional.of(new SkipReason.Claimed())
                        : Optional.empty();
        };
    }

    /// The same of an action, which means its own leaf where it is none of these.
    public static boolean isIncludedBy(ReviewStatus reviewStatus, Gate leaf, Action action) {
        return Kind.of(action).map(kind -> isIncluded(reviewStatus, leaf, kind)).orElse(true);
    }

    public static Optional<SkipReason> skipReason(ReviewStatus reviewStatus, Gate leaf, Action action) {
        return Kind.of(action).flatMap(kind -> skipReason(reviewStatus, leaf, kind));
    }

    private static boolean isApplicable(ReviewStatus reviewStatus, Gate leaf) {
        return reviewStatus.review().exclusion(leaf).isEmpty();
    }

    private static Optional<SkipReason> reasonNotOpen(GateView view) {
        if (view.isClaimed()) return Optional.of(new SkipReason.Claimed());
        return switch (view.status()) {
            case FAILED, DISPUTED, STALE -> Optional.of(new SkipReason.Stands(view.status()));
            case OPEN, PASSED, WAIVED, NOT_APPLICABLE -> Optional.empty();
        };
    }

    private static Optional<SkipReason> hindered(Review review, Gate leaf) {
        if (leaf.kind() instanceof Gate.Kind.Choice) return Optional.of(new SkipReason.IsChoice());
        return review.emptyFields(leaf).stream().findFirst().map(SkipReason.FieldEmpty::new);
    }
}
