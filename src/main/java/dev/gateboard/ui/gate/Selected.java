package dev.gateboard.ui.gate;

import dev.gateboard.model.Board;
import dev.gateboard.model.Gate;
import dev.gateboard.model.ReviewEvent;
import dev.gateboard.model.Section;
import java.util.List;
import java.util.stream.Stream;

/// The gates a pane is about, with all leaves among and below them.
///
/// @param section the section whose gates they are, where all of one were selected by its heading; else empty
record Selected(Board board, List<Gate> gates, List<Gate> leaves, List<Section> section) {

    static Selected of(Board board, List<Gate> gates, List<Section> section) {
        var leaves = gates.stream()
                .flatMap(gate -> board.review().leaves(gate).stream())
                .distinct()
                .toList();
        return new Selected(board, List.copyOf(gates), leaves, List.copyOf(section));
    }

    /// Whether it is about one leaf.
    boolean isOne() {
        return section.isEmpty() && gates.size() == 1 && gates.getFirst().isLeaf();
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
                && section.equals(other.section)
                && gates.stream()
                        .map(Gate::id)
                        .toList()
                        .equals(other.gates.stream().map(Gate::id).toList());
    }

    /// The number of the newest event on one of the gates, 0 where there is none; for a section of any event, since its
    /// own are on no gate.
    int newestEvent() {
        if (!section.isEmpty()) return board.review().last().number();
        return Stream.concat(gates.stream(), leaves.stream())
                .flatMap(gate -> board.review().state(gate).history().newestFirst().stream()
                        .limit(1))
                .mapToInt(ReviewEvent::number)
                .max()
                .orElse(0);
    }
}
