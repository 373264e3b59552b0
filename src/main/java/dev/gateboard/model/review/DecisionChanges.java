package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.collection.PersistentList;
import java.util.Optional;

/// The events since a decision that change what it was about (rule R22).
public final class DecisionChanges {
    private DecisionChanges() {}

    /// Those after an event that changes something, the newest first.
    static PersistentList<ReviewEvent> after(ReviewEvent event, PersistentList<ReviewEvent> changed) {
        return settledBy(event, changed).orElse(changed.prepend(event));
    }

    /// What changed, where the event only takes back or brings back a part of that: then nothing differs for it (rule
    /// R25). Empty where it changes something itself.
    private static Optional<PersistentList<ReviewEvent>> settledBy(
            ReviewEvent event, PersistentList<ReviewEvent> changed) {
        int step;
        switch (event.action()) {
            case Action.Undo(int undone) -> step = undone;
            case Action.Redo(int redone) -> step = redone;
            case Action _ -> {
                return Optional.empty();
            }
        }
        var left = PersistentList.<ReviewEvent>empty();
        boolean settles = false;
        for (var each : changed.newestFirst().reversed()) {
            if (isAbout(each, step)) settles = true;
            else left = left.prepend(each);
        }
        return settles ? Optional.of(left) : Optional.empty();
    }

    private static boolean isAbout(ReviewEvent event, int step) {
        return switch (event.action()) {
            case Action.Undo(int undone) -> undone == step;
            case Action.Redo(int redone) -> redone == step;
            case Action _ -> event.step() == step;
        };
    }

    /// Whether the action changes a mark, a waiver, a field, a choice, a role or the release (rule R22).
    public static boolean changesRecord(Action action) {
        return switch (action) {
            case Action.Pass _,
                    Action.Fail _,
                    Action.MarkNotApplicable _,
                    Action.Reopen _,
                    Action.Confirm _,
                    Action.Waive _,
                    Action.Revoke _,
                    Action.Choose _,
                    Action.Observe _,
                    Action.Overrule _,
                    Action.Fill _,
                    Action.AnswerOptional _,
                    Action.SetOptional _,
                    Action.ChooseTier _,
                    Action.SetRole _,
                    Action.Revise _,
                    Action.StartNewBuild _,
                    Action.Undo _,
                    Action.Redo _ -> true;
            case Action.Open _,
                    Action.AddNote _,
                    Action.Attach _,
                    Action.Ask _,
                    Action.AddEarlierDecision _,
                    Action.ContinueFromReview _,
                    Action.AssignGate _,
                    Action.AssignSection _,
                    Action.Bind _,
                    Action.Arm _,
                    Action.Disarm _,
                    Action.StoreProbesFile _,
                    Action.Name _,
                    Action.Settle _,
                    Action.Export _,
                    Action.StartRound _,
                    Action.EndRound _,
                    Action.Accept _,
                    Action.CastVote _,
                    Action.Decide _,
                    Action.AffirmDecision _,
                    Action.Freeze _,
                    Action.Sign _,
                    Action.Amend _,
                    Action.SignAmendment _,
                    Action.RestoreFromRecord _ -> false;
        };
    }
}
