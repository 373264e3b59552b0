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

    static ChecklistState untouched(Checklist checklist) {
        return new ChecklistState(
                PersistentVector.filled(checklist.gates().size(), GateState.UNTOUCHED),
                PersistentVector.filled(checklist.placeholders().size(), ""),
                PersistentVector.filled(checklist.sections().size(), Assignment.NOBODY));
    }

    ChecklistState gate(int index, GateState gate) {
        return new ChecklistState(gates.with(index, gate), values, sections);
    }

    ChecklistState value(int placeholder, String value) {
        return new ChecklistState(gates, values.with(placeholder, value), sections);
    }

    ChecklistState section(int index, Assignment assignment) {
        return new ChecklistState(gates, values, sections.with(index, assignment));
    }
}
