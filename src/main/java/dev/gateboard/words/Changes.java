package dev.gateboard.words;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Review;
import dev.gateboard.model.Since;
import dev.gateboard.model.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;

/// What changed since last time, in words.
public final class Changes {
    private static final int MOST = 3;

    private Changes() {}

    /// What is compared with: "the export on Mon", "round 1, which ended at 14:02".
    public static String milestone(Review from, Instant now) {
        var when = when(from.last().at(), now, from.zone());
        var deed = from.last().deed();
        if (deed instanceof Deed.Export) return "the export " + when;
        if (deed instanceof Deed.EndRound)
            return "round " + from.meeting().round().number() + ", which ended " + when;
        if (deed instanceof Deed.Decide decide)
            return "the " + decide.decision().kind().word() + " " + when;
        return deed instanceof Deed.Open ? "the opening " + when : when;
    }

    private static String when(Instant time, Instant now, ZoneId zone) {
        boolean today = LocalDate.ofInstant(time, zone).equals(LocalDate.ofInstant(now, zone));
        return (today ? "at " : "on ") + Times.moment(time, now, zone);
    }

    /// One line: "Since the export on Mon: 3 gates turned, 1 expired, 2 with new proof, 1 field changed".
    public static String summary(Since since, Instant now) {
        return "Since " + milestone(since.from(), now) + ": " + counts(since);
    }

    /// "3 gates cleared, 1 expired", or that nothing changed.
    public static String counts(Since since) {
        var parts = new ArrayList<String>();
        var turned = since.turns().stream().filter(Since.Turn::isOther).toList();
        long cleared =
                turned.stream().filter(turn -> turn.now().standing().clears()).count();
        long blocked = turned.size() - cleared;
        int anew = since.turns().size() - turned.size();
        if (cleared > 0) parts.add(CountText.counted((int) cleared, "gate") + " cleared");
        if (blocked > 0) parts.add(CountText.counted((int) blocked, "gate") + " turned against it");
        if (anew > 0) parts.add(CountText.counted(anew, "gate") + " decided anew");
        if (!since.expired().isEmpty()) parts.add(since.expired().size() + " expired");
        if (!since.proofs().isEmpty())
            parts.add(CountText.counted(since.proofs().size(), "gate") + " with new proof");
        if (!since.values().isEmpty())
            parts.add(CountText.counted(since.values().size(), "field") + " changed");
        return parts.isEmpty() ? "nothing changed" : String.join(", ", parts);
    }

    /// "elevated latency turned failed, Owner: Ada", at most three of them.
    public static String told(Since since) {
        var parts = new ArrayList<String>();
        since.turns().forEach(turn -> parts.add(turn.gate().text() + " " + turned(turn)));
        since.expired().forEach(expired -> parts.add(expired.gate().text() + " expired"));
        since.values().forEach(value -> parts.add(value(value)));
        int more = parts.size() - MOST;
        return String.join(", ", parts.subList(0, Math.min(MOST, parts.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /// "open → passed", or "passed anew".
    public static String turn(Since.Turn turn) {
        var now = Sentences.standing(turn.now().standing());
        return turn.isOther() ? Sentences.standing(turn.before()) + " → " + now : now + " anew";
    }

    /// "turned failed", or "passed anew".
    public static String turned(Since.Turn turn) {
        var now = Sentences.standing(turn.now().standing());
        if (!turn.isOther()) return "was " + now + " anew";
        return turn.now().standing() == Standing.OPEN ? "opened again" : "turned " + now;
    }

    /// "Owner: Ada", "Date: 24 Nov, was 23 Nov".
    public static String value(Since.Value value) {
        return value.field().label() + ": " + (value.now().isEmpty() ? "empty" : value.now())
                + (value.before().isEmpty() ? "" : ", was " + value.before());
    }
}
