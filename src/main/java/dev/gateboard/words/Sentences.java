package dev.gateboard.words;

import dev.gateboard.model.Blocker;
import dev.gateboard.model.Board;
import dev.gateboard.model.Brought;
import dev.gateboard.model.Claim;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.Mark;
import dev.gateboard.model.Observed;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Review;
import dev.gateboard.model.Standing;
import dev.gateboard.model.Tally;
import dev.gateboard.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// States and reasons in words.
public final class Sentences {
    private Sentences() {}

    /// One word for a standing.
    public static String standing(Standing standing) {
        return switch (standing) {
            case FAILED -> "failed";
            case DISPUTED -> "signal disagrees";
            case STALE -> "proof too old";
            case OPEN -> "open";
            case WAIVED -> "waived";
            case PASSED -> "passed";
            case NOT_APPLICABLE -> "not applicable";
        };
    }

    /// "Ready", or what blocks, counted: "Blocked by 5 gates and 2 fields".
    public static String verdict(Board board) {
        if (board.isReady()) return "Ready";
        var parts = new ArrayList<String>();
        int gates = board.total().blocking();
        int fields = board.emptyFields().size();
        int claims = board.total().claimed();
        if (gates > 0) parts.add(CountText.counted(gates, "gate"));
        if (fields > 0) parts.add(CountText.counted(fields, "field"));
        if (claims > 0) parts.add(CountText.counted(claims, "claim") + " nobody confirmed");
        return "Blocked by " + CountText.joined(parts);
    }

    /// "3 ticked in the file and not confirmed"
    public static String unconfirmed(Tally tally) {
        return tally.claimed() + " ticked in the file and not confirmed";
    }

    /// What a person or the file gave as the reason of a standing; empty where there is none.
    public static String reason(Review review, GateStanding standing) {
        return switch (standing.why()) {
            case GateStanding.Why.Undecided _ -> "";
            case GateStanding.Why.Reworded(var was) -> Editions.was(was);
            case GateStanding.Why.Person(Mark mark) -> reason(mark);
            case GateStanding.Why.Claimed(Claim claim, var brought) -> claimed(review, claim, brought);
            case GateStanding.Why.Untaken(Gate choice, String _) -> untaken(review, choice);
            case GateStanding.Why.WaiverExpired(Mark.Waived waived) ->
                "the waiver by " + waived.waiver().approver().name() + " ended with "
                        + waived.waiver().until();
            case GateStanding.Why.Outlived(Mark.Passed passed) ->
                "the pass by " + passed.said().by().name() + " was valid for " + Times.duration(passed.validFor());
            case GateStanding.Why.BySignal(Observed observed) -> Signals.reason(observed);
            case GateStanding.Why.TooOld(Reading oldest) -> Signals.tooOld(review, oldest);
            case GateStanding.Why.Disagrees(Mark.Passed _, Reading finding) ->
                "signal disagrees: " + Signals.finding(finding);
            case GateStanding.Why.FieldEmpty(var field) -> "its field \"" + field.label() + "\" is empty";
            case GateStanding.Why.Derived _ -> "";
        };
    }

    private static String reason(Mark mark) {
        return switch (mark) {
            case Mark.Nothing _ -> "";
            case Mark.Reopened reopened -> reopened.reason();
            case Mark.Passed passed -> passed.reason();
            case Mark.Overruled overruled ->
                overruled.reason() + " (against " + Signals.finding(overruled.against()) + ")";
            case Mark.Failed failed -> failed.reason();
            case Mark.NotApplicable ruledOut -> ruledOut.reason();
            case Mark.Waived waived -> waived.waiver().reason();
            case Mark.Chosen chosen -> chosen.option();
        };
    }

    private static String claimed(Review review, Claim claim, List<Brought> brought) {
        var found =
                brought.isEmpty() ? "as found in " + review.edition().fileName() : Editions.brought(brought.getFirst());
        var own = switch (claim) {
            case Claim.None _, Claim.Passed _ -> "";
            case Claim.Failed(String reason) -> reason;
            case Claim.NotApplicable(String reason) -> reason;
            case Claim.Waived(String reason, String _, var _) -> reason;
        };
        return own.isEmpty() ? found : own + " (" + found + ")";
    }

