package dev.gateboard.ui.gate;

import dev.gateboard.model.Claim;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Mark;
import dev.gateboard.model.Review;

/// What the pane can do with a gate through a line of its own, in the order of its buttons.
public enum GateVerb {
    CONFIRM,
    PASS,
    FAIL,
    RULE_OUT,
    WAIVE,
    REVOKE,
    REOPEN,
    ASSIGN;

    /// Whether the rules would take it for this leaf.
    boolean fits(Review review, Gate leaf) {
        if (this == ASSIGN) return true;
        if (!review.switchedOffBy(leaf).isEmpty()) return false;
        var mark = review.mark(leaf);
        return switch (this) {
            case CONFIRM -> !mark.decided() && isConfirmable(leaf.claim());
            case PASS, RULE_OUT, WAIVE -> leaf.options().isEmpty();
            case FAIL, ASSIGN -> true;
            case REVOKE -> mark instanceof Mark.Waived;
            case REOPEN -> !isOpen(mark, leaf.claim());
        };
    }

    /// Whether it decides gates anew, and so leaves alone those of a group that are decided.
    boolean decides() {
        return switch (this) {
            case PASS, FAIL, RULE_OUT, WAIVE -> true;
            case CONFIRM, REVOKE, REOPEN, ASSIGN -> false;
        };
    }

    private static boolean isConfirmable(Claim claim) {
        return switch (claim) {
            case Claim.Passed _, Claim.Failed _, Claim.NotApplicable _ -> true;
            case Claim.None _, Claim.Waived _ -> false;
        };
    }

    private static boolean isOpen(Mark mark, Claim claim) {
        return mark instanceof Mark.Reopened || (!mark.decided() && claim instanceof Claim.None);
    }
}
