package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.language.ShortenedText;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.review.UndoStep;
import java.util.List;
import java.util.UUID;

/// What undo would take back and redo bring back: "passed "smoke"", "passed 3 gates", "changed 2 gates".
public final class UndoStepText {
    private UndoStepText() {}

    public static String step(Review review, UndoStep step) {
        return step(review, step.actions());
    }

    /// The same, with at most so many characters of the name of a gate.
    public static String step(Review review, UndoStep step, int most) {
        return step(review, step.actions(), most);
    }

    static String step(Review review, List<Action> actions) {
        return step(review, actions, Integer.MAX_VALUE);
    }

    /// What these actions of one step did; evidence that came with a decision is not named apart.
    private static String step(Review review, List<Action> actions, int most) {
        var named = actions.stream()
                .filter(action -> !(action instanceof Action.Attach) || actions.size() == 1)
                .toList();
        if (named.isEmpty()) return Messages.REVIEW.text("undo.lastChange");
        var last = named.getLast();
        if (named.size() == 1) return action(review, last, most);
        boolean same = named.stream().allMatch(each -> ActionText.verb(each).equals(ActionText.verb(last)));
        if (same) return action(last, many(named));
        var gates = gates(named);
        if (gates.isEmpty()) return Messages.REVIEW.text("undo.lastChange");
        return gates.size() == 1 ? action(review, last, most) : Messages.REVIEW.count("undo.mixed", gates.size());
    }

    private static List<UUID> gates(List<Action> actions) {
        return actions.stream()
                .filter(GateAction.class::isInstance)
                .map(action -> ((GateAction) action).gate())
                .distinct()
                .toList();
    }

    private static String many(List<Action> actions) {
        if (actions.stream().allMatch(GateAction.class::isInstance))
            return Messages.REVIEW.count("undo.gates", gates(actions).size());
        return actions.getFirst() instanceof Action.Fill
                ? Messages.REVIEW.count("undo.fields", actions.size())
                : Messages.REVIEW.count("undo.parts", actions.size());
    }

    /// What one action did, to what.
    static String action(Review review, Action action) {
        return action(review, action, Integer.MAX_VALUE);
    }

    private static String action(Review review, Action action, int most) {
        return action(action, Messages.REVIEW.text("name.quoted", ShortenedText.shorten(about(review, action), most)));
    }

    private static String about(Review review, Action action) {
        if (action instanceof GateAction onGate) return SectionText.gate(review, onGate.gate());
        if (action instanceof Action.AssignSection assign) return assign.title();
        return action instanceof Action.Fill fill ? fill.label() : ActionDetailsText.details(action);
    }

    private static String action(Action action, String about) {
        return switch (action) {
            case Action.Pass _ -> Messages.REVIEW.text("undo.passed", about);
            case Action.Fail _ -> Messages.REVIEW.text("undo.failed", about);
            case Action.MarkNotApplicable _ -> Messages.REVIEW.text("undo.notApplicable", about);
            case Action.Reopen _ -> Messages.REVIEW.text("undo.reopened", about);
            case Action.Confirm _ -> Messages.REVIEW.text("undo.confirmed", about);
            case Action.Waive _ -> Messages.REVIEW.text("undo.waived", about);
            case Action.Revoke _ -> Messages.REVIEW.text("undo.revoked", about);
            case Action.Choose _ -> Messages.REVIEW.text("undo.chose", about);
            case Action.Overrule _ -> Messages.REVIEW.text("undo.overruled", about);
            case Action.Fill _ -> Messages.REVIEW.text("undo.filled", about);
            case Action.Bind _ -> Messages.REVIEW.text("undo.bound", about);
            case Action.Arm _ -> Messages.REVIEW.text("undo.armed", about);
            case Action.Disarm _ -> Messages.REVIEW.text("undo.disarmed", about);
            case Action.Observe _ -> Messages.REVIEW.text("undo.observed", about);
            case Action.AssignGate _, Action.AssignSection _ -> Messages.REVIEW.text("undo.assigned", about);
            case Action.SetOptional set ->
                set.isOptional()
                        ? Messages.REVIEW.text("undo.madeOptional", about)
                        : Messages.REVIEW.text("undo.madeRequired", about);
            case Action.StartNewBuild _ -> Messages.REVIEW.text("undo.newBuild", about);
            case Action.AddEarlierDecision _ -> Messages.REVIEW.text("undo.earlier", about);
            case Action.ChooseTier _,
                    Action.ContinueFromReview _,
                    Action.Freeze _,
                    Action.Open _,
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
                    Action.RestoreFromRecord _,
                    Action.Undo _,
                    Action.Redo _ -> Messages.REVIEW.text("undo.other", ActionText.pastTense(action), about);
        };
    }
}
