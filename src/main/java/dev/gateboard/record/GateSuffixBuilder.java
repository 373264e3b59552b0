package dev.gateboard.record;

import dev.gateboard.document.syntax.GateSuffix;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Exclusion;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.text.review.TierText;
import java.util.List;

/// What is written behind a gate's text: why it failed, does not apply or is waived (rule R26).
record GateSuffixBuilder(ReviewStatus reviewStatus) {

    GateSuffix suffix(Gate gate, GateView status) {
        if (!gate.isLeaf())
            return reviewStatus
                    .review()
                    .exclusion(gate)
                    .<GateSuffix>map(exclusion -> new GateSuffix.NotApplicable(excluded(exclusion)))
                    .orElse(GateSuffix.none());
        var reason = StatusText.reason(reviewStatus.review(), status);
        return switch (status.status()) {
            case PASSED, OPEN, STALE, DISPUTED -> GateSuffix.none();
            case FAILED -> new GateSuffix.Failed(reason);
            case NOT_APPLICABLE -> new GateSuffix.NotApplicable(reason);
            case WAIVED -> waived(status);
        };
    }

    private String excluded(Exclusion exclusion) {
        return switch (exclusion) {
            case Exclusion.OtherBranch(Gate choice) -> StatusText.untaken(reviewStatus.review(), choice);
            case Exclusion.OtherTier(List<String> tiers) -> TierText.onlyFor(tiers);
        };
    }

    private static GateSuffix waived(GateView status) {
        return switch (status.reason()) {
            case GateView.Reason.ByPerson(Mark.Waived waived) ->
                new GateSuffix.Waived(
                        waived.waiver().until(),
                        waived.waiver().approver().name(),
                        waived.waiver().reason());
            case GateView.Reason.Claimed(Claim.Waived(String reason, String approver, var until), var _) ->
                new GateSuffix.Waived(until, approver, reason);
            case GateView.Reason.ByPerson _,
                    GateView.Reason.Claimed _,
                    GateView.Reason.Undecided _,
                    GateView.Reason.Reworded _,
                    GateView.Reason.BranchNotTaken _,
                    GateView.Reason.OtherTier _,
                    GateView.Reason.WaiverExpired _,
                    GateView.Reason.PassExpired _,
                    GateView.Reason.BySignal _,
                    GateView.Reason.ReadingExpired _,
                    GateView.Reason.Dispute _,
                    GateView.Reason.FieldEmpty _,
                    GateView.Reason.FromGatesBelow _ ->
                throw new IllegalStateException(GateStatus.WAIVED + " without a waiver");
        };
    }
}
