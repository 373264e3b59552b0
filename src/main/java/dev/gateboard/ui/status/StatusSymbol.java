package dev.gateboard.ui.status;

import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.status.Tally;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// How a status is shown: each sign has a shape of its own, and the colour of its status. A pass without evidence
/// differs from a backed one (rule R10), and what only the file claims differs from both (rule R9).
public enum StatusSymbol {
    FAILED("failed"),
    DISPUTED("disputed"),
    STALE("stale"),
    OPEN("open"),
    WAIVED("waived"),
    WAIVED_CLAIMED("waived"),
    PASSED_WITH_EVIDENCE("passed"),
    PASSED_WITHOUT_EVIDENCE("passed"),
    PASSED_CLAIMED("passed"),
    NOT_APPLICABLE("not-applicable"),
    NOT_APPLICABLE_CLAIMED("not-applicable");

    private static final PseudoClass CLAIMED = PseudoClass.getPseudoClass("claimed");

    private final String colour;

    StatusSymbol(String colour) {
        this.colour = colour;
    }

    public static StatusSymbol of(GateStatus status, boolean backed, boolean claimed) {
        return switch (status) {
            case FAILED -> FAILED;
            case DISPUTED -> DISPUTED;
            case STALE -> STALE;
            case OPEN -> OPEN;
            case WAIVED -> claimed ? WAIVED_CLAIMED : WAIVED;
            case PASSED -> claimed ? PASSED_CLAIMED : backed ? PASSED_WITH_EVIDENCE : PASSED_WITHOUT_EVIDENCE;
            case NOT_APPLICABLE -> claimed ? NOT_APPLICABLE_CLAIMED : NOT_APPLICABLE;
        };
    }

    /// Of many leaves together: the filled disc where all that passed have evidence, and no disc at all where nothing
    /// passed (rules R9, R10).
    public static StatusSymbol of(Tally tally) {
        return tally.status().isCleared() ? cleared(tally) : of(tally.status(), false, false);
    }

    /// The same of what is cleared among them, as of a review that is ready with optional gates open.
    public static StatusSymbol cleared(Tally tally) {
        int passed = tally.countConfirmed(GateStatus.PASSED);
        if (tally.claimed() > 0)
            return tally.unconfirmedPasses() > 0
                    ? PASSED_CLAIMED
                    : tally.claimedWaivers() > 0 ? WAIVED_CLAIMED : NOT_APPLICABLE_CLAIMED;
        if (passed > 0) return tally.withoutEvidence() > 0 ? PASSED_WITHOUT_EVIDENCE : PASSED_WITH_EVIDENCE;
        if (tally.waived() > 0) return WAIVED;
        return tally.notApplicable() > 0 ? NOT_APPLICABLE : OPEN;
    }

    public boolean isClaimed() {
        return this == PASSED_CLAIMED || this == NOT_APPLICABLE_CLAIMED || this == WAIVED_CLAIMED;
    }

    /// Gives a node of style class `sign` the colours of this sign: `-gb-sign` and `-gb-sign-tint`, for itself and
    /// all that is inside it.
    public void colour(Node node) {
        for (var sign : values()) {
            if (!sign.colour.equals(colour))
                node.pseudoClassStateChanged(PseudoClass.getPseudoClass(sign.colour), false);
        }
        node.pseudoClassStateChanged(PseudoClass.getPseudoClass(colour), true);
        node.pseudoClassStateChanged(CLAIMED, isClaimed());
    }
}
