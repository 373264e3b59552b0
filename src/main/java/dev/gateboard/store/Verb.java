package dev.gateboard.store;

import dev.gateboard.model.Deed;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// The stored names of the deeds. They never change: events written once are read for ever.
enum Verb {
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

    static final Map<String, Verb> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Verb::word, verb -> verb));

    private final String word;

    Verb(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Verb of(Deed deed) {
        return switch (deed) {
            case Deed.Open _ -> OPEN;
            case Deed.Pass _ -> PASS;
            case Deed.Fail _ -> FAIL;
            case Deed.RuleOut _ -> RULE_OUT;
            case Deed.Reopen _ -> REOPEN;
            case Deed.Confirm _ -> CONFIRM;
            case Deed.Waive _ -> WAIVE;
            case Deed.Revoke _ -> REVOKE;
            case Deed.Choose _ -> CHOOSE;
            case Deed.AddNote _ -> NOTE;
            case Deed.Attach _ -> ATTACH;
            case Deed.AssignGate _ -> ASSIGN;
            case Deed.AssignSection _ -> ASSIGN_SECTION;
            case Deed.Fill _ -> FILL;
            case Deed.AnswerOptional _ -> OPTIONAL;
            case Deed.Name _ -> NAME;
            case Deed.Export _ -> EXPORT;
            case Deed.Bind _ -> BIND;
            case Deed.Arm _ -> ARM;
            case Deed.Disarm _ -> DISARM;
            case Deed.Observe _ -> OBSERVE;
            case Deed.Overrule _ -> OVERRULE;
            case Deed.Sidecar _ -> SIDECAR;
            case Deed.Ask _ -> ASK;
            case Deed.LastTime _ -> LAST_TIME;
            case Deed.Follow _ -> FOLLOW;
            case Deed.Recut _ -> RECUT;
            case Deed.StartRound _ -> START_ROUND;
            case Deed.EndRound _ -> END_ROUND;
            case Deed.SetRole _ -> ROLE;
            case Deed.CastVote _ -> VOTE;
            case Deed.Decide _ -> DECIDE;
            case Deed.Accept _ -> ACCEPT;
            case Deed.Stand _ -> STAND;
            case Deed.Freeze _ -> FREEZE;
            case Deed.Sign _ -> SIGN;
            case Deed.Revise revise -> revise.template() ? UPGRADE : REFRESH;
            case Deed.Settle _ -> SETTLE;
            case Deed.Amend _ -> AMEND;
            case Deed.SignAmendment _ -> SIGN_AMENDMENT;
            case Deed.Restore _ -> RESTORE;
            case Deed.Undo _ -> UNDO;
            case Deed.Redo _ -> REDO;
        };
    }
}
