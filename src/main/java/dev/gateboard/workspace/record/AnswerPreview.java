package dev.gateboard.workspace.record;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.workspace.review.FileAttachment;
import java.util.List;

/// What an answer to questions (`ask`) would do to a review, before it is done: looked at, then recorded whole or not
/// at all. The answer is kept with every gate it decides, as the word it is.
///
/// @param lines what would be recorded
/// @param remarks what is in the answer and decides nothing
/// @param problems why nothing can be recorded, a sentence each; empty where it can
public record AnswerPreview(
        List<Line> lines,
        List<String> remarks,
        List<String> problems,
        List<Action> actions,
        List<FileAttachment> attachments) {
    public AnswerPreview {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
        problems = List.copyOf(problems);
        actions = List.copyOf(actions);
        attachments = List.copyOf(attachments);
    }

    /// One gate and what is said of it.
    ///
    /// @param previousStatus how it stands now, in a word, where it is decided already; else empty
    public record Line(Gate gate, Action action, String reason, String previousStatus) {}

    /// Reads an answer.
    ///
    /// @param all every review there is, so that a code of another can be named
    /// @param by who says it
    /// @param me who enters it
    /// @param proof of the whole answer ([RecordService#verifyAnswer])
    public static AnswerPreview of(
            ReviewStatus reviewStatus,
            List<ReviewStatus> all,
            String text,
            Person by,
            Person me,
            AnswerVerification proof) {
        return new AnswerReader(reviewStatus, all, text, by, me, proof.signature()).preview();
    }
}
