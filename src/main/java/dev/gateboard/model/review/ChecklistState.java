package dev.gateboard.model.review;

import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.collection.PersistentVector;
import dev.gateboard.model.person.Assignment;

/// What stands at each place of a document: at its gates, in its placeholders, at its sections, each by index.
///
/// @param values what fills a placeholder, or empty
/// @param sections who a section is assigned to
public record ChecklistState(
        PersistentVector<GateState> gates, PersistentVector<String> values, PersistentVector<Assignment> sections) {

    static ChecklistState initial(Checklist checklist) {
        return new ChecklistState(
                PersistentVector.filled(checklist.gates().size(), GateState.UNTOUCHED),
                PersistentVector.filled(checklist.placeholders().size(), ""),
                PersistentVector.filled(checklist.sections().size(), Assignment.NOBODY));
    }

    ChecklistState withGate(int index, GateState gate) {
        return new ChecklistState(gates.withElement(index, gate), values, sections);
    }

    ChecklistState withValue(int placeholder, String value) {
        return new ChecklistState(gates, values.withElement(placeholder, value), sections);
    }

    ChecklistState withSection(int index, Assignment assignment) {
        return new ChecklistState(gates, values, sections.withElement(index, assignment));
    }
}
