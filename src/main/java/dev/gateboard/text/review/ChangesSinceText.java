package dev.gateboard.text.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ChangesSince;
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
        if (action instanceof Action.Export) return "the export " + when;
        if (action instanceof Action.EndRound)
            return "round " + from.meeting().round().number() + ", which ended " + when;
        if (action instanceof Action.Decide decide)
            return "the " + decide.decision().kind().commandName() + " " + when;
        return action instanceof Action.Open ? "the opening " + when : when;
    }

    private static String when(Instant time, Instant now, ZoneId zone) {
        boolean today = LocalDate.ofInstant(time, zone).equals(LocalDate.ofInstant(now, zone));
        return (today ? "at " : "on ") + TimeText.moment(time, now, zone);
    }

    /// One line: "Since the export on Mon: 3 gates turned, 1 expired, 2 with new evidence, 1 field changed".
    public static String summary(ChangesSince since, Instant now) {
        return "Since " + milestone(since.baseline(), now) + ": " + counts(since);
    }

    /// "3 gates cleared, 1 expired", or that nothing changed.
    public static String counts(ChangesSince since) {
        var parts = new ArrayList<String>();
        var turned = since.statusChanges().stream()
                .filter(ChangesSince.StatusChange::isOther)
                .toList();
        long cleared =
                turned.stream().filter(turn -> turn.now().status().isCleared()).count();
        long blocked = turned.size() - cleared;
        int anew = since.statusChanges().size() - turned.size();
        if (cleared > 0) parts.add(CountText.quantity((int) cleared, "gate") + " cleared");
        if (blocked > 0) parts.add(CountText.quantity((int) blocked, "gate") + " turned against it");
        if (anew > 0) parts.add(CountText.quantity(anew, "gate") + " decided anew");
        if (!since.expired().isEmpty()) parts.add(since.expired().size() + " expired");
        if (!since.evidence().isEmpty())
            parts.add(CountText.quantity(since.evidence().size(), "gate") + " with new proof");
        if (!since.values().isEmpty())
            parts.add(CountText.quantity(since.values().size(), "field") + " changed");
        return parts.isEmpty() ? "nothing changed" : String.join(", ", parts);
    }

    /// "elevated latency turned failed, Owner: Ada", at most three of them.
    public static String topChanges(ChangesSince since) {
        var parts = new ArrayList<String>();
        since.statusChanges().forEach(turn -> parts.add(turn.gate().text() + " " + turned(turn)));
        since.expired().forEach(expired -> parts.add(expired.gate().text() + " expired"));
        since.values().forEach(value -> parts.add(value(value)));
        int more = parts.size() - MOST;
        return String.join(", ", parts.subList(0, Math.min(MOST, parts.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /// "open → passed", or "passed anew".
    public static String turn(ChangesSince.StatusChange turn) {
        var now = StatusText.status(turn.now().status());
        return turn.isOther() ? StatusText.status(turn.before()) + " → " + now : now + " anew";
    }

    /// "turned failed", or "passed anew".
    public static String turned(ChangesSince.StatusChange turn) {
        var now = StatusText.status(turn.now().status());
        if (!turn.isOther()) return "was " + now + " anew";
        return turn.now().status() == GateStatus.OPEN ? "opened again" : "turned " + now;
    }

    /// "Owner: Ada", "Date: 24 Nov, was 23 Nov".
    public static String value(ChangesSince.Value value) {
        return value.field().label() + ": " + (value.now().isEmpty() ? "empty" : value.now())
                + (value.before().isEmpty() ? "" : ", was " + value.before());
    }
}
