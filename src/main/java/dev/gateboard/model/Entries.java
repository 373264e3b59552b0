package dev.gateboard.model;

/// What stands at each place of a document: at its gates, in its placeholders, at its sections, each by index.
///
/// @param values what fills a placeholder, or empty
/// @param sections who a section is assigned to
record Entries(
        PersistentVector<GateState> gates, PersistentVector<String> values, PersistentVector<Assignment> sections) {

    static Entries untouched(Checklist checklist) {
        return new Entries(
                PersistentVector.filled(checklist.gates().size(), GateState.UNTOUCHED),
                PersistentVector.filled(checklist.placeholders().size(), ""),
                PersistentVector.filled(checklist.sections().size(), Assignment.NOBODY));
    }

    Entries gate(int index, GateState gate) {
        return new Entries(gates.with(index, gate), values, sections);
    }

    Entries value(int placeholder, String value) {
        return new Entries(gates, values.with(placeholder, value), sections);
    }

    Entries section(int index, Assignment assignment) {
        return new Entries(gates, values, sections.with(index, assignment));
    }
}
