package dev.gateboard.model.apply;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import java.util.List;

/// Which actions undo takes back, and which it does not (rule R25).
public final class UndoRules {
    private UndoRules() {}

    /// Whether undo takes such a thing back, or passes over it as a signal's.
    public static boolean isUndoable(Action action) {
        return switch (action) {
            case Action.Pass _,
                    Action.Fail _,
                    Action.MarkNotApplicable _,
                    Action.Reopen _,
                    Action.Confirm _,
                    Action.Waive _,
                    Action.Revoke _,
                    Action.Choose _,
                    Action.Overrule _,
                    Action.Fill _,
                    Action.Bind _,
                    Action.Arm _,
                    Action.Disarm _,
                    Action.Observe _,
                    Action.AssignGate _,
                    Action.AssignSection _,
                    Action.SetOptional _,
                    Action.ChooseTier _,
                    Action.StartNewBuild _,
                    Action.Undo _,
                    Action.Redo _,
                    Action.AddEarlierDecision _,
                    Action.ContinueFromReview _,
                    Action.Freeze _ -> true;
            case Action.Open _,
                    Action.AddNote _,
                    Action.Attach _,
                    Action.Ask _,
                    Action.StoreProbesFile _,
                    Action.AnswerOptional _,
                    Action.Name _,
                    Action.Revise _,
                    Action.Settle _,
                    Action.Export _,
                    Action.StartRound _,
                    Action.EndRound _,
                    Action.SetRole _,
                    Action.Accept _,
                    Action.CastVote _,
                    Action.Decide _,
                    Action.AffirmDecision _,
                    Action.Sign _,
                    Action.Amend _,
                    Action.SignAmendment _,
                    Action.RestoreFromRecord _ -> false;
        };
    }

    /// Whether evidence or probes came in the step of a mark or a binding, and so go back with it.
    ///
    /// @param events of the review, that of the mark among them
    public static boolean isUndoneWithMark(ReviewEvent event, List<ReviewEvent> events) {
        return (event.action() instanceof Action.Attach || event.action() instanceof Action.StoreProbesFile)
                && events.stream().anyMatch(other -> other.step() == event.step() && isUndoable(other.action()));
    }
}
