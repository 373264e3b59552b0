package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.DocumentVersion;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.collection.PersistentList;
import dev.gateboard.model.collection.PersistentVector;
import dev.gateboard.model.person.Assignment;

/// What events change of a review. Whatever a new kind of event changes is added to one of these parts, or is a part
/// of its own with the method that gives the state with another one.
///
/// @param done the steps that undo may take back, the newest first
/// @param undone the steps that redo may bring back
/// @param meeting as [Review#meeting]
/// @param editions its documents, and the gates they took with them
/// @param lineage the builds before this one, and the review before
public record ReviewState(
        ChecklistState entries,
        ReviewSettings given,
        PersistentList<UndoStep> done,
        PersistentList<UndoStep> undone,
        ExportHistory exports,
        MeetingState meeting,
        DocumentHistory editions,
        ReviewLineage lineage,
        ReviewEvent last) {

    static ReviewState untouched(Checklist checklist, Action.Open opening, ReviewEvent opened) {
        return new ReviewState(
                ChecklistState.untouched(checklist),
                ReviewSettings.NOTHING,
                PersistentList.empty(),
                PersistentList.empty(),
                new ExportHistory(PersistentList.empty(), opened.number()),
                MeetingState.of(checklist),
                DocumentHistory.of(DocumentVersion.of(opening, opened.number())),
                ReviewLineage.NONE,
                opened);
    }

    public PersistentVector<GateState> gates() {
        return entries.gates();
    }

    public PersistentVector<String> values() {
        return entries.values();
    }

    public PersistentVector<Assignment> sections() {
        return entries.sections();
    }

    public ReviewState gate(int index, GateState gate) {
        return with(entries.gate(index, gate));
    }

    public ReviewState value(int placeholder, String value) {
        return with(entries.value(placeholder, value));
    }

    public ReviewState section(int index, Assignment assignment) {
        return with(entries.section(index, assignment));
    }

    public ReviewState steps(PersistentList<UndoStep> toUndo, PersistentList<UndoStep> toRedo) {
        return new ReviewState(entries, given, toUndo, toRedo, exports, meeting, editions, lineage, last);
    }

    public ReviewState with(ChecklistState other) {
        return new ReviewState(other, given, done, undone, exports, meeting, editions, lineage, last);
    }

    public ReviewState with(ReviewSettings other) {
        return new ReviewState(entries, other, done, undone, exports, meeting, editions, lineage, last);
    }

    public ReviewState with(ExportHistory other) {
        return new ReviewState(entries, given, done, undone, other, meeting, editions, lineage, last);
    }

    public ReviewState with(MeetingState other) {
        return new ReviewState(entries, given, done, undone, exports, other, editions, lineage, last);
    }

    public ReviewState with(DocumentHistory other) {
        return new ReviewState(entries, given, done, undone, exports, meeting, other, lineage, last);
    }

    public ReviewState with(ReviewLineage other) {
        return new ReviewState(entries, given, done, undone, exports, meeting, editions, other, last);
    }

    public ReviewState after(ReviewEvent event) {
        return new ReviewState(entries, given, done, undone, exports, meeting.after(event), editions, lineage, event);
    }
}
