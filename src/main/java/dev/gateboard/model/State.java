package dev.gateboard.model;

/// What events change of a review. Whatever a new kind of event changes is added to one of these parts, or is a part of
/// its own with the method that gives the state with another one.
///
/// @param done the steps that undo may take back, the newest first
/// @param undone the steps that redo may bring back
/// @param meeting as [Review#meeting]
/// @param editions its documents, and the gates they took with them
/// @param lineage the builds before this one, and the review before
record State(
        Entries entries,
        Given given,
        Chain<Step> done,
        Chain<Step> undone,
        Exports exports,
        Meeting meeting,
        Editions editions,
        Lineage lineage,
        ReviewEvent last) {

    static State untouched(Checklist checklist, Deed.Open opening, ReviewEvent opened) {
        return new State(
                Entries.untouched(checklist),
                Given.NOTHING,
                Chain.empty(),
                Chain.empty(),
                new Exports(Chain.empty(), opened.number()),
                Meeting.of(checklist),
                Editions.of(Edition.of(opening, opened.number())),
                Lineage.NONE,
                opened);
    }

    PersistentVector<GateState> gates() {
        return entries.gates();
    }

    PersistentVector<String> values() {
        return entries.values();
    }

    PersistentVector<Assignment> sections() {
        return entries.sections();
    }

    State gate(int index, GateState gate) {
        return with(entries.gate(index, gate));
    }

    State value(int placeholder, String value) {
        return with(entries.value(placeholder, value));
    }

    State section(int index, Assignment assignment) {
        return with(entries.section(index, assignment));
    }

    State steps(Chain<Step> toUndo, Chain<Step> toRedo) {
        return new State(entries, given, toUndo, toRedo, exports, meeting, editions, lineage, last);
    }

    State with(Entries other) {
        return new State(other, given, done, undone, exports, meeting, editions, lineage, last);
    }

    State with(Given other) {
        return new State(entries, other, done, undone, exports, meeting, editions, lineage, last);
    }

    State with(Exports other) {
        return new State(entries, given, done, undone, other, meeting, editions, lineage, last);
    }

    State with(Meeting other) {
        return new State(entries, given, done, undone, exports, other, editions, lineage, last);
    }

    State with(Editions other) {
        return new State(entries, given, done, undone, exports, meeting, other, lineage, last);
    }

    State with(Lineage other) {
        return new State(entries, given, done, undone, exports, meeting, editions, other, last);
    }

    State after(ReviewEvent event) {
        return new State(entries, given, done, undone, exports, meeting.after(event), editions, lineage, event);
    }
}
