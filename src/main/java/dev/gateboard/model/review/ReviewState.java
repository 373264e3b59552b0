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
/// @param doneSteps the steps that undo may take back, the newest first
/// @param undoneSteps the steps that redo may bring back
/// @param meeting as [Review#meeting]
/// @param documents its documents, and the gates they took with them
/// @param lineage the builds before this one, and the review before
public record ReviewState(
        ChecklistState checklistState,
        ReviewSettings settings,
        PersistentList<UndoStep> doneSteps,
        PersistentList<UndoStep> undoneSteps,
        ExportHistory exports,
        MeetingState meeting,
        DocumentHistory documents,
        ReviewLineage lineage,
        ReviewEvent lastEvent) {

    static ReviewState initial(Checklist checklist, Action.Open opening, ReviewEvent opened) {
        return new ReviewState(
                ChecklistState.initial(checklist),
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
        return checklistState.gates();
    }

    public PersistentVector<String> values() {
        return checklistState.values();
    }

    public PersistentVector<Assignment> sections() {
        return checklistState.sections();
    }

    public ReviewState withGate(int index, GateState gate) {
        return withChecklistState(checklistState.withGate(index, gate));
    }

    public ReviewState withValue(int placeholder, String value) {
        return withChecklistState(checklistState.withValue(placeholder, value));
    }

    /// A section's own owner and due time, else those of the nearest heading above it that has some (rule R17).
    Assignment assignment(Checklist checklist, int section) {
        for (int index = section; index >= 0; index = checklist.parentSection(index)) {
            var own = sections().get(index);
            if (own instanceof Assignment.To) return own;
        }
        return Assignment.NOBODY;
    }

    public ReviewState withSection(int index, Assignment assignment) {
        return withChecklistState(checklistState.withSection(index, assignment));
    }

    public ReviewState withSteps(PersistentList<UndoStep> toUndo, PersistentList<UndoStep> toRedo) {
        return new ReviewState(
                checklistState, settings, toUndo, toRedo, exports, meeting, documents, lineage, lastEvent);
    }

    public ReviewState withChecklistState(ChecklistState other) {
        return new ReviewState(
                other, settings, doneSteps, undoneSteps, exports, meeting, documents, lineage, lastEvent);
    }

    public ReviewState withSettings(ReviewSettings other) {
        return new ReviewState(
                checklistState, other, doneSteps, undoneSteps, exports, meeting, documents, lineage, lastEvent);
    }

    public ReviewState withExports(ExportHistory other) {
        return new ReviewState(
                checklistState, settings, doneSteps, undoneSteps, other, meeting, documents, lineage, lastEvent);
    }

    public ReviewState withMeeting(MeetingState other) {
        return new ReviewState(
                checklistState, settings, doneSteps, undoneSteps, exports, other, documents, lineage, lastEvent);
    }

    public ReviewState withDocuments(DocumentHistory other) {
        return new ReviewState(
                checklistState, settings, doneSteps, undoneSteps, exports, meeting, other, lineage, lastEvent);
    }

    public ReviewState withLineage(ReviewLineage other) {
        return new ReviewState(
                checklistState, settings, doneSteps, undoneSteps, exports, meeting, documents, other, lastEvent);
    }

    public ReviewState withEvent(ReviewEvent event) {
        return new ReviewState(
                checklistState,
                settings,
                doneSteps,
                undoneSteps,
                exports,
                meeting.withEvent(event),
                documents,
                lineage,
                event);
    }
}
