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
/// @param taken in document order
public record BulkAction(List<Gate> taken, List<LeftOut> leftOut) {
    public BulkAction {
        taken = List.copyOf(taken);
        leftOut = List.copyOf(leftOut);
    }

    /// A leaf that is not meant, and why.
    public record LeftOut(Gate gate, Why why) {}

    public sealed interface Why {
        /// It is failed, disputed or out of date.
        record Stands(GateStatus status) implements Why {}

        /// It is cleared, or failed, by the file alone (rule R9).
        record Claimed() implements Why {}

        /// It is cleared by choosing an option alone (rule R6).
        record IsChoice() implements Why {}

        /// Its own field is empty (rule R4).
        record FieldEmpty(Field field) implements Why {}

        /// Someone changed it after it was seen.
        record Moved(ReviewEvent event) implements Why {}

        /// It had another status than the one that was asked for.
        record OtherStatus(GateStatus status) implements Why {}
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
    public static BulkAction of(ReviewStatus board, List<Gate> leaves, Kind kind) {
        var taken = new ArrayList<Gate>();
        var leftOut = new ArrayList<LeftOut>();
        for (var leaf : leaves) {
            var why = why(board, leaf, kind);
            if (why.isPresent()) leftOut.add(new LeftOut(leaf, why.get()));
            else if (isMeant(board, leaf, kind)) taken.add(leaf);
        }
        return new BulkAction(taken, leftOut);
    }

    /// Whether an action on many means this leaf.
    public static boolean isMeant(ReviewStatus board, Gate leaf, Kind kind) {
        if (!applies(board, leaf) || why(board, leaf, kind).isPresent()) return false;
        return switch (kind) {
            case PASS, FAIL, RULE_OUT, WAIVE -> board.status(leaf).status() == GateStatus.OPEN;
            case CONFIRM ->
                board.status(leaf).isClaimed() || board.review().state(leaf).stillHolds(leaf);
        };
    }

    /// Why a leaf is named as left out; empty where it is meant, or where no one would miss it.
    public static Optional<Why> why(ReviewStatus board, Gate leaf, Kind kind) {
        if (!applies(board, leaf)) return Optional.empty();
        var standing = board.status(leaf);
        return switch (kind) {
            case PASS, RULE_OUT, WAIVE ->
                notOpen(standing)
                        .or(() -> standing.status().clears() ? Optional.empty() : hindered(board.review(), leaf));
            case FAIL -> notOpen(standing);
            case CONFIRM ->
                standing.isClaimed() && standing.status() == GateStatus.WAIVED
                        ? Optional.of(new Why.Claimed())
                        : Optional.empty();
        };
    }

    /// The same of an action, which means its own leaf where it is none of these.
    public static boolean means(ReviewStatus board, Gate leaf, Action action) {
        return Kind.of(action).map(kind -> isMeant(board, leaf, kind)).orElse(true);
    }

    public static Optional<Why> why(ReviewStatus board, Gate leaf, Action action) {
        return Kind.of(action).flatMap(kind -> why(board, leaf, kind));
    }

    private static boolean applies(ReviewStatus board, Gate leaf) {
        return board.review().switchedOffBy(leaf).isEmpty();
    }

    private static Optional<Why> notOpen(GateView standing) {
        if (standing.isClaimed()) return Optional.of(new Why.Claimed());
        return switch (standing.status()) {
            case FAILED, DISPUTED, STALE -> Optional.of(new Why.Stands(standing.status()));
            case OPEN, PASSED, WAIVED, NOT_APPLICABLE -> Optional.empty();
        };
    }

    private static Optional<Why> hindered(Review review, Gate leaf) {
        if (leaf.kind() instanceof Gate.Kind.Choice) return Optional.of(new Why.IsChoice());
        return review.emptyFields(leaf).stream().findFirst().map(Why.FieldEmpty::new);
    }
}
