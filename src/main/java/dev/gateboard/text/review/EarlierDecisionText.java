package dev.gateboard.text.review;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
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

/// A decision about a gate for the earlier build, or in an earlier review, in words.
public final class EarlierDecisionText {
    private static final String AGAIN = "same as ";

    private EarlierDecisionText() {}

    /// "passed for 4f2a91c by Carla", with the reason where there is one.
    public static String sentence(EarlierDecision.KnownDecision decision) {
        return brief(decision) + (decision.reason().isBlank() ? "" : ": " + MarkText.reason(decision.reason()));
    }

    /// "passed for 4f2a91c by Carla"; of a waiver who approved and who requested it.
    public static String brief(EarlierDecision.KnownDecision decision) {
        var release = decision.release().isBlank() ? Messages.REVIEW.text("earlier.build") : decision.release();
        var status = StatusText.status(decision.status());
        return decision.waiver().isEmpty()
                ? Messages.REVIEW.text("earlier.brief", status, release, name(decision.by()))
                : Messages.REVIEW.text(
                        "earlier.briefWaived",
                        status,
                        release,
                        decision.waiver().getFirst().approver().name(),
                        name(decision.by()));
    }

    private static String name(Person by) {
        return by.equals(Person.SIGNAL) ? Messages.REVIEW.text("earlier.signal") : by.name();
    }

    /// The reason of a status, and for an open gate its earlier decision.
    public static String reason(Review review, Gate gate, GateView status) {
        var own = StatusText.reason(review, status);
        return EarlierDecisionRules.find(review, gate, status)
                .map(decision -> own.isEmpty() ? sentence(decision) : own + "; " + sentence(decision))
                .orElse(own);
    }

    /// "Mon 16 Nov 14:02 with ci.example.org/run/7".
    public static String decidedWhen(EarlierDecision.KnownDecision decision, ZoneId zone) {
        var evidence = EarlierDecisionRules.evidence(decision).stream()
                .map(Evidence::label)
                .collect(Collectors.joining(", "));
        var when = TimeText.full(decision.at(), zone);
        if (!evidence.isEmpty()) return Messages.REVIEW.text("earlier.withEvidence", when, evidence);
        return decision.status() == GateStatus.PASSED ? Messages.REVIEW.text("earlier.withoutEvidence", when) : when;
    }

    /// "was passed by Carla", for a row.
    public static String row(EarlierDecision.KnownDecision decision) {
        if (!decision.waiver().isEmpty())
            return Messages.REVIEW.text(
                    "earlier.rowWaived",
                    StatusText.status(decision.status()),
                    decision.waiver().getFirst().approver().name());
        return Messages.REVIEW.text("earlier.row", StatusText.status(decision.status()), name(decision.by()));
    }

    /// The reason of the action that repeats the decision, in English since it is stored: "same as passed for 4f2a91c
    /// by Carla on 2026-11-16".
    public static String repeatReason(EarlierDecision.KnownDecision decision, ZoneId zone) {
        return Language.ENGLISH.call(() -> Messages.REVIEW.text(
                        "earlier.same",
                        brief(decision),
                        LocalDate.ofInstant(decision.at(), zone).toString()))
                + (decision.reason().isBlank() || decision.reason().startsWith(AGAIN) ? "" : ": " + decision.reason());
    }
}
