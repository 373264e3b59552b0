package dev.gateboard.store.json;

import dev.gateboard.model.action.Action;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// The stored names of the actions. They never change: events written once are read for ever.
public enum ActionName {
    OPEN("open"),
    PASS("pass"),
    FAIL("fail"),
    RULE_OUT("na"),
    REOPEN("reopen"),
    CONFIRM("confirm"),
    WAIVE("waive"),
    REVOKE("revoke"),
    CHOOSE("choose"),
    NOTE("note"),
    ATTACH("attach"),
    ASSIGN("assign"),
    ASSIGN_SECTION("assign-section"),
    FILL("fill"),
    OPTIONAL("optional"),
    SET_OPTIONAL("gate-optional"),
    TIER("tier"),
    NAME("name"),
    EXPORT("export"),
    BIND("bind"),
    ARM("arm"),
    DISARM("disarm"),
    OBSERVE("observe"),
    OVERRULE("overrule"),
    SIDECAR("sidecar"),
    ASK("ask"),
    LAST_TIME("last-time"),
    FOLLOW("follow"),
    RECUT("recut"),
    START_ROUND("start-round"),
    END_ROUND("end-round"),
    ROLE("role"),
    VOTE("vote"),
    DECIDE("decide"),
    ACCEPT("accept"),
    STAND("stand"),
    FREEZE("freeze"),
    SIGN("sign"),
    REFRESH("refresh"),
    UPGRADE("upgrade"),
    SETTLE("settle"),
    AMEND("amend"),
    SIGN_AMENDMENT("sign-amendment"),
    RESTORE("restore"),
    UNDO("undo"),
    REDO("redo");

    public static final Map<String, ActionName> BY_STORED_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ActionName::storedName, verb -> verb));

    private final String storedName;

    ActionName(String word) {
        this.storedName = word;
    }

    public String storedName() {
        return storedName;
    }

    public static ActionName of(Action action) {
        return switch (action) {
            case Action.Open _ -> OPEN;
            case Action.Pass _ -> PASS;
            case Action.Fail _ -> FAIL;
            case Action.MarkNotApplicable _ -> RULE_OUT;
            case Action.Reopen _ -> REOPEN;
            case Action.Confirm _ -> CONFIRM;
            case Action.Waive _ -> WAIVE;
            case Action.Revoke _ -> REVOKE;
            case Action.Choose _ -> CHOOSE;
            case Action.AddNote _ -> NOTE;
            case Action.Attach _ -> ATTACH;
            case Action.AssignGate _ -> ASSIGN;
            case Action.AssignSection _ -> ASSIGN_SECTION;
            case Action.Fill _ -> FILL;
            case Action.AnswerOptional _ -> OPTIONAL;
            case Action.SetOptional _ -> SET_OPTIONAL;
            case Action.ChooseTier _ -> TIER;
            case Action.Name _ -> NAME;
            case Action.Export _ -> EXPORT;
            case Action.Bind _ -> BIND;
            case Action.Arm _ -> ARM;
            case Action.Disarm _ -> DISARM;
            case Action.Observe _ -> OBSERVE;
            case Action.Overrule _ -> OVERRULE;
            case Action.StoreProbesFile _ -> SIDECAR;
            case Action.Ask _ -> ASK;
            case Action.AddEarlierDecision _ -> LAST_TIME;
            case Action.ContinueFromReview _ -> FOLLOW;
            case Action.StartNewBuild _ -> RECUT;
            case Action.StartRound _ -> START_ROUND;
            case Action.EndRound _ -> END_ROUND;
            case Action.SetRole _ -> ROLE;
            case Action.CastVote _ -> VOTE;
            case Action.Decide _ -> DECIDE;
            case Action.Accept _ -> ACCEPT;
            case Action.AffirmDecision _ -> STAND;
            case Action.Freeze _ -> FREEZE;
            case Action.Sign _ -> SIGN;
            case Action.Revise revise -> revise.template() ? UPGRADE : REFRESH;
            case Action.Settle _ -> SETTLE;
            case Action.Amend _ -> AMEND;
            case Action.SignAmendment _ -> SIGN_AMENDMENT;
            case Action.RestoreFromRecord _ -> RESTORE;
            case Action.Undo _ -> UNDO;
            case Action.Redo _ -> REDO;
        };
    }
}
