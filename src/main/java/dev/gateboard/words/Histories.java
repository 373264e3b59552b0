package dev.gateboard.words;

import dev.gateboard.model.Deed;

/// What people did, told afterwards: "Bo failed it". The command line's own verbs are in [Sentences#verb].
public final class Histories {
    private Histories() {}

    /// "failed", "let the signal decide"
    public static String did(Deed deed) {
        return switch (deed) {
            case Deed.Open _ -> "opened";
            case Deed.Pass _ -> "passed";
            case Deed.Fail _ -> "failed";
            case Deed.RuleOut _ -> "ruled out";
            case Deed.Reopen _ -> "reopened";
            case Deed.Confirm _ -> "confirmed";
            case Deed.Waive _ -> "waived";
            case Deed.Revoke _ -> "revoked";
            case Deed.Choose _ -> "chose";
            case Deed.AddNote _ -> "noted";
            case Deed.Attach _ -> "attached";
            case Deed.AssignGate _, Deed.AssignSection _ -> "assigned";
            case Deed.Fill _ -> "filled in";
            case Deed.AnswerOptional _ -> "said which are optional";
            case Deed.Name _ -> "named";
            case Deed.Export _ -> "exported";
            case Deed.Bind _ -> "bound probes";
            case Deed.Arm _ -> "let the signal decide";
            case Deed.Disarm _ -> "stopped the signal";
            case Deed.Observe _ -> "observed";
            case Deed.Overrule _ -> "overruled the signal";
            case Deed.Sidecar _ -> "took in probes";
            case Deed.Ask _ -> "asked";
            case Deed.LastTime _ -> "brought last time's word";
            case Deed.Follow _ -> "followed";
            case Deed.Recut _ -> "cut a new build";
            case Deed.StartRound _ -> "started the round";
            case Deed.EndRound _ -> "ended the round";
            case Deed.SetRole _ -> "set the role";
            case Deed.CastVote _ -> "voted";
            case Deed.Decide _ -> "decided";
            case Deed.Accept _ -> "accepted";
            case Deed.Stand _ -> "let it stand";
            case Deed.Freeze _ -> "froze the record";
            case Deed.Revise revise -> revise.template() ? "took in a newer template" : "took in the changed file";
            case Deed.Settle _ -> "settled";
            case Deed.Sign _, Deed.SignAmendment _ -> "signed";
            case Deed.Amend _ -> "amended";
            case Deed.Restore _ -> "restored";
            case Deed.Undo _ -> "took back";
            case Deed.Redo _ -> "did again";
        };
    }
}
