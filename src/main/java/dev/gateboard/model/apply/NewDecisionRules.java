package dev.gateboard.model.apply;

import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import java.util.Locale;
import java.util.Optional;

/// The rules that a decision is checked against when it is entered (rule R21); stored decisions are not checked by
/// them. What every decision needs, however old, is checked by [MeetingApplier].
final class NewDecisionRules {
    private final Review review;
    private final ReviewEvent event;

    NewDecisionRules(Review review, ReviewEvent event) {
        this.review = review;
        this.event = event;
    }

    /// Why the decision is not taken; empty where it is.
    Optional<Refusal> refusal(Decision decision) {
        if (!decision.kind().isGo()) return Optional.empty();
        var reviewStatus = ReviewStatus.of(review, event.at());
        if (!reviewStatus.isReady()) return Optional.of(new Refusal.NotReady(reviewStatus));
        var said = decision.reason().toLowerCase(Locale.ROOT);
        var unnamed = review.meeting().changedRoles().stream()
                .filter(role -> !said.contains(role.shortLabel().toLowerCase(Locale.ROOT)))
                .toList();
        if (!unnamed.isEmpty()) return Optional.of(new Refusal.RolesChanged(unnamed));
        if (decision.kind() != Decision.Kind.GO || !decision.reason().isBlank()) return Optional.empty();
        var call = new VoteTally(reviewStatus);
        return call.conditions().isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal.DropsConditions(call.rolesWithConditions(), call.conditions()));
    }

    /// Why no one can say that the decision stands: nothing has changed that is not answered.
    Optional<Refusal> affirming() {
        return review.meeting().unansweredChanges().isEmpty()
                ? Optional.of(new Refusal.NothingToAffirm())
                : Optional.empty();
    }
}
