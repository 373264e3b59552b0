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
    WITHOUT_EVIDENCE;

    /// How a setting stores it. The last one keeps the name under which it was first stored.
    public String settingName() {
        return this == WITHOUT_EVIDENCE ? "WORD_ALONE" : name();
    }

    /// Whether a leaf is shown; `me` is who looks (rule R17).
    boolean accepts(ReviewStatus board, Gate leaf, Person me) {
        var status = board.status(leaf);
        return switch (this) {
            case ALL -> true;
            case BLOCKING ->
                (board.review().isRequired(leaf) && !status.status().isCleared())
                        || (status.isClaimed() && status.status().isCleared());
            case CHANGED -> board.changed().contains(leaf.index());
            case MINE ->
                board.review().assignment(leaf) instanceof Assignment.To to
                        && to.owner().isSameAs(me);
            case WITHOUT_EVIDENCE ->
                status.status() == GateStatus.PASSED && !status.hasEvidence() && !status.isClaimed();
        };
    }
}
