package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.ClaimSource;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SignalResult;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.model.status.Tally;
import dev.gateboard.text.CountText;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.signal.SignalText;
import java.util.ArrayList;
import java.util.List;

/// Statuses and their reasons in words.
public final class StatusText {
    private StatusText() {}

    /// One word for a status.
    public static String status(GateStatus status) {
        return switch (status) {
            case FAILED -> Messages.REVIEW.text("status.failed");
            case DISPUTED -> Messages.REVIEW.text("status.disputed");
            case STALE -> Messages.REVIEW.text("status.stale");
            case OPEN -> Messages.REVIEW.text("status.open");
            case WAIVED -> Messages.REVIEW.text("status.waived");
            case PASSED -> Messages.REVIEW.text("status.passed");
            case NOT_APPLICABLE -> Messages.REVIEW.text("status.notApplicable");
        };
    }

    /// "Ready", or what blocks, counted: "Blocked by 5 gates and 2 fields".
    public static String verdict(ReviewStatus status) {
        return verdict(
                status.total().blocking(),
                status.emptyFields().size(),
                status.total().claimed());
    }

    /// The same of these counts.
    static String verdict(int gates, int fields, int claims) {
        return gates + fields + claims == 0
                ? Messages.REVIEW.text("verdict.ready")
                : Messages.REVIEW.text("verdict.blocked", blocking(gates, fields, claims));
    }

    /// What blocks, such as "3 gates and 1 empty field".
    static String blocking(ReviewStatus status) {
        return blocking(
                status.total().blocking(),
                status.emptyFields().size(),
                status.total().claimed());
    }

    private static String blocking(int gates, int fields, int claims) {
        var parts = new ArrayList<String>();
        if (gates > 0) parts.add(Messages.REVIEW.count("verdict.gates", gates));
        if (fields > 0) parts.add(Messages.REVIEW.count("verdict.fields", fields));
        if (claims > 0) parts.add(Messages.REVIEW.count("verdict.claims", claims));
        return CountText.join(parts);
    }

    /// "3 ticked in the file, not confirmed"
    public static String unconfirmed(Tally tally) {
        return Messages.REVIEW.text("status.unconfirmed", tally.claimed());
    }

    /// What a person or the file gave as the reason of a status; empty where there is none.
    public static String reason(Review review, GateView status) {
        return switch (status.reason()) {
            case GateView.Reason.Undecided _ -> "";
            case GateView.Reason.Reworded(var earlier) -> EarlierWordingText.sentence(earlier);
            case GateView.Reason.ByPerson(Mark mark) -> reason(mark);
            case GateView.Reason.Claimed(Claim claim, var sources) -> claimed(review, claim, sources);
            case GateView.Reason.BranchNotTaken(Gate choice, String _) -> untaken(review, choice);
            case GateView.Reason.OtherTier(List<String> tiers) -> TierText.onlyFor(tiers);
            case GateView.Reason.WaiverExpired(Mark.Waived waived) ->
                Messages.REVIEW.text(
                        "reason.waiverExpired",
                        waived.waiver().approver().name(),
                        TimeText.date(waived.waiver().until()));
            case GateView.Reason.PassExpired(Mark.Passed passed) ->
                Messages.REVIEW.text(
                        "reason.passExpired", passed.attribution().by().name(), TimeText.duration(passed.validFor()));
            case GateView.Reason.BySignal(SignalResult observed) -> SignalText.reason(observed);
            case GateView.Reason.ReadingExpired(Reading oldest) -> SignalText.tooOld(review, oldest);
            case GateView.Reason.Dispute(Mark.Passed _, Reading finding) ->
                Messages.REVIEW.text("reason.disputed", SignalText.finding(finding));
            case GateView.Reason.FieldEmpty(var field) -> Messages.REVIEW.text("reason.fieldEmpty", field.label());
            case GateView.Reason.FromGatesBelow _ -> "";
        };
    }

    private static String reason(Mark mark) {
        return switch (mark) {
            case Mark.Nothing _ -> "";
            case Mark.Reopened reopened -> MarkText.reason(reopened.reason());
            case Mark.Passed passed -> MarkText.reason(passed.reason());
            case Mark.Overruled overruled ->
                Messages.REVIEW.text(
                        "reason.overruled",
                        MarkText.reason(overruled.reason()),
                        SignalText.finding(overruled.failedReading()));
            case Mark.Failed failed -> MarkText.reason(failed.reason());
            case Mark.NotApplicable ruledOut -> MarkText.reason(ruledOut.reason());
            case Mark.Waived waived -> MarkText.reason(waived.waiver().reason());
            case Mark.Chosen chosen -> chosen.option();
        };
    }

    private static String claimed(Review review, Claim claim, List<ClaimSource> sources) {
        var found = sources.isEmpty()
                ? Messages.REVIEW.text("claim.inFile", review.documentVersion().fileName())
                : MarkText.claimSource(sources.getFirst());
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
        return review.mark(choice) instanceof Mark.Chosen chosen
                ? Messages.REVIEW.text("reason.otherOption", chosen.option())
                : Messages.REVIEW.text("reason.anotherOption");
    }
}