    /// Why everything under a branch that was not taken does not apply.
    public static String untaken(Review review, Gate choice) {
        return (review.mark(choice) instanceof Mark.Chosen chosen ? chosen.option() : "another option") + " was chosen";
    }

    /// What blocks, in the document's own words.
    public static String text(Blocker blocker) {
        return switch (blocker) {
            case Blocker.OpenGate(Gate gate, GateStanding _) -> gate.text();
            case Blocker.EmptyField(var field) -> field.label();
            case Blocker.Unconfirmed(int gates, Gate _) ->
                CountText.counted(gates, "gate") + " ticked in the file, not confirmed";
        };
    }

    /// What would take a blocker away.
    public static String turnsGreenWhen(Blocker blocker) {
        return switch (blocker) {
            case Blocker.OpenGate(Gate gate, GateStanding standing) -> turnsGreenWhen(gate, standing);
            case Blocker.EmptyField(var field) ->
                field.placeholder().offersOptions()
                        ? "somebody fills it with one of: "
                                + String.join(", ", field.placeholder().options())
                        : "somebody fills it in";
            case Blocker.Unconfirmed _ -> "a person confirms what the file says, or decides anew";
        };
    }

    /// What would take a blocker away in this review, its probes included.
    public static String turnsGreenWhen(Review review, Blocker blocker) {
        if (!(blocker instanceof Blocker.OpenGate(Gate gate, GateStanding standing))) return turnsGreenWhen(blocker);
        return turnsGreenWhen(review, gate, standing);
    }

    /// What would clear a gate of this review, its probes included.
    public static String turnsGreenWhen(Review review, Gate gate, GateStanding standing) {
        var asked = Questions.turnsGreenWhen(review, gate, standing);
        if (!asked.isEmpty()) return asked;
        var fields = review.emptyFields(gate);
        if (gate.isLeaf() && standing.standing() == Standing.OPEN && !fields.isEmpty())
            return "`" + fields.getFirst().placeholder().text() + "` is filled in, and somebody passes it";
        var signals = Signals.turnsGreenWhen(review.state(gate).signal(), standing);
        return signals.isEmpty() ? turnsGreenWhen(gate, standing) : signals;
    }

