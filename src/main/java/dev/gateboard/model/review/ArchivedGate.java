package dev.gateboard.model.review;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Attribution;
import java.util.List;

/// A gate that a newer document no longer has, with everything that was said of it (rule R31).
///
/// @param section the title of the section it stood in
/// @param headings the headings it stood below, the outermost first
/// @param ancestorTexts the texts of the gates it stood below, the outermost first
/// @param attribution who brought the document without it, in which event
public record ArchivedGate(
        Gate gate,
        String section,
        List<String> headings,
        List<String> ancestorTexts,
        GateState state,
        Attribution attribution) {
    public ArchivedGate {
        headings = List.copyOf(headings);
        ancestorTexts = List.copyOf(ancestorTexts);
    }

    public static ArchivedGate of(Review review, Gate gate, Attribution attribution) {
        return new ArchivedGate(
                gate,
                review.checklist().sections().get(gate.section()).title(),
                review.checklist().headings(gate.section()),
                review.checklist().ancestorTexts(gate),
                review.state(gate),
                attribution);
    }
}
