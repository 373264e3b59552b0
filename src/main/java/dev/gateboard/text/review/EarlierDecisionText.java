package dev.gateboard.text.review;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.EarlierDecision;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.EarlierDecisionRules;
import dev.gateboard.model.status.GateView;
import dev.gateboard.text.TimeText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;

/// What was said of a gate for the build before, or in the last review, in words.
public final class EarlierDecisionText {
    private static final String AGAIN = "same as ";

    private EarlierDecisionText() {}

    /// "passed for 4f2a91c by Carla", with the reason where there is one.
    public static String sentence(EarlierDecision.KnownDecision word) {
        return brief(word) + (word.reason().isBlank() ? "" : ": " + word.reason());
    }

    /// "passed for 4f2a91c by Carla".
    public static String brief(EarlierDecision.KnownDecision word) {
        var release = word.release().isBlank() ? "the build before" : word.release();
        return StatusText.status(word.status()) + " for " + release + " by " + name(word.by());
    }

    private static String name(Person by) {
        return by.equals(Person.SIGNAL) ? "the signal" : by.name();
    }

    /// The reason of a status, and what was said earlier of a gate that is open.
    public static String reason(Review review, Gate gate, GateView status) {
        var own = StatusText.reason(review, status);
        return EarlierDecisionRules.find(review, gate, status)
                .map(word -> own.isEmpty() ? sentence(word) : own + "; " + sentence(word))
                .orElse(own);
    }

    /// "Mon 16 Nov, on ci.example.org/run/7", what was said then and on what.
    public static String decidedWhen(EarlierDecision.KnownDecision word, ZoneId zone) {
        var evidence = EarlierDecisionRules.evidence(word).stream()
                .map(Evidence::label)
                .collect(Collectors.joining(", "));
        var alone = word.status() == GateStatus.PASSED ? ", on a word alone" : "";
        return TimeText.full(word.at(), zone) + (evidence.isEmpty() ? alone : ", on " + evidence);
    }

    /// "was passed by Carla", for a row.
    public static String row(EarlierDecision.KnownDecision word) {
        return "was " + StatusText.status(word.status()) + " by " + name(word.by());
    }

    /// The reason of the action that says the same again: "same as passed for 4f2a91c by Carla on 2026-11-16".
    public static String repeatReason(EarlierDecision.KnownDecision word, ZoneId zone) {
        return AGAIN + brief(word) + " on " + LocalDate.ofInstant(word.at(), zone)
                + (word.reason().isBlank() || word.reason().startsWith(AGAIN) ? "" : ": " + word.reason());
    }
}
