package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.language.StoredReason;
import dev.gateboard.model.action.OpenQuestion;

/// Where a file differs from the review and a person has to decide, in words (rule R31).
public final class OpenQuestionText {
    private OpenQuestionText() {}

    /// What the file did, in a word or two.
    public static String label(OpenQuestion question) {
        return switch (question.content().kind()) {
            case UNTICKED -> Messages.REVIEW.text("change.unticked");
            case CLAIMED -> StoredReason.translateChange(question.content().inFile());
            case REMOVED -> Messages.REVIEW.text("change.removed");
            case CHOSEN -> Messages.REVIEW.text("change.chosen");
            case REFILLED -> Messages.REVIEW.text("change.filledOtherwise");
            case VALUE_GONE -> Messages.REVIEW.text("change.fieldRemoved");
            case OPTION_GONE -> Messages.REVIEW.text("change.optionRemoved");
            case ROLE_ADDED -> Messages.REVIEW.text("change.newRole");
            case ROLE_GONE -> Messages.REVIEW.text("change.roleRemoved");
            case ROLE_TYPED -> Messages.REVIEW.text("change.roleFilled");
        };
    }

    /// What the review keeps until the question is answered.
    public static String detail(OpenQuestion question) {
        var content = question.content();
        var file = content.inFile();
        var ours = content.inReview();
        return switch (content.kind()) {
            case UNTICKED, CLAIMED -> Messages.REVIEW.text("change.keeps", StoredReason.translate(ours));
            case REMOVED ->
                Messages.REVIEW.text("change.archived") + (ours.isEmpty() ? "" : ": " + StoredReason.translate(ours));
            case CHOSEN ->
                ours.isEmpty()
                        ? Messages.REVIEW.text("change.fileNoneChosen", file)
                        : Messages.REVIEW.text("change.fileAndReview", file, StoredReason.translate(ours));
            case REFILLED -> Messages.REVIEW.text("change.valueInFileAndReview", file, ours);
            case VALUE_GONE -> Messages.REVIEW.text("change.wasFilled", ours);
            case OPTION_GONE -> Messages.REVIEW.text("change.optionNotOffered", ours);
            case ROLE_ADDED -> Messages.REVIEW.text("change.roleVotes");
            case ROLE_GONE -> Messages.REVIEW.text("change.roleKept");
            case ROLE_TYPED -> Messages.REVIEW.text("change.noVote", file);
        };
    }

    /// What to do if the file is right.
    public static String answer(OpenQuestion question) {
        return switch (question.content().kind()) {
            case UNTICKED -> Messages.REVIEW.text("answer.reopen");
            case CLAIMED -> Messages.REVIEW.text("answer.decide");
            case REMOVED, VALUE_GONE -> Messages.REVIEW.text("answer.putBack");
            case CHOSEN -> Messages.REVIEW.text("answer.choose");
            case REFILLED -> Messages.REVIEW.text("answer.fill");
            case OPTION_GONE -> Messages.REVIEW.text("answer.fillAgain");
            case ROLE_ADDED, ROLE_GONE -> Messages.REVIEW.text("answer.makeOptional");
            case ROLE_TYPED -> Messages.REVIEW.text("answer.vote");
        };
    }
}
