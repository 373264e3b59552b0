package dev.gateboard.text.review;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.DecisionEntry;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ChangesSince;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.TimeText;
import java.time.Instant;
import java.util.ArrayList;

/// What stands above a review: whether it is ready; once it is decided, that decision with who signed it, judged at
/// its moment. What happened since, expiry included, is the line below (rule R22).
///
/// @param since empty before a decision
public record HeadlineText(Tone tone, String text, String since) {

    /// What colour it has.
    public enum Tone {
        READY,
        BLOCKED,
        GO,
        NO_GO
    }

    public static HeadlineText of(ReviewStatus reviewStatus, Instant now) {
        return reviewStatus
                .review()
                .meeting()
                .conclusion()
                .map(decided -> decided(reviewStatus, decided, now))
                .orElseGet(() -> new HeadlineText(
                        reviewStatus.isReady() ? Tone.READY : Tone.BLOCKED, StatusText.verdict(reviewStatus), ""));
    }

    /// Whether a decision stands here.
    public boolean isDecided() {
        return tone == Tone.GO || tone == Tone.NO_GO;
    }

    private static HeadlineText decided(ReviewStatus reviewStatus, DecisionEntry decided, Instant now) {
        var kind = decided.decision().kind();
        return new HeadlineText(
                kind.isGo() ? Tone.GO : Tone.NO_GO,
                decisionLabel(kind) + ", " + signed(reviewStatus, decided),
                since(reviewStatus, decided, now));
    }

    static String decisionLabel(Decision.Kind kind) {
        return VoteText.kind(kind).toUpperCase(Language.current().locale());
    }

    private static String signed(ReviewStatus reviewStatus, DecisionEntry decided) {
        var claimed = reviewStatus
                .review()
                .meeting()
                .unverifiedSource(decided.attribution().number());
        if (claimed.isPresent())
            return Messages.REVIEW.text(
                    "headline.unverified", claimed.get().action().fileName());
        int required = reviewStatus.review().meeting().requiredRoles().size();
        return required == 0 || reviewStatus.review().isDemo()
                ? Messages.REVIEW.text(
                        "headline.decidedBy", decided.attribution().by().name())
                : Messages.REVIEW.text("headline.signed", new VoteTally(reviewStatus).signedCount(), required);
    }

    private static String since(ReviewStatus reviewStatus, DecisionEntry decided, Instant now) {
        var parts = new ArrayList<String>();
        var round = reviewStatus.review().meeting().round();
        if (round.isRunning()) parts.add(Messages.REVIEW.text("headline.round", String.valueOf(round.number())));
        var changes = ChangesSince.compare(asDecided(reviewStatus.review(), decided), reviewStatus);
        if (!reviewStatus.isReady()) parts.add(blocked(changes.isNothing(), StatusText.blocking(reviewStatus)));
        if (!changes.isNothing()) parts.add(Messages.REVIEW.text("headline.since", ChangesSinceText.counts(changes)));
        if (!decided.decision().until().isAfter(now))
            parts.add(Messages.REVIEW.text(
                    "headline.wasValidUntil",
                    TimeText.moment(
                            decided.decision().until(),
                            now,
                            reviewStatus.review().zone())));
        return parts.isEmpty() ? Messages.REVIEW.text("headline.nothingChanged") : String.join(" ", parts);
    }

    private static String blocked(boolean unchanged, String blocking) {
        return unchanged
                ? Messages.REVIEW.text("headline.still", blocking)
                : Messages.REVIEW.text("headline.now", blocking);
    }

    /// The review as it stood at the decision.
    private static Review asDecided(Review review, DecisionEntry decided) {
        return review.milestones().stream()
                .filter(each ->
                        each.lastEvent().number() == decided.attribution().number())
                .findFirst()
                .orElse(review);
    }
}
