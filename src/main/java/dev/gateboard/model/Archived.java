package dev.gateboard.model;

import java.util.List;

/// A gate that a newer document no longer has, with everything that was said of it (rule R31).
///
/// @param section the title of the section it stood in
/// @param headings the headings it stood below, the outermost first
/// @param above the texts of the gates it stood below, the outermost first
/// @param said who brought the document without it, in which event
public record Archived(
        Gate gate, String section, List<String> headings, List<String> above, GateState state, Said said) {
    public Archived {
        headings = List.copyOf(headings);
        above = List.copyOf(above);
    }

    static Archived of(Review review, Gate gate, Said said) {
        return new Archived(
                gate,
                review.checklist().sections().get(gate.section()).title(),
                review.checklist().headings(gate.section()),
                review.checklist().above(gate),
                review.state(gate),
                said);
    }
}
