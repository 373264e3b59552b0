package dev.gateboard.ui.gate;

import dev.gateboard.model.Board;
import dev.gateboard.model.Gate;
import dev.gateboard.model.ReviewEvent;
import java.util.List;
import java.util.stream.Stream;

/// The gates a pane is about, with all leaves among and below them.
record Selected(Board board, List<Gate> gates, List<Gate> leaves) {

    static Selected of(Board board, List<Gate> gates) {
        var leaves = gates.stream()
                .flatMap(gate -> board.review().leaves(gate).stream())
                .distinct()
                .toList();
        return new Selected(board, List.copyOf(gates), leaves);
    }

    /// Whether it is about one leaf.
    boolean isOne() {
        return gates.size() == 1 && gates.getFirst().isLeaf();
    }

    Gate first() {
        return gates.getFirst();
    }

    List<Gate> undecided() {
        return leaves.stream()
                .filter(leaf -> !board.standing(leaf).standing().clears())
                .toList();
    }

    /// The leaves a verb would touch: of several, those still undecided where there are any.
    List<Gate> touchedBy(GateVerb verb) {
        if (verb == GateVerb.ASSIGN) return gates;
        var those = verb.decides() && !isOne() && !undecided().isEmpty() ? undecided() : leaves;
        return those.stream().filter(leaf -> verb.fits(board.review(), leaf)).toList();
    }

    boolean isAboutTheSameAs(Selected other) {
        return board.review().id().equals(other.board.review().id())
                && gates.stream()
                        .map(Gate::id)
                        .toList()
                        .equals(other.gates.stream().map(Gate::id).toList());
    }

    /// The number of the newest event on one of the gates, 0 where there is none.
    int newestEvent() {
        return Stream.concat(gates.stream(), leaves.stream())
                .flatMap(gate -> board.review().state(gate).history().newestFirst().stream()
                        .limit(1))
                .mapToInt(ReviewEvent::number)
                .max()
                .orElse(0);
    }
}
