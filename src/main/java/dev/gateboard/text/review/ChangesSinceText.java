package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ChangesSince;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.CountText;
import dev.gateboard.text.TimeText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;

/// What changed since last time, in words.
public final class ChangesSinceText {
    private static final int MOST = 3;

    private ChangesSinceText() {}

    /// What is compared with: "the export on Mon", "round 1, which ended at 14:02".
    public static String milestone(Review from, Instant now) {
        var when = when(from.lastEvent().at(), now, from.zone());
        var action = from.lastEvent().action();
        if (action instanceof Action.Export) return Messages.REVIEW.text("since.export", when);
        if (action instanceof Action.EndRound)
            return Messages.REVIEW.text(
                    "since.round", String.valueOf(from.meeting().round().number()), when);
        if (action instanceof Action.Decide decide)
            return Messages.REVIEW.text(
                    "since.decision", VoteText.kind(decide.decision().kind()), when);
        return action instanceof Action.Open ? Messages.REVIEW.text("since.opening", when) : when;
    }

    private static String when(Instant time, Instant now, ZoneId zone) {
        boolean today = LocalDate.ofInstant(time, zone).equals(LocalDate.ofInstant(now, zone));
        var moment = TimeText.moment(time, now, zone);
        return today ? Messages.REVIEW.text("since.at", moment) : Messages.REVIEW.text("since.on", moment);
    }

    /// One line: "Since the export on Mon: 3 gates turned, 1 expired, 2 with new evidence, 1 field changed".
    public static String summary(ChangesSince since, Instant now) {
        return Messages.REVIEW.text("since.summary", milestone(since.baseline(), now), counts(since));
    }

    /// "16 gates changed since the export on Mon": the last one, else the start of the review.
    public static String changedGates(ReviewStatus now, int gates) {
        var from = ChangesSince.lastExportOrOpening(now.review());
        return Messages.REVIEW.count("since.gates", gates, milestone(from, now.at()));
    }

    /// "3 gates cleared, 1 expired", or that nothing changed.
    public static String counts(ChangesSince since) {
        var parts = new ArrayList<String>();
        var turned = since.statusChanges().stream()
                .filter(ChangesSince.StatusChange::isOther)
                .toList();
        long cleared =
                turned.stream().filter(turn -> turn.now().status().isCleared()).count();
        long blocked = turned.stream()
                .filter(turn ->
                        turn.before().isCleared() && !turn.now().status().isCleared())
                .count();
        long uncleared = turned.size() - cleared - blocked;
        int anew = since.statusChanges().size() - turned.size();
        if (cleared > 0) parts.add(Messages.REVIEW.count("since.cleared", cleared));
        if (blocked > 0) parts.add(Messages.REVIEW.count("since.blocked", blocked));
        if (uncleared > 0) parts.add(Messages.REVIEW.count("since.uncleared", uncleared));
        if (anew > 0) parts.add(Messages.REVIEW.count("since.again", anew));
        if (!since.expired().isEmpty())
            parts.add(Messages.REVIEW.count("since.expired", since.expired().size()));
        if (!since.evidence().isEmpty())
            parts.add(Messages.REVIEW.count("since.evidence", since.evidence().size()));
        if (!since.values().isEmpty())
            parts.add(Messages.REVIEW.count("since.fields", since.values().size()));
        return parts.isEmpty() ? Messages.REVIEW.text("since.nothing") : String.join(", ", parts);
    }

    /// "elevated latency turned failed, Owner: Ada", at most three of them.
    public static String topChanges(Review review, ChangesSince since) {
        var parts = new ArrayList<String>();
        since.statusChanges().forEach(turn -> parts.add(turned(review, turn)));
        since.expired()
                .forEach(expired -> parts.add(Messages.REVIEW.text(
                        "since.gateExpired", SectionText.gate(review.checklist(), expired.gate()))));
        since.values().forEach(value -> parts.add(value(value)));
        return CountText.joinFirst(parts, MOST);
    }

    /// "open → passed", or "passed again".
    public static String turn(ChangesSince.StatusChange turn) {
        var now = StatusText.status(turn.now().status());
        return turn.isOther()
                ? StatusText.status(turn.before()) + " → " + now
                : Messages.REVIEW.text("since.statusAgain", now);
    }

    /// "smoke is now failed", or "smoke was decided again: passed".
    public static String turned(Review review, ChangesSince.StatusChange turn) {
        var gate = SectionText.gate(review.checklist(), turn.gate());
        var now = StatusText.status(turn.now().status());
        return turn.isOther()
                ? Messages.REVIEW.text("since.gateNow", gate, now)
                : Messages.REVIEW.text("since.gateAgain", gate, now);
    }

    /// "Owner: Ada", "Date: 24 Nov, was 23 Nov".
    public static String value(ChangesSince.Value value) {
        var now = value.now().isEmpty() ? Messages.REVIEW.text("since.empty") : value.now();
        return value.before().isEmpty()
                ? value.field().label() + ": " + now
                : Messages.REVIEW.text("since.value", value.field().label(), now, value.before());
    }
}
