package dev.gateboard.text.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.CountText;
import java.util.ArrayList;
import java.util.List;

/// What undo and redo did, and what they do not touch (rule R25).
public final class UndoText {
    private UndoText() {}

    /// "Your vote "Product: go" is not undone: vote again to change it. The next undo takes back: pass "smoke"."
    public static String notUndoneText(Review review, ReviewEvent event, List<ReviewEvent> next) {
        return "Your " + what(review, event) + " is not undone: " + instead(event.action()) + ". "
                + (next.isEmpty()
                        ? "There is nothing before it to undo."
                        : "The next undo takes back: " + step(review, next) + ".");
    }

    /// What a step did: "pass "smoke"", "pass of 3 gates".
    public static String step(Review review, List<ReviewEvent> events) {
        if (events.isEmpty()) return "the last change";
        var marks = events.stream()
                .filter(event -> !(event.action() instanceof Action.Attach) || events.size() == 1)
                .toList();
        var first = marks.getFirst();
        return marks.size() == 1
                ? what(review, first)
                : StatusText.verb(first.action()) + " of " + CountText.quantity(marks.size(), "gate");
    }

    /// What undo or redo did, and what that means for a decision.
    public static List<String> resultSentences(ReviewStatus after, List<ReviewEvent> step, boolean back) {
        var sentences = new ArrayList<String>();
        var review = after.review();
        sentences.add((back ? "Undone: " : "Redone: ") + step(review, step) + ".");
        var meeting = review.meeting();
        if (meeting.conclusion().isEmpty() || meeting.round().isRunning()) return sentences;
        int asking = meeting.unansweredChanges().size();
        sentences.add(
                asking == 0
                        ? "Nothing differs from what was decided."
                        : CountText.quantity(asking, "change") + " since the decision: "
                                + meeting.conclusion().get().attribution().by().name()
                                + " says whether it stands, holds, or starts a new round.");
        return sentences;
    }

    private static String what(Review review, ReviewEvent event) {
        var action = event.action();
        var about = action instanceof GateAction onGate ? review.gateText(onGate.gate()) : StatusText.details(action);
        return StatusText.verb(action) + (about.isBlank() ? "" : " \"" + about + "\"");
    }

    private static String instead(Action action) {
        return switch (action) {
            case Action.CastVote _ -> "vote again to change it";
            case Action.Decide _ -> "decide again to replace it";
            case Action.Sign _, Action.SignAmendment _ -> "a signature stays until a new decision is signed";
            case Action.Export _ -> "the files stay as they were written; export again to replace them";
            case Action.StartRound _ -> "end the round instead";
            case Action.EndRound _ -> "start another round instead";
            case Action.SetRole _ -> "set the role again to change it";
            case Action.AffirmDecision _ -> "decide again to replace it";
            case Action.AddNote _ -> "write another note instead";
            case Action.Attach _ -> "evidence stays; attach newer evidence instead";
            case Action.Ask _ -> "ask again to replace it";
            case Action.Name _ -> "name it again";
            case Action.AnswerOptional _ -> "answer again to change it";
            case Action.Revise _ -> "take in the earlier file instead";
            case Action.StoreProbesFile _ -> "take in the earlier probes file instead";
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
                    Action.ContinueFromReview _,
                    Action.StartNewBuild _,
                    Action.Accept _,
                    Action.Freeze _,
                    Action.Settle _,
                    Action.Amend _,
                    Action.RestoreFromRecord _,
                    Action.Undo _,
                    Action.Redo _ -> "it stays on record";
        };
    }
}
