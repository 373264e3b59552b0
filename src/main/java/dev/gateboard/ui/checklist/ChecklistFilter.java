package dev.gateboard.ui.checklist;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;

/// What the list is narrowed to.
public enum ChecklistFilter {
    ALL,
    BLOCKING,
    CHANGED,
    MINE,
    WORD_ALONE;

    /// Whether a leaf is shown; `me` is who looks (rule R17).
    boolean accepts(ReviewStatus board, Gate leaf, Person me) {
        var standing = board.status(leaf);
        return switch (this) {
            case ALL -> true;
            case BLOCKING ->
                (board.review().isRequired(leaf) && !standing.status().clears())
                        || (standing.isClaimed() && standing.status().clears());
            case CHANGED -> board.changed().contains(leaf.index());
            case MINE ->
                board.review().assignment(leaf) instanceof Assignment.To to
                        && to.owner().isSameAs(me);
            case WORD_ALONE ->
                standing.status() == GateStatus.PASSED && !standing.hasEvidence() && !standing.isClaimed();
        };
    }
}