    /// The word for a verdict, in JSON too.
    public static String verdictWord(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "pass";
            case FAIL -> "fail";
            case ERROR -> "error";
            case NO_DATA -> "noData";
            case INCONCLUSIVE -> "inconclusive";
        };
    }

    /// What would clear a gate.
    public static String turnsGreenWhen(Gate gate, GateStanding standing) {
        if (standing.why() instanceof GateStanding.Why.FieldEmpty(var field))
            return "its field \"" + field.label() + "\" is filled in";
        if (standing.why() instanceof GateStanding.Why.Reworded)
            return "somebody confirms that what was said holds for the newer text, or decides it anew";
        if (gate.kind() instanceof Gate.Kind.Choice)
            return "somebody chooses one of: " + String.join(", ", gate.options());
        return switch (standing.standing()) {
            case OPEN ->
                standing.why() instanceof GateStanding.Why.WaiverExpired
                        ? "somebody passes it, or the waiver is granted anew"
                        : gate.invitesNotApplicable()
                                ? "somebody passes it, or says why it does not apply"
                                : "somebody passes it, best with proof";
            case FAILED -> "what failed is mended and somebody passes it, or it is waived";
            case STALE -> "somebody passes it again with fresh proof";
            case DISPUTED -> "somebody overrules the signal with a reason, or says that it is right and mends it";
            case PASSED, WAIVED, NOT_APPLICABLE -> "it is cleared";
        };
    }

    /// The verb of the command line for a deed.
    public static String verb(Deed deed) {
        return switch (deed) {
            case Deed.Open _ -> "open";
            case Deed.Pass _ -> "pass";
            case Deed.Fail _ -> "fail";
            case Deed.RuleOut _ -> "na";
            case Deed.Reopen _ -> "reopen";
            case Deed.Confirm _ -> "confirm";
            case Deed.Waive _ -> "waive";
            case Deed.Revoke _ -> "revoke";
            case Deed.Choose _ -> "choose";
            case Deed.AddNote _ -> "note";
            case Deed.Attach _ -> "attach";
            case Deed.AssignGate _, Deed.AssignSection _ -> "assign";
            case Deed.Fill _ -> "fill";
            case Deed.AnswerOptional _ -> "optional";
            case Deed.Name _ -> "name";
            case Deed.Export _ -> "export";
            case Deed.Bind _ -> "bind";
            case Deed.Arm _ -> "arm";
            case Deed.Disarm _ -> "disarm";
            case Deed.Observe _ -> "observe";
            case Deed.Overrule _ -> "overrule";
            case Deed.Sidecar _ -> "probes";
            case Deed.Ask _ -> "ask";
            case Deed.LastTime _ -> "last time";
            case Deed.Follow _ -> "from";
            case Deed.Recut _ -> "recut";
            case Deed.StartRound _, Deed.EndRound _ -> "round";
            case Deed.SetRole _ -> "role";
            case Deed.CastVote _ -> "vote";
            case Deed.Decide _ -> "decide";
            case Deed.Accept _ -> "accept";
            case Deed.Stand _ -> "stand";
            case Deed.Freeze _ -> "freeze";
            case Deed.Revise revise -> revise.template() ? "upgrade" : "refresh";
            case Deed.Settle _ -> "settle";
            case Deed.Sign _, Deed.SignAmendment _ -> "sign";
            case Deed.Amend _ -> "amend";
            case Deed.Restore _ -> "restore";
            case Deed.Undo _ -> "undo";
            case Deed.Redo _ -> "redo";
        };
    }

    /// What a deed said beside its verb, for one line of a log; empty where that is all.
    public static String said(Deed deed) {
        return switch (deed) {
            case Deed.Open open -> open.fileName() + (open.demo() ? ", a demo" : "");
            case Deed.Pass pass -> pass.reason();
            case Deed.Fail fail -> fail.reason();
            case Deed.RuleOut out -> out.reason();
            case Deed.Reopen reopen -> reopen.reason();
            case Deed.Confirm _ -> "";
            case Deed.Waive waive ->
                "until " + waive.waiver().until() + ", approved by "
                        + waive.waiver().approver().name() + ": "
                        + waive.waiver().reason();
            case Deed.Revoke revoke -> revoke.reason();
            case Deed.Choose choose -> choose.option();
            case Deed.AddNote note -> note.text().lines().collect(Collectors.joining(" "));
            case Deed.Attach attach -> attach.evidence().label();
            case Deed.AssignGate assign -> Times.assignment(assign.assignment());
            case Deed.AssignSection assign -> assign.title() + ": " + Times.assignment(assign.assignment());
            case Deed.Fill fill -> fill.label() + ": " + fill.value();
            case Deed.AnswerOptional answer -> answer.yes() ? "yes" : "no";
            case Deed.Name name -> name.text();
            case Deed.Export export -> export.file();
            case Deed.Bind bind -> Signals.names(bind.probes());
            case Deed.Arm arm -> Signals.names(arm.probes());
            case Deed.Disarm disarm -> disarm.why();
            case Deed.Observe observe ->
                verdictWord(observe.verdict()) + ": "
                        + Signals.finding(observe.readings().getLast());
            case Deed.Overrule overrule -> overrule.reason();
            case Deed.Sidecar sidecar -> sidecar.fileName();
            case Deed.Ask ask -> ask.code() + ", " + Times.assignment(ask.to());
            case Deed.LastTime last -> Earliers.sentence(last.word());
            case Deed.Follow follow -> follow.name() + (follow.release().isEmpty() ? "" : " " + follow.release());
            case Deed.Recut recut ->
                recut.release()
                        + (recut.kept().isEmpty()
                                ? ""
                                : ", " + CountText.counted(recut.kept().size(), "gate") + " kept");
            case Deed.InMeeting meeting -> Votes.said(meeting);
            case Deed.Revise revise -> Editions.said(revise);
            case Deed.Settle settle -> "question " + settle.doubt() + ": " + settle.subject();
            case Deed.Undo undo -> "event " + undo.step();
            case Deed.Redo redo -> "event " + redo.step();
        };
    }
}
