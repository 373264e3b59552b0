package dev.gateboard.model.revision;

import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.review.GateState;

/// One thing that a newer document brings to a review (rule R31). Gates are those of the newer document, under the
/// identities they will have, but for those that it no longer has.
public sealed interface DocumentChange {

    /// Applied without a question.
    sealed interface Automatic extends DocumentChange {}

    /// Nothing is lost whatever the answer; until it is given, what was said waits or stands.
    sealed interface Question extends DocumentChange {}

    /// A gate that was not there; it is open.
    record Added(Gate gate) implements Automatic {}

    /// A gate of an earlier document that is there again, with all that had been said of it.
    record Returned(Gate gate) implements Automatic {}

    /// `from` and `to` are the titles of its sections or the texts of the gates above it.
    record Moved(Gate gate, String from, String to) implements Automatic {}

    /// A claim of the file, confirmed by no one (rule R9).
    record Claimed(Gate gate, Claim claim) implements Automatic {}

    /// The file no longer claims it, and no one here had said anything.
    record Withdrawn(Gate gate) implements Automatic {}

    /// Another text of a gate of which no one had said anything.
    record Edited(Gate gate, String previousText) implements Automatic {}

    /// A gate that is gone and of which no one had said anything.
    record Dropped(Gate gate) implements Automatic {}

    /// Someone filled a place for good.
    record Filled(String label, String value) implements Automatic {}

    /// A place to fill that was not there.
    record FieldAdded(String label) implements Automatic {}

    /// An empty place that is gone.
    record FieldGone(String label) implements Automatic {}

    /// Perhaps the same gate with another text: what was said of it waits beside it.
    record Reworded(Gate gate, String previousText, GateState state) implements Question {}

    /// The file says otherwise than someone here, whose word stands; without a claim the file took the tick out.
    record Contradicted(Gate gate, Claim claim, Mark mark) implements Question {}

    /// A gate that is gone, archived with all that was said of it.
    record Removed(Gate gate, GateState state) implements Question {}

    /// Someone typed an option into a choice's place; what is chosen here, or nothing, stands.
    record Chose(Gate gate, String option, Mark mark) implements Question {}

    /// Someone typed something else into a place that is filled here; `place` is its index in the newer document, or
    /// -1.
    record Refilled(String label, String inFile, String inReview, int placeholder) implements Question {}

    /// A place that was filled here and is gone.
    record ValueGone(String label, String value) implements Question {}

    /// The options of a place no longer offer what fills it here.
    record OptionGone(String label, String value) implements Question {}

    record RoleAdded(String label) implements Question {}

    /// A role without a line in the document: it is asked on, and kept in the record only (rule R8).
    record RoleGone(String label) implements Question {}

    /// Someone typed into a role's place, which is no vote.
    record RoleTyped(String label, String text) implements Question {}
}
