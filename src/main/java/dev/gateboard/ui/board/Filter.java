package dev.gateboard.ui.board;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Board;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Person;
import dev.gateboard.model.Standing;

/// What the list is narrowed to.
public enum Filter {
    ALL,
    BLOCKING,
    CHANGED,
    MINE,
    WORD_ALONE;

    /// Whether a leaf is shown; `me` is who looks (rule R17).
    boolean takes(Board board, Gate leaf, Person me) {
        var standing = board.standing(leaf);
        return switch (this) {
            case ALL -> true;
            case BLOCKING ->
                (board.review().isRequired(leaf) && !standing.standing().clears())
                        || (standing.isClaimed() && standing.standing().clears());
            case CHANGED -> board.changed().contains(leaf.index());
            case MINE ->
                board.review().assignment(leaf) instanceof Assignment.To to
                        && to.owner().isSameAs(me);
            case WORD_ALONE -> standing.standing() == Standing.PASSED && !standing.backed() && !standing.isClaimed();
        };
    }
}
