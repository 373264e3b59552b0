package dev.gateboard.ui.kit;

import dev.gateboard.model.Standing;
import dev.gateboard.model.Tally;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// How a standing is shown: each sign has a shape of its own, and the colour of its standing. A pass on a word alone
/// differs from a backed one (rule R10), and what only the file claims differs from both (rule R9).
public enum Sign {
    FAILED("failed"),
    DISPUTED("disputed"),
    STALE("stale"),
    OPEN("open"),
    WAIVED("waived"),
    WAIVED_CLAIMED("waived"),
    PASSED_BACKED("passed"),
    PASSED_ON_A_WORD("passed"),
    PASSED_CLAIMED("passed"),
    NOT_APPLICABLE("not-applicable"),
    NOT_APPLICABLE_CLAIMED("not-applicable");

    private static final PseudoClass CLAIMED = PseudoClass.getPseudoClass("claimed");

    private final String colour;

    Sign(String colour) {
        this.colour = colour;
    }

    public static Sign of(Standing standing, boolean backed, boolean claimed) {
        return switch (standing) {
            case FAILED -> FAILED;
            case DISPUTED -> DISPUTED;
            case STALE -> STALE;
            case OPEN -> OPEN;
            case WAIVED -> claimed ? WAIVED_CLAIMED : WAIVED;
            case PASSED -> claimed ? PASSED_CLAIMED : backed ? PASSED_BACKED : PASSED_ON_A_WORD;
            case NOT_APPLICABLE -> claimed ? NOT_APPLICABLE_CLAIMED : NOT_APPLICABLE;
        };
    }

    /// Of many leaves together: the filled disc where all that passed have evidence, and no disc at all where nothing
    /// passed (rules R9, R10).
    public static Sign of(Tally tally) {
        return tally.standing().clears() ? cleared(tally) : of(tally.standing(), false, false);
    }

    /// The same of what is cleared among them, as of a review that is ready with optional gates open.
    public static Sign cleared(Tally tally) {
        int passed = tally.confirmed(Standing.PASSED);
        if (tally.claimed() > 0)
            return tally.claimedPasses() > 0
                    ? PASSED_CLAIMED
                    : tally.claimedWaivers() > 0 ? WAIVED_CLAIMED : NOT_APPLICABLE_CLAIMED;
        if (passed > 0) return tally.wordAlone() > 0 ? PASSED_ON_A_WORD : PASSED_BACKED;
        if (tally.waived() > 0) return WAIVED;
        return tally.notApplicable() > 0 ? NOT_APPLICABLE : OPEN;
    }

    public boolean claimed() {
        return this == PASSED_CLAIMED || this == NOT_APPLICABLE_CLAIMED || this == WAIVED_CLAIMED;
    }

    /// Gives a node of style class `sign` the colours of this sign: `-gb-sign` and `-gb-sign-tint`, for itself and all
    /// that is inside it.
    public void colour(Node node) {
        for (var sign : values()) {
            if (!sign.colour.equals(colour))
                node.pseudoClassStateChanged(PseudoClass.getPseudoClass(sign.colour), false);
        }
        node.pseudoClassStateChanged(PseudoClass.getPseudoClass(colour), true);
        node.pseudoClassStateChanged(CLAIMED, claimed());
    }
}
