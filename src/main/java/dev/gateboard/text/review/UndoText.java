package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import java.util.ArrayList;
import java.util.List;

/// What undo and redo did, and what they do not touch (rule R25).
public final class UndoText {
    private UndoText() {}

    /// "Your vote "Product: go" is not undone: vote again to change it. The next undo takes back: pass "smoke"."
    public static String notUndoneText(Review review, ReviewEvent event, List<ReviewEvent> next) {
        var what = what(review, event);
        var instead = instead(event.action());
        return next.isEmpty()
                ? Messages.REVIEW.text("undo.notThisNothingElse", what, instead)
                : Messages.REVIEW.text("undo.notThis", what, instead, step(review, next));
    }

    /// What a step did: "pass "smoke"", "pass of 3 gates", "the decisions about 3 gates".
    public static String step(Review review, List<ReviewEvent> events) {
        if (events.isEmpty()) return Messages.REVIEW.text("undo.lastChange");
        var marks = events.stream()
                .filter(event -> !(event.action() instanceof Action.Attach) || events.size() == 1)
                .toList();
        var first = marks.getFirst();
        if (marks.size() == 1) return what(review, first);
        var verb = ActionText.verb(first.action());
        boolean same =
                marks.stream().allMatch(mark -> ActionText.verb(mark.action()).equals(verb));
        return same
                ? Messages.REVIEW.count("undo.ofGates", marks.size(), verb)
                : Messages.REVIEW.count("undo.mixed", marks.size());
    }

    /// What undo or redo did, and what that means for a decision.
    public static List<String> resultSentences(ReviewStatus after, List<ReviewEvent> step, boolean back) {
        var sentences = new ArrayList<String>();
        var review = after.review();
        var what = step(review, step);
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

    private static String what(Review review, ReviewEvent event) {
        var action = event.action();
        var about = action instanceof GateAction onGate
                ? SectionText.gate(review, onGate.gate())
                : ActionDetailsText.details(action);
        return ActionText.verb(action) + (about.isBlank() ? "" : " " + Messages.REVIEW.text("name.quoted", about));
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
