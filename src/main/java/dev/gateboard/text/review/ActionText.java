package dev.gateboard.text.review;

import dev.gateboard.model.action.Action;

/// What people did, told afterwards: "Bo failed it". The command line's own verbs are in [StatusText#verb].
public final class ActionText {
    private ActionText() {}

    /// "failed", "let the signal decide"
    public static String pastTense(Action action) {
        return switch (action) {
            case Action.Open _ -> "opened";
            case Action.Pass _ -> "passed";
            case Action.Fail _ -> "failed";
            case Action.MarkNotApplicable _ -> "ruled out";
            case Action.Reopen _ -> "reopened";
            case Action.Confirm _ -> "confirmed";
            case Action.Waive _ -> "waived";
            case Action.Revoke _ -> "revoked";
            case Action.Choose _ -> "chose";
            case Action.AddNote _ -> "noted";
            case Action.Attach _ -> "attached";
            case Action.AssignGate _, Action.AssignSection _ -> "assigned";
            case Action.Fill _ -> "filled in";
            case Action.AnswerOptional _ -> "said which are optional";
            case Action.Name _ -> "named";
            case Action.Export _ -> "exported";
            case Action.Bind _ -> "bound probes";
            case Action.Arm _ -> "let the signal decide";
            case Action.Disarm _ -> "stopped the signal";
            case Action.Observe _ -> "observed";
            case Action.Overrule _ -> "overruled the signal";
            case Action.StoreProbesFile _ -> "took in probes";
            case Action.Ask _ -> "asked";
            case Action.AddEarlierDecision _ -> "brought last time's word";
            case Action.ContinueFromReview _ -> "followed";
            case Action.StartNewBuild _ -> "cut a new build";
            case Action.StartRound _ -> "started the round";
            case Action.EndRound _ -> "ended the round";
            case Action.SetRole _ -> "set the role";
            case Action.CastVote _ -> "voted";
            case Action.Decide _ -> "decided";
            case Action.Accept _ -> "accepted";
            case Action.AffirmDecision _ -> "let it stand";
            case Action.Freeze _ -> "froze the record";
            case Action.Revise revise -> revise.template() ? "took in a newer template" : "took in the changed file";
            case Action.Settle _ -> "settled";
            case Action.Sign _, Action.SignAmendment _ -> "signed";
            case Action.Amend _ -> "amended";
            case Action.RestoreFromRecord _ -> "restored";
            case Action.Undo _ -> "took back";
            case Action.Redo _ -> "did again";
        };
    }
}
