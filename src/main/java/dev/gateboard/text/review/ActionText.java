package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;

/// What an action is called: as a verb of the command line, and told afterwards ("Bo failed it").
public final class ActionText {
    private ActionText() {}

    /// "failed", "made automatic"
    public static String pastTense(Action action) {
        return switch (action) {
            case Action.Open _ -> Messages.REVIEW.text("did.opened");
            case Action.Pass _ -> Messages.REVIEW.text("did.passed");
            case Action.Fail _ -> Messages.REVIEW.text("did.failed");
            case Action.MarkNotApplicable _ -> Messages.REVIEW.text("did.notApplicable");
            case Action.Reopen _ -> Messages.REVIEW.text("did.reopened");
            case Action.Confirm _ -> Messages.REVIEW.text("did.confirmed");
            case Action.Waive _ -> Messages.REVIEW.text("did.waived");
            case Action.Revoke _ -> Messages.REVIEW.text("did.revoked");
            case Action.Choose _ -> Messages.REVIEW.text("did.chose");
            case Action.AddNote _ -> Messages.REVIEW.text("did.noted");
            case Action.Attach _ -> Messages.REVIEW.text("did.attached");
            case Action.AssignGate _, Action.AssignSection _ -> Messages.REVIEW.text("did.assigned");
            case Action.Fill _ -> Messages.REVIEW.text("did.filled");
            case Action.AnswerOptional _ -> Messages.REVIEW.text("did.optional");
            case Action.SetOptional set ->
                set.isOptional() ? Messages.REVIEW.text("did.madeOptional") : Messages.REVIEW.text("did.madeRequired");
            case Action.ChooseTier _ -> Messages.REVIEW.text("did.tier");
            case Action.Name _ -> Messages.REVIEW.text("did.named");
            case Action.Export _ -> Messages.REVIEW.text("did.exported");
            case Action.Bind _ -> Messages.REVIEW.text("did.bound");
            case Action.Arm _ -> Messages.REVIEW.text("did.armed");
            case Action.Disarm _ -> Messages.REVIEW.text("did.disarmed");
            case Action.Observe _ -> Messages.REVIEW.text("did.observed");
            case Action.Overrule _ -> Messages.REVIEW.text("did.overruled");
            case Action.StoreProbesFile _ -> Messages.REVIEW.text("did.probes");
            case Action.Ask _ -> Messages.REVIEW.text("did.asked");
            case Action.AddEarlierDecision _ -> Messages.REVIEW.text("did.earlier");
            case Action.ContinueFromReview _ -> Messages.REVIEW.text("did.continued");
            case Action.StartNewBuild _ -> Messages.REVIEW.text("did.newBuild");
            case Action.StartRound _ -> Messages.REVIEW.text("did.roundStarted");
            case Action.EndRound _ -> Messages.REVIEW.text("did.roundEnded");
            case Action.SetRole _ -> Messages.REVIEW.text("did.role");
            case Action.CastVote _ -> Messages.REVIEW.text("did.voted");
            case Action.Decide _ -> Messages.REVIEW.text("did.decided");
            case Action.Accept _ -> Messages.REVIEW.text("did.accepted");
            case Action.AffirmDecision _ -> Messages.REVIEW.text("did.affirmed");
            case Action.Freeze _ -> Messages.REVIEW.text("did.froze");
            case Action.Revise revise ->
                revise.template() ? Messages.REVIEW.text("did.upgraded") : Messages.REVIEW.text("did.refreshed");
            case Action.Settle _ -> Messages.REVIEW.text("did.settled");
            case Action.Sign _, Action.SignAmendment _ -> Messages.REVIEW.text("did.signed");
            case Action.Amend _ -> Messages.REVIEW.text("did.amended");
            case Action.RestoreFromRecord _ -> Messages.REVIEW.text("did.restored");
            case Action.Undo _ -> Messages.REVIEW.text("did.undid");
            case Action.Redo _ -> Messages.REVIEW.text("did.redid");
        };
    }

    /// The verb of the command line for an action.
    public static String verb(Action action) {
        return switch (action) {
            case Action.Open _ -> "open";
            case Action.Pass _ -> "pass";
            case Action.Fail _ -> "fail";
            case Action.MarkNotApplicable _ -> "na";
            case Action.Reopen _ -> "reopen";
            case Action.Confirm _ -> "confirm";
            case Action.Waive _ -> "waive";
            case Action.Revoke _ -> "revoke";
            case Action.Choose _ -> "choose";
            case Action.AddNote _ -> "note";
            case Action.Attach _ -> "attach";
            case Action.AssignGate _, Action.AssignSection _ -> "assign";
            case Action.Fill _ -> "fill";
            case Action.AnswerOptional _, Action.SetOptional _ -> "optional";
            case Action.ChooseTier _ -> "tier";
            case Action.Name _ -> "name";
            case Action.Export _ -> "export";
            case Action.Bind _ -> "bind";
            case Action.Arm _ -> "arm";
            case Action.Disarm _ -> "disarm";
            case Action.Observe _ -> "observe";
            case Action.Overrule _ -> "overrule";
            case Action.StoreProbesFile _ -> "probes";
            case Action.Ask _ -> "ask";
            case Action.AddEarlierDecision _ -> "last time";
            case Action.ContinueFromReview _ -> "from";
            case Action.StartNewBuild _ -> "recut";
            case Action.StartRound _, Action.EndRound _ -> "round";
            case Action.SetRole _ -> "role";
            case Action.CastVote _ -> "vote";
            case Action.Decide _ -> "decide";
            case Action.Accept _ -> "accept";
            case Action.AffirmDecision _ -> "stand";
            case Action.Freeze _ -> "freeze";
            case Action.Revise revise -> revise.template() ? "upgrade" : "refresh";
            case Action.Settle _ -> "settle";
            case Action.Sign _, Action.SignAmendment _ -> "sign";
            case Action.Amend _ -> "amend";
            case Action.RestoreFromRecord _ -> "restore";
            case Action.Undo _ -> "undo";
            case Action.Redo _ -> "redo";
        };
    }
}
