package dev.gateboard.model;

/// What events change of a review. Whatever a new kind of event changes is added here, and here alone: a component and
/// the method that gives the state with another one.
///
/// @param gates by index
/// @param values what fills each placeholder, or empty
/// @param sections who each section is assigned to
/// @param done the steps that undo may take back, the newest first
/// @param undone the steps that redo may bring back
/// @param milestone as [Review#milestone]
/// @param sidecar as [Review#sidecar]
/// @param meeting as [Review#meeting]
/// @param editions its documents, and the gates they took with them
/// @param lineage the builds before this one, and the review before
record State(
        PersistentVector<GateState> gates,
        PersistentVector<String> values,
        PersistentVector<Assignment> sections,
        String name,
        Review.Answer unmarkedOptional,
        Chain<Step> done,
        Chain<Step> undone,
        Chain<Deed.Export> exports,
        int milestone,
        Deed.Sidecar sidecar,
        Meeting meeting,
        Editions editions,
        Lineage lineage,
        ReviewEvent last) {

    private static final Deed.Sidecar NO_SIDECAR = new Deed.Sidecar("", "");

    static State untouched(Checklist checklist, Deed.Open opening, ReviewEvent opened) {
        return new State(
                PersistentVector.filled(checklist.gates().size(), GateState.UNTOUCHED),
                PersistentVector.filled(checklist.placeholders().size(), ""),
                PersistentVector.filled(checklist.sections().size(), Assignment.NOBODY),
                "",
                Review.Answer.NOT_ASKED,
                Chain.empty(),
                Chain.empty(),
                Chain.empty(),
                opened.number(),
                NO_SIDECAR,
                Meeting.of(checklist),
                Editions.of(Edition.of(opening, opened.number())),
                Lineage.NONE,
                opened);
    }

    State gate(int index, GateState gate) {
        return new State(
                gates.with(index, gate),
                values,
                sections,
                name,
                unmarkedOptional,
                done,
                undone,
                exports,
                milestone,
                sidecar,
                meeting,
                editions,
                lineage,
                last);
    }

    State value(int placeholder, String value) {
        return new State(
                gates,
                values.with(placeholder, value),
                sections,
                name,
                unmarkedOptional,
                done,
                undone,
                exports,
                milestone,
                sidecar,
                meeting,
                editions,
                lineage,
                last);
    }

    State section(int index, Assignment assignment) {
        return new State(
                gates,
                values,
                sections.with(index, assignment),
                name,
                unmarkedOptional,
                done,
                undone,
                exports,
                milestone,
                sidecar,
                meeting,
                editions,
                lineage,
                last);
    }

    State named(String text) {
        return new State(
                gates,
                values,
                sections,
                text,
                unmarkedOptional,
                done,
                undone,
                exports,
                milestone,
                sidecar,
                meeting,
                editions,
                lineage,
                last);
    }

    State answered(Review.Answer answer) {
        return new State(
                gates, values, sections, name, answer, done, undone, exports, milestone, sidecar, meeting, editions,
                lineage, last);
    }

    State exported(Deed.Export export) {
        return new State(
                gates,
                values,
                sections,
                name,
                unmarkedOptional,
                done,
                undone,
                exports.prepend(export),
                milestone,
                sidecar,
                meeting,
                editions,
                lineage,
                last);
    }

    State since(int number) {
        return new State(
                gates,
                values,
                sections,
                name,
                unmarkedOptional,
                done,
                undone,
                exports,
                number,
                sidecar,
                meeting,
                editions,
                lineage,
                last);
    }

    State steps(Chain<Step> toUndo, Chain<Step> toRedo) {
        return new State(
                gates,
                values,
                sections,
                name,
                unmarkedOptional,
                toUndo,
                toRedo,
                exports,
                milestone,
                sidecar,
                meeting,
                editions,
                lineage,
                last);
    }

    State after(ReviewEvent event) {
        return new State(
                gates,
                values,
                sections,
                name,
                unmarkedOptional,
                done,
                undone,
                exports,
                milestone,
                sidecar,
                meeting.after(event),
                editions,
                lineage,
                event);
    }

    State beside(Deed.Sidecar other) {
        return new State(
                gates,
                values,
                sections,
                name,
                unmarkedOptional,
                done,
                undone,
                exports,
                milestone,
                other,
                meeting,
                editions,
                lineage,
                last);
    }

    State with(Meeting other) {
        return new State(
                gates,
                values,
                sections,
                name,
                unmarkedOptional,
                done,
                undone,
                exports,
                milestone,
                sidecar,
                other,
                editions,
                lineage,
                last);
    }

    /// On a newer document.
    State revised(
            PersistentVector<GateState> otherGates,
            PersistentVector<String> otherValues,
            PersistentVector<Assignment> otherSections,
            Editions other,
            Meeting otherMeeting) {
        return new State(
                otherGates,
                otherValues,
                otherSections,
                name,
                unmarkedOptional,
                done,
                undone,
                exports,
                milestone,
                sidecar,
                otherMeeting,
                other,
                lineage,
                last);
    }

    State with(Editions other) {
        return revised(gates, values, sections, other, meeting);
    }

    State with(Lineage other) {
        return new State(
                gates,
                values,
                sections,
                name,
                unmarkedOptional,
                done,
                undone,
                exports,
                milestone,
                sidecar,
                meeting,
                editions,
                other,
                last);
    }
}
