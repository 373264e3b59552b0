package dev.gateboard.model.status;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.EarlierDecision;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Which decision of the build before, or of the last review, is shown beside a gate, and whether it can be repeated.
public final class EarlierDecisionRules {
    private EarlierDecisionRules() {}

    /// What is shown beside an open gate; empty where there is nothing, or the gate is decided.
    public static Optional<EarlierDecision.KnownDecision> find(Review review, Gate gate, GateView status) {
        return status.status() == GateStatus.OPEN
                        && review.state(gate).earlierDecision() instanceof EarlierDecision.KnownDecision word
                ? Optional.of(word)
                : Optional.empty();
    }

    /// What it rested on beside the word itself, which an answer is.
    public static List<Evidence> evidence(EarlierDecision.KnownDecision word) {
        return word.evidence().stream().filter(Evidence::countsAsEvidence).toList();
    }

    /// Whether it rested on more than a word.
    public static boolean hasEvidence(EarlierDecision.KnownDecision word) {
        return !evidence(word).isEmpty();
    }

    /// The action that says the same again, now: a pass without evidence until its evidence is renewed. None for what
    /// failed, for what only a signal said, and for a waiver that is over.
    ///
    /// @param reason the reason of the action, in words
    public static Optional<Action> repeatAction(
            ReviewStatus reviewStatus, Gate gate, BiFunction<EarlierDecision.KnownDecision, ZoneId, String> reason) {
        var review = reviewStatus.review();
        return find(review, gate, reviewStatus.status(gate))
                .flatMap(
                        word -> repeatAction(review, gate, word, reason.apply(word, review.zone()), reviewStatus.at()));
    }

    /// Whether the earlier decision can be repeated, apart from what time has done to it.
    public static boolean isRepeatable(Review review, Gate gate) {
        return review.state(gate).earlierDecision() instanceof EarlierDecision.KnownDecision word
                && repeatAction(review, gate, word, "", Instant.EPOCH).isPresent();
    }

    private static Optional<Action> repeatAction(
            Review review, Gate gate, EarlierDecision.KnownDecision word, String reason, Instant now) {
        if (word.by().equals(Person.SIGNAL)) return Optional.empty();
        return switch (word.status()) {
            case PASSED ->
                gate.kind() instanceof Gate.Kind.Choice
                        ? gate.options().stream()
                                .filter(option -> option.equals(word.reason()))
                                .<Action>map(option -> new Action.Choose(gate.id(), option))
                                .findFirst()
                        : Optional.of(new Action.Pass(gate.id(), reason, Duration.ZERO, List.of()));
            case NOT_APPLICABLE -> Optional.of(new Action.MarkNotApplicable(gate.id(), reason, List.of()));
            case WAIVED ->
                word.waiver().stream()
                        .filter(waiver -> !waiver.until().isBefore(LocalDate.ofInstant(now, review.zone())))
                        .<Action>map(waiver -> new Action.Waive(gate.id(), waiver))
                        .findFirst();
            case FAILED, DISPUTED, STALE, OPEN -> Optional.empty();
        };
    }
}
