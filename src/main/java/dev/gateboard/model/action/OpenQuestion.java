package dev.gateboard.model.action;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Attribution;
import java.util.List;
import java.util.UUID;

/// What a file that became a review's document said otherwise than the review, until someone answers it (rule R31).
/// What was said here stands meanwhile: an open question blocks nothing and drops nothing.
///
/// @param number from 1, over all files of a review
/// @param attribution who took the file in
public record OpenQuestion(int number, QuestionContent content, String fileName, Attribution attribution) {

    /// What an open question is about.
    public enum Kind {
        /// The file took a tick out.
        UNTICKED,
        /// The file claims something else than was said here.
        CLAIMED,
        /// The gate is gone, and archived with what was said of it.
        REMOVED,
        /// Someone typed an option into a choice's place.
        CHOSEN,
        /// Someone typed something else into a place that is filled here.
        REFILLED,
        /// A place that is filled here is gone.
        VALUE_GONE,
        /// The place no longer offers what fills it here.
        OPTION_GONE,
        ROLE_ADDED,
        ROLE_GONE,
        /// Someone typed into a role's place, which is no vote.
        ROLE_TYPED
    }

    /// The question itself, in the words of the file and of the review.
    ///
    /// @param gate the gate it is about; at most one
    /// @param subject the gate's text, the field's or the role's label
    /// @param inFile what the file says; empty where it says nothing
    /// @param inReview what is said here; empty where nothing is
    public record QuestionContent(Kind kind, List<UUID> gate, String subject, String inFile, String inReview) {
        public QuestionContent {
            gate = List.copyOf(gate);
        }

        public static QuestionContent of(Kind kind, Gate gate, String theirs, String ours) {
            return new QuestionContent(kind, List.of(gate.id()), gate.text(), theirs, ours);
        }

        public static QuestionContent of(Kind kind, String label, String theirs, String ours) {
            return new QuestionContent(kind, List.of(), label, theirs, ours);
        }

        /// Whether both ask about the same thing, so that the newer takes the place of the older.
        public boolean isAbout(QuestionContent other) {
            return kind == other.kind && gate.equals(other.gate) && (!gate.isEmpty() || subject.equals(other.subject));
        }
    }
}
