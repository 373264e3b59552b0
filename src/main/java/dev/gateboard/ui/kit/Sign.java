package dev.gateboard.ui.kit;

import dev.gateboard.model.Standing;
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
            case WAIVED -> WAIVED;
            case PASSED -> claimed ? PASSED_CLAIMED : backed ? PASSED_BACKED : PASSED_ON_A_WORD;
            case NOT_APPLICABLE -> claimed ? NOT_APPLICABLE_CLAIMED : NOT_APPLICABLE;
        };
    }

    public boolean claimed() {
        return this == PASSED_CLAIMED || this == NOT_APPLICABLE_CLAIMED;
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
