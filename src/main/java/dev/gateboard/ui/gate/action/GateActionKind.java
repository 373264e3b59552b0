package dev.gateboard.ui.gate.action;

import dev.gateboard.model.apply.BulkAction;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.status.EarlierDecisionRules;
import java.util.Optional;

/// What the pane can do with a gate through a line of its own, in the order of its buttons.
public enum GateActionKind {
    /// Opens the page of a test alert, which names the receivers before it asks (rule R12).
    FIRE,
    /// Asks the gate's probes once, now.
    PROBE,
    /// Lets signals decide (rule R12).
    ARM,
    CONFIRM,
    /// Settles a dispute for the person (rule R11).
    OVERRULE,
    /// Settles a dispute for the signal (rule R11).
    AGREE,
    /// Says the same as last time, now.
    SAME,
    PASS,
    FAIL,
    RULE_OUT,
    WAIVE,
    /// Asks someone who has no Gateboard.
    ASK,
    REVOKE,
    REOPEN,
    DISARM,
    ASSIGN;

    /// Whether the rules would take it for this leaf.
    boolean isAvailable(Review review, Gate leaf) {
        if (this == ASSIGN) return true;
        if (review.exclusion(leaf).isPresent()) return false;
        var mark = review.mark(leaf);
        var signal = review.state(leaf).signal();
        return switch (this) {
            case FIRE ->
                signal.binding().probes().stream().anyMatch(probe -> probe.trigger() == Binding.Trigger.BY_HAND);
            case PROBE ->
                signal.binding().probes().stream().anyMatch(probe -> probe.trigger() != Binding.Trigger.BY_HAND);
            case ARM -> signal.binding().canArmWithOthers() && !signal.binding().isArmed();
            case DISARM -> signal.binding().isArmed();
            case OVERRULE, AGREE -> mark.isDisputedBy(signal);
            case CONFIRM ->
                !mark.isDecided()
                        && (isConfirmable(leaf.claim()) || review.state(leaf).canStillHold(leaf));
            case PASS, RULE_OUT, WAIVE -> leaf.options().isEmpty();
            case SAME -> isOpen(mark, leaf.claim()) && EarlierDecisionRules.isRepeatable(review, leaf);
            case FAIL, ASSIGN -> true;
            case ASK -> isUndecided(mark);
            case REVOKE -> mark instanceof Mark.Waived;
            case REOPEN -> !isOpen(mark, leaf.claim());
        };
    }

    /// Whether it decides gates anew, and so leaves alone those of a group that are decided.
    boolean isDecision() {
        return switch (this) {
            case SAME, PASS, FAIL, RULE_OUT, WAIVE, ASK -> true;
            case FIRE, PROBE, ARM, DISARM, OVERRULE, AGREE, CONFIRM, REVOKE, REOPEN, ASSIGN -> false;
        };
    }

    /// The kind of action that means some of several gates and leaves others out (rule R16); empty where it is about
    /// each it fits.
    Optional<BulkAction.Kind> onMany() {
        return switch (this) {
            case PASS -> Optional.of(BulkAction.Kind.PASS);
            case FAIL -> Optional.of(BulkAction.Kind.FAIL);
            case RULE_OUT -> Optional.of(BulkAction.Kind.RULE_OUT);
            case WAIVE -> Optional.of(BulkAction.Kind.WAIVE);
            case CONFIRM -> Optional.of(BulkAction.Kind.CONFIRM);
            case FIRE, PROBE, ARM, DISARM, SAME, OVERRULE, AGREE, ASK, REVOKE, REOPEN, ASSIGN -> Optional.empty();
        };
    }

    /// Whether it needs no line: pressing its button does it.
    boolean isDoneAtOnce() {
        return switch (this) {
            case FIRE, PROBE, ARM, DISARM, CONFIRM, SAME -> true;
            case OVERRULE, AGREE, PASS, FAIL, RULE_OUT, WAIVE, ASK, REVOKE, REOPEN, ASSIGN -> false;
        };
    }

    private static boolean isConfirmable(Claim claim) {
        return switch (claim) {
            case Claim.Passed _, Claim.Failed _, Claim.NotApplicable _ -> true;
            case Claim.None _, Claim.Waived _ -> false;
        };
    }

    private static boolean isUndecided(Mark mark) {
        return switch (mark) {
            case Mark.Nothing _, Mark.Reopened _, Mark.Failed _ -> true;
            case Mark.Passed _, Mark.Overruled _, Mark.NotApplicable _, Mark.Waived _, Mark.Chosen _ -> false;
        };
    }

    private static boolean isOpen(Mark mark, Claim claim) {
        return mark instanceof Mark.Reopened || (!mark.isDecided() && claim instanceof Claim.None);
    }

    /// Whether files, links and notes can come with it as evidence.
    boolean takesEvidence() {
        return switch (this) {
            case PASS, FAIL, RULE_OUT -> true;
            case FIRE, PROBE, ARM, DISARM, OVERRULE, AGREE, CONFIRM, SAME, WAIVE, ASK, REVOKE, REOPEN, ASSIGN -> false;
        };
    }
}
