package dev.gateboard.text.review;

import dev.gateboard.language.StoredText;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.MeetingAction;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.ClaimSource;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SignalResult;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.model.status.Tally;
import dev.gateboard.text.CountText;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.signal.SignalText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// States and reasons in words.
public final class StatusText {
    private StatusText() {}

    /// One word for a status.
    public static String status(GateStatus status) {
        return switch (status) {
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
    public static String verdict(ReviewStatus reviewStatus) {
        if (reviewStatus.isReady()) return "Ready";
        var parts = new ArrayList<String>();
        int gates = reviewStatus.total().blocking();
        int fields = reviewStatus.emptyFields().size();
        int claims = reviewStatus.total().claimed();
        if (gates > 0) parts.add(CountText.quantity(gates, "gate"));
        if (fields > 0) parts.add(CountText.quantity(fields, "field"));
        if (claims > 0) parts.add(CountText.quantity(claims, "claim") + " nobody confirmed");
        return "Blocked by " + CountText.join(parts);
    }

    /// "3 ticked in the file and not confirmed"
    public static String unconfirmed(Tally tally) {
        return tally.claimed() + " ticked in the file and not confirmed";
    }

    /// What a person or the file gave as the reason of a status; empty where there is none.
    public static String reason(Review review, GateView status) {
        return switch (status.reason()) {
            case GateView.Reason.Undecided _ -> "";
            case GateView.Reason.Reworded(var was) -> EarlierWordingText.was(was);
            case GateView.Reason.ByPerson(Mark mark) -> reason(mark);
            case GateView.Reason.Claimed(Claim claim, var brought) -> claimed(review, claim, brought);
            case GateView.Reason.BranchNotTaken(Gate choice, String _) -> untaken(review, choice);
            case GateView.Reason.WaiverExpired(Mark.Waived waived) ->
                "the waiver by " + waived.waiver().approver().name() + " ended with "
                        + waived.waiver().until();
            case GateView.Reason.PassExpired(Mark.Passed passed) ->
                "the pass by " + passed.attribution().by().name() + " was valid for "
                        + TimeText.duration(passed.validFor());
            case GateView.Reason.BySignal(SignalResult observed) -> SignalText.reason(observed);
            case GateView.Reason.ReadingExpired(Reading oldest) -> SignalText.tooOld(review, oldest);
            case GateView.Reason.Dispute(Mark.Passed _, Reading finding) ->
                "signal disagrees: " + SignalText.finding(finding);
            case GateView.Reason.FieldEmpty(var field) -> "its field \"" + field.label() + "\" is empty";
            case GateView.Reason.FromGatesBelow _ -> "";
        };
    }

    private static String reason(Mark mark) {
        return switch (mark) {
            case Mark.Nothing _ -> "";
            case Mark.Reopened reopened -> reopened.reason();
            case Mark.Passed passed -> passed.reason();
            case Mark.Overruled overruled ->
                overruled.reason() + " (against " + SignalText.finding(overruled.failedReading()) + ")";
            case Mark.Failed failed -> failed.reason();
            case Mark.NotApplicable ruledOut -> ruledOut.reason();
            case Mark.Waived waived -> waived.waiver().reason();
            case Mark.Chosen chosen -> chosen.option();
        };
    }

    private static String claimed(Review review, Claim claim, List<ClaimSource> brought) {
        var found = brought.isEmpty()
                ? "as found in " + review.documentVersion().fileName()
                : MarkText.claimSource(brought.getFirst());
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
            case Blocker.OpenGate(Gate gate, GateView _) -> gate.text();
            case Blocker.EmptyField(var field) -> field.label();
            case Blocker.Unconfirmed(int gates, Gate _) ->
                CountText.quantity(gates, "gate") + " ticked in the file, not confirmed";
        };
    }

    /// What would take a blocker away.
    public static String howToClear(Blocker blocker) {
        return switch (blocker) {
            case Blocker.OpenGate(Gate gate, GateView status) -> howToClear(gate, status);
            case Blocker.EmptyField(var field) ->
                field.placeholder().hasOptions()
                        ? "somebody fills it with one of: "
                                + String.join(", ", field.placeholder().options())
                        : "somebody fills it in";
            case Blocker.Unconfirmed _ -> "a person confirms what the file says, or decides anew";
        };
    }

    /// What would take a blocker away in this review, its probes included.
    public static String howToClear(Review review, Blocker blocker) {
        if (!(blocker instanceof Blocker.OpenGate(Gate gate, GateView status))) return howToClear(blocker);
        return howToClear(review, gate, status);
    }

    /// What would clear a gate of this review, its probes included.
    public static String howToClear(Review review, Gate gate, GateView status) {
        var asked = QuestionListText.howToClear(review, gate, status);
        if (!asked.isEmpty()) return asked;
        var fields = review.emptyFields(gate);
        if (gate.isLeaf() && status.status() == GateStatus.OPEN && !fields.isEmpty())
            return "`" + fields.getFirst().placeholder().text() + "` is filled in, and somebody passes it";
        var signals = SignalText.howToClear(review.state(gate).signal(), status);
        return signals.isEmpty() ? howToClear(gate, status) : signals;
    }

    /// What would clear a gate.
    public static String howToClear(Gate gate, GateView status) {
        if (status.reason() instanceof GateView.Reason.FieldEmpty(var field))
            return "its field \"" + field.label() + "\" is filled in";
        if (status.reason() instanceof GateView.Reason.Reworded)
            return "somebody confirms that what was said holds for the newer text, or decides it anew";
        if (gate.kind() instanceof Gate.Kind.Choice)
            return "somebody chooses one of: " + String.join(", ", gate.options());
        return switch (status.status()) {
            case OPEN ->
                status.reason() instanceof GateView.Reason.WaiverExpired
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
            case Action.AnswerOptional _ -> "optional";
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

    /// What an action said beside its verb, for one line of a log; empty where that is all.
    public static String details(Action action) {
        return switch (action) {
            case Action.Open open -> open.fileName() + (open.demo() ? ", a demo" : "");
            case Action.Pass pass -> pass.reason();
            case Action.Fail fail -> fail.reason();
            case Action.MarkNotApplicable out -> out.reason();
            case Action.Reopen reopen -> reopen.reason();
            case Action.Confirm _ -> "";
            case Action.Waive waive ->
                "until " + waive.waiver().until() + ", approved by "
                        + waive.waiver().approver().name() + ": "
                        + waive.waiver().reason();
            case Action.Revoke revoke -> revoke.reason();
            case Action.Choose choose -> choose.option();
            case Action.AddNote note -> note.text().lines().collect(Collectors.joining(" "));
            case Action.Attach attach -> attach.evidence().label();
            case Action.AssignGate assign -> TimeText.assignment(assign.assignment());
            case Action.AssignSection assign -> assign.title() + ": " + TimeText.assignment(assign.assignment());
            case Action.Fill fill -> fill.label() + ": " + fill.value();
            case Action.AnswerOptional answer -> answer.areOptional() ? "yes" : "no";
            case Action.Name name -> name.text();
            case Action.Export export -> export.file();
            case Action.Bind bind -> SignalText.names(bind.probes());
            case Action.Arm arm -> SignalText.names(arm.probes());
            case Action.Disarm disarm -> StoredText.translate(disarm.reason());
            case Action.Observe observe ->
                observe.verdict().jsonName() + ": "
                        + SignalText.finding(observe.readings().getLast());
            case Action.Overrule overrule -> overrule.reason();
            case Action.StoreProbesFile probesFile -> probesFile.fileName();
            case Action.Ask ask -> ask.code() + ", " + TimeText.assignment(ask.to());
            case Action.AddEarlierDecision last -> EarlierDecisionText.sentence(last.decision());
            case Action.ContinueFromReview follow ->
                follow.name() + (follow.release().isEmpty() ? "" : " " + follow.release());
            case Action.StartNewBuild recut ->
                recut.release()
                        + (recut.keptGates().isEmpty()
                                ? ""
                                : ", " + CountText.quantity(recut.keptGates().size(), "gate") + " kept");
            case MeetingAction meeting -> VoteText.attribution(meeting);
            case Action.Revise revise -> MarkText.details(revise);
            case Action.Settle settle -> "question " + settle.questionNumber() + ": " + settle.subject();
            case Action.Undo undo -> "event " + undo.step();
            case Action.Redo redo -> "event " + redo.step();
        };
    }
}
