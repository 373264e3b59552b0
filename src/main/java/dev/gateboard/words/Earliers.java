package dev.gateboard.words;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Earlier;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.Person;
import dev.gateboard.model.Review;
import dev.gateboard.model.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What was said of a gate for the build before, or in the last review, in words.
public final class Earliers {
    private static final String AGAIN = "same as ";

    private Earliers() {}

    /// "passed for 4f2a91c by Carla", with the reason where there is one.
    public static String sentence(Earlier.Word word) {
        return brief(word) + (word.reason().isBlank() ? "" : ": " + word.reason());
    }

    /// "passed for 4f2a91c by Carla".
    public static String brief(Earlier.Word word) {
        var release = word.release().isBlank() ? "the build before" : word.release();
        return Sentences.standing(word.standing()) + " for " + release + " by " + name(word.by());
    }

    private static String name(Person by) {
        return by.equals(Person.SIGNAL) ? "the signal" : by.name();
    }

    /// What stands beside an open gate; empty where nothing does, or the gate is decided.
    public static Optional<Earlier.Word> beside(Review review, Gate gate, GateStanding standing) {
        return standing.standing() == Standing.OPEN && review.state(gate).earlier() instanceof Earlier.Word word
                ? Optional.of(word)
                : Optional.empty();
    }

    /// The reason of a standing, and what was said earlier of a gate that is open.
    public static String reason(Review review, Gate gate, GateStanding standing) {
        var own = Sentences.reason(review, standing);
        return beside(review, gate, standing)
                .map(word -> own.isEmpty() ? sentence(word) : own + "; " + sentence(word))
                .orElse(own);
    }

    /// "Mon 16 Nov, on ci.example.org/run/7", what was said then and on what.
    public static String then(Earlier.Word word, ZoneId zone) {
        var proofs = proofs(word).stream().map(Evidence::label).collect(Collectors.joining(", "));
        var alone = word.standing() == Standing.PASSED ? ", on a word alone" : "";
        return Times.full(word.at(), zone) + (proofs.isEmpty() ? alone : ", on " + proofs);
    }

    /// What it rested on beside the word itself, which an answer is.
    private static List<Evidence> proofs(Earlier.Word word) {
        return word.proofs().stream().filter(Evidence::backs).toList();
    }

    /// Whether it rested on more than a word.
    public static boolean isBacked(Earlier.Word word) {
        return !proofs(word).isEmpty();
    }

    /// "was passed by Carla", for a row.
    public static String row(Earlier.Word word) {
        return "was " + Sentences.standing(word.standing()) + " by " + name(word.by());
    }

    /// The deed that says the same again, now: a word alone until its proof is renewed. None for what failed, for what
    /// only a signal said, and for a waiver that is over.
    public static Optional<Deed> same(Review review, Gate gate, GateStanding standing, Instant now) {
        return beside(review, gate, standing).flatMap(word -> same(review, gate, word, now));
    }

    /// Whether last time's word may be said again, apart from what time has done to it.
    public static boolean isRepeatable(Review review, Gate gate) {
        return review.state(gate).earlier() instanceof Earlier.Word word
                && same(review, gate, word, Instant.EPOCH).isPresent();
    }

    private static Optional<Deed> same(Review review, Gate gate, Earlier.Word word, Instant now) {
        if (word.by().equals(Person.SIGNAL)) return Optional.empty();
        var reason = again(word, review.zone());
        return switch (word.standing()) {
            case PASSED ->
                gate.kind() instanceof Gate.Kind.Choice
                        ? gate.options().stream()
                                .filter(option -> option.equals(word.reason()))
                                .<Deed>map(option -> new Deed.Choose(gate.id(), option))
                                .findFirst()
                        : Optional.of(new Deed.Pass(gate.id(), reason, Duration.ZERO, List.of()));
            case NOT_APPLICABLE -> Optional.of(new Deed.RuleOut(gate.id(), reason, List.of()));
            case WAIVED ->
                word.waiver().stream()
                        .filter(waiver -> !waiver.until().isBefore(LocalDate.ofInstant(now, review.zone())))
                        .<Deed>map(waiver -> new Deed.Waive(gate.id(), waiver))
                        .findFirst();
            case FAILED, DISPUTED, STALE, OPEN -> Optional.empty();
        };
    }

    private static String again(Earlier.Word word, ZoneId zone) {
        return AGAIN + brief(word) + " on " + LocalDate.ofInstant(word.at(), zone)
                + (word.reason().isBlank() || word.reason().startsWith(AGAIN) ? "" : ": " + word.reason());
    }
}
