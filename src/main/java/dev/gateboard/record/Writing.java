package dev.gateboard.record;

import dev.gateboard.document.Decisions;
import dev.gateboard.document.Suffix;
import dev.gateboard.model.Board;
import dev.gateboard.model.Claim;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.Mark;
import dev.gateboard.model.Standing;
import dev.gateboard.words.Sentences;
import java.util.HashMap;
import java.util.Map;

/// What of a board is to be written into the document (rule R26): every leaf decided here, the groups this touches, the
/// branches not taken, the places filled.
public final class Writing {
    private final Board board;
    private final boolean githubStrict;
    private final Map<Integer, String> roles;

    public Writing(Board board) {
        this(board, false, Map.of());
    }

    /// As a decision freezes it.
    ///
    /// @param githubStrict whether N/A is an open box, as GitHub counts it (rule R26)
    /// @param roles what stands in the roles' places, by index of their placeholder (rule R22)
    Writing(Board board, boolean githubStrict, Map<Integer, String> roles) {
        this.board = board;
        this.githubStrict = githubStrict;
        this.roles = Map.copyOf(roles);
    }

    /// For the splicer.
    ///
    /// @param record the record's Markdown; empty where none is to be written
    public Decisions decisions(String record) {
        var review = board.review();
        var values = new HashMap<>(roles);
        for (var placeholder : review.checklist().placeholders()) {
            var value = review.value(placeholder);
            if (!value.isEmpty()) values.put(placeholder.index(), value);
        }
        var gates = new HashMap<Integer, Decisions.Written>();
        for (var gate : review.checklist().gates()) {
            var off = !review.switchedOffBy(gate).isEmpty();
            if (gate.isLeaf() ? off || isDecided(gate) : off) {
                gates.put(gate.index(), written(gate));
                if (gate.isLeaf()) touchGroups(gate, gates);
            }
            if (gate.kind() instanceof Gate.Kind.Choice(var placeholder)
                    && review.mark(gate) instanceof Mark.Chosen chosen)
                values.put(placeholder.index(), chosen.option());
        }
        return new Decisions(gates, values, record);
    }

    /// By a person, or by a signal that somebody let decide.
    private boolean isDecided(Gate gate) {
        if (board.review().mark(gate).decided()) return true;
        var why = board.standing(gate).why();
        return why instanceof GateStanding.Why.BySignal || why instanceof GateStanding.Why.TooOld;
    }

    private void touchGroups(Gate leaf, Map<Integer, Decisions.Written> gates) {
        for (int above = leaf.parent();
                above >= 0;
                above = board.review().gate(above).parent()) {
            var group = board.review().gate(above);
            if (!gates.containsKey(above)) gates.put(above, written(group));
        }
    }

    private Decisions.Written written(Gate gate) {
        var standing = board.standing(gate);
        return new Decisions.Written(box(gate, standing), suffix(gate, standing));
    }

    private Decisions.Box box(Gate gate, GateStanding standing) {
        if (!gate.isLeaf()) {
            var tally = board.tally(gate);
            int applicable = tally.leaves() - tally.confirmed(Standing.NOT_APPLICABLE);
            if (applicable == 0) return ruledOut();
            return tally.confirmed(Standing.PASSED) == applicable ? Decisions.Box.DONE : Decisions.Box.OPEN;
        }
        return switch (standing.standing()) {
            case PASSED -> Decisions.Box.DONE;
            case NOT_APPLICABLE -> ruledOut();
            case OPEN, STALE, DISPUTED, FAILED, WAIVED -> Decisions.Box.OPEN;
        };
    }

    private Decisions.Box ruledOut() {
        return githubStrict ? Decisions.Box.OPEN : Decisions.Box.RULED_OUT;
    }

    private Suffix suffix(Gate gate, GateStanding standing) {
        if (!gate.isLeaf() && board.review().switchedOffBy(gate).isEmpty()) return Suffix.none();
        var reason = Sentences.reason(board.review(), board.standing(gate));
        if (!gate.isLeaf()) {
            var choice = board.review().switchedOffBy(gate).getFirst();
            return new Suffix.NotApplicable(Sentences.untaken(board.review(), choice));
        }
        return switch (standing.standing()) {
            case PASSED, OPEN, STALE, DISPUTED -> Suffix.none();
            case FAILED -> new Suffix.Failed(reason);
            case NOT_APPLICABLE -> new Suffix.NotApplicable(reason);
            case WAIVED -> waived(standing);
        };
    }

    private static Suffix waived(GateStanding standing) {
        return switch (standing.why()) {
            case GateStanding.Why.Person(Mark.Waived waived) ->
                new Suffix.Waived(
                        waived.waiver().until(),
                        waived.waiver().approver().name(),
                        waived.waiver().reason());
            case GateStanding.Why.Claimed(Claim.Waived(String reason, String approver, var until), var _) ->
                new Suffix.Waived(until, approver, reason);
            default -> throw new IllegalStateException(Standing.WAIVED + " without a waiver");
        };
    }
}
