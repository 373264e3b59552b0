package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.review.UndoStep;
import dev.gateboard.model.status.ReviewStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What undo and redo did, and what they do not touch (rule R25).
public final class UndoText {
    private UndoText() {}

    /// "You voted: "Product: go". This cannot be undone: vote again to change it. The next undo takes back: passed
    /// "smoke"."
    public static String notUndoneText(Review review, ReviewEvent event, Optional<UndoStep> next) {
        var what = UndoStepText.action(review, event.action());
        var instead = instead(event.action());
        return next.map(step -> Messages.REVIEW.text("undo.notThis", what, instead, UndoStepText.step(review, step)))
                .orElseGet(() -> Messages.REVIEW.text("undo.notThisNothingElse", what, instead));
    }

    /// What undo or redo did, and what that means for a decision.
    public static List<String> resultSentences(ReviewStatus after, List<Action> step, boolean back) {
        var sentences = new ArrayList<String>();
        var review = after.review();
        var what = UndoStepText.step(review, step);
        sentences.add(back ? Messages.REVIEW.text("undo.undone", what) : Messages.REVIEW.text("undo.redone", what));
        var meeting = review.meeting();
        if (meeting.conclusion().isEmpty() || meeting.round().isRunning()) return sentences;
        int asking = meeting.unansweredChanges().size();
        sentences.add(
                asking == 0
                        ? Messages.REVIEW.text("undo.asDecided")
                        : Messages.REVIEW.count(
                                "undo.changesSinceDecision",
                                asking,
                                meeting.conclusion().get().attribution().by().name()));
        return sentences;
    }

    private static String instead(Action action) {
        return switch (action) {
            case Action.CastVote _ -> Messages.REVIEW.text("undo.voteAgain");
            case Action.Decide _ -> Messages.REVIEW.text("undo.decideAgain");
            case Action.Sign _, Action.SignAmendment _ -> Messages.REVIEW.text("undo.signature");
            case Action.Export _ -> Messages.REVIEW.text("undo.export");
            case Action.StartRound _ -> Messages.REVIEW.text("undo.endRound");
            case Action.EndRound _ -> Messages.REVIEW.text("undo.startRound");
            case Action.SetRole _ -> Messages.REVIEW.text("undo.setRole");
            case Action.AffirmDecision _ -> Messages.REVIEW.text("undo.decideAgain");
            case Action.AddNote _ -> Messages.REVIEW.text("undo.note");
            case Action.Attach _ -> Messages.REVIEW.text("undo.evidence");
            case Action.Ask _ -> Messages.REVIEW.text("undo.ask");
            case Action.Name _ -> Messages.REVIEW.text("undo.name");
            case Action.AnswerOptional _ -> Messages.REVIEW.text("undo.optional");
            case Action.Revise _ -> Messages.REVIEW.text("undo.document");
            case Action.StoreProbesFile _ -> Messages.REVIEW.text("undo.probes");
            case Action.Open _,
                    Action.Pass _,
                    Action.Fail _,
                    Action.MarkNotApplicable _,
                    Action.Reopen _,
                    Action.Confirm _,
                    Action.Waive _,
                    Action.Revoke _,
                    Action.Choose _,
                    Action.AssignGate _,
                    Action.AssignSection _,
                    Action.Fill _,
                    Action.Bind _,
                    Action.Arm _,
                    Action.Disarm _,
                    Action.Observe _,
                    Action.Overrule _,
                    Action.AddEarlierDecision _,
                    Action.SetOptional _,
                    Action.ChooseTier _,
                    Action.ContinueFromReview _,
                    Action.StartNewBuild _,
                    Action.Accept _,
                    Action.Freeze _,
                    Action.Settle _,
                    Action.Amend _,
                    Action.RestoreFromRecord _,
                    Action.Undo _,
                    Action.Redo _ -> Messages.REVIEW.text("undo.stays");
        };
    }
}
