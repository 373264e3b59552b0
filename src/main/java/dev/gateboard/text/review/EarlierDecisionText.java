package dev.gateboard.text.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.EarlierDecision;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.GateView;
import dev.gateboard.text.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What was said of a gate for the build before, or in the last review, in words.
public final class EarlierDecisionText {
    private static final String AGAIN = "same as ";

    private EarlierDecisionText() {}

    /// "passed for 4f2a91c by Carla", with the reason where there is one.
    public static String sentence(EarlierDecision.Word word) {
        return brief(word) + (word.reason().isBlank() ? "" : ": " + word.reason());
    }

    /// "passed for 4f2a91c by Carla".
    public static String brief(EarlierDecision.Word word) {
        var release = word.release().isBlank() ? "the build before" : word.release();
        return StatusText.status(word.status()) + " for " + release + " by " + name(word.by());
    }

    private static String name(Person by) {
        return by.equals(Person.SIGNAL) ? "the signal" : by.name();
    }

    /// What stands beside an open gate; empty where nothing does, or the gate is decided.
    public static Optional<EarlierDecision.Word> find(Review review, Gate gate, GateView status) {
        return status.status() == GateStatus.OPEN && review.state(gate).earlier() instanceof EarlierDecision.Word word
                ? Optional.of(word)
                : Optional.empty();
    }

    /// The reason of a status, and what was said earlier of a gate that is open.
    public static String reason(Review review, Gate gate, GateView status) {
        var own = StatusText.reason(review, status);
        return find(review, gate, status)
                .map(word -> own.isEmpty() ? sentence(word) : own + "; " + sentence(word))
                .orElse(own);
    }

    /// "Mon 16 Nov, on ci.example.org/run/7", what was said then and on what.
    public static String then(EarlierDecision.Word word, ZoneId zone) {
        var evidence = evidence(word).stream().map(Evidence::label).collect(Collectors.joining(", "));
        var alone = word.status() == GateStatus.PASSED ? ", on a word alone" : "";
        return TimeText.full(word.at(), zone) + (evidence.isEmpty() ? alone : ", on " + evidence);
    }

    /// What it rested on beside the word itself, which an answer is.
    private static List<Evidence> evidence(EarlierDecision.Word word) {
        return word.evidence().stream().filter(Evidence::countsAsEvidence).toList();
    }

    /// Whether it rested on more than a word.
    public static boolean hasEvidence(EarlierDecision.Word word) {
        return !evidence(word).isEmpty();
    }

    /// "was passed by Carla", for a row.
    public static String row(EarlierDecision.Word word) {
        return "was " + StatusText.status(word.status()) + " by " + name(word.by());
    }

    /// The action that says the same again, now: a pass without evidence until its evidence is renewed. None for what
    /// failed, for what only a signal said, and for a waiver that is over.
    public static Optional<Action> repeatAction(Review review, Gate gate, GateView status, Instant now) {
        return find(review, gate, status).flatMap(word -> repeatAction(review, gate, word, now));
    }

    /// Whether last time's word may be said again, apart from what time has done to it.
    public static boolean isRepeatable(Review review, Gate gate) {
        return review.state(gate).earlier() instanceof EarlierDecision.Word word
                && repeatAction(review, gate, word, Instant.EPOCH).isPresent();
    }

    private static Optional<Action> repeatAction(Review review, Gate gate, EarlierDecision.Word word, Instant now) {
        if (word.by().equals(Person.SIGNAL)) return Optional.empty();
        var reason = again(word, review.zone());
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

    private static String again(EarlierDecision.Word word, ZoneId zone) {
        return AGAIN + brief(word) + " on " + LocalDate.ofInstant(word.at(), zone)
                + (word.reason().isBlank() || word.reason().startsWith(AGAIN) ? "" : ": " + word.reason());
    }
}
