package dev.gateboard.record.content;

import dev.gateboard.language.Messages;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How a record writes times: to the minute and in the review's zone, which its head names once. A time of the
/// record's own day is written without its date, and one with another offset than the head's has its offset beside it.
public final class RecordClock {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    private final ZoneId zone;
    private final LocalDate day;
    private final ZoneOffset offset;

    private RecordClock(ZoneId zone, Instant asOf) {
        this.zone = zone;
        this.day = LocalDate.ofInstant(asOf, zone);
        this.offset = zone.getRules().getOffset(asOf);
    }

    /// The clock of a record.
    ///
    /// @param zone its name; UTC is used where this machine does not know it, as of a record newer than its list
    /// @param asOf the decision, or the newest event of a draft
    public static RecordClock of(String zone, Instant asOf) {
        try {
            return new RecordClock(ZoneId.of(zone), asOf);
        } catch (DateTimeException _) {
            return new RecordClock(ZoneOffset.UTC, asOf);
        }
    }

    /// The clock of a record that is decided.
    public static RecordClock of(RecordJson decided) {
        return of(decided.zone(), Instant.parse(decided.decision().at()));
    }

    /// "2026-11-28".
    public String day() {
        return day.toString();
    }

    /// "Europe/Berlin (UTC+01:00)", or "UTC".
    public String zone() {
        var shown = offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + OFFSET.format(offset);
        return zone.normalized() instanceof ZoneOffset || zone.getId().equals("Etc/UTC")
                ? shown
                : zone.getId() + " (" + shown + ")";
    }

    /// "21:05" on the record's day, else "2026-11-27 21:05".
    public String time(String at) {
        var time = Instant.parse(at).atZone(zone);
        return time.toLocalDate().equals(day) && time.getOffset().equals(offset) ? MINUTE.format(time) : full(at);
    }

    /// "2026-11-28 21:05".
    public String full(String at) {
        var time = Instant.parse(at).atZone(zone);
        return time.toLocalDate() + " " + MINUTE.format(time)
                + (time.getOffset().equals(offset) ? "" : " " + OFFSET.format(time));
    }

    /// "2026-11-28 21:05 UTC+01:00", for a text that has no head to name the zone. What a forged file has in the place
    /// of a time stays as it is.
    public String withZone(String at) {
        try {
            return withZone(Instant.parse(at).atZone(zone));
        } catch (DateTimeException _) {
            return at;
        }
    }

    private static String withZone(ZonedDateTime time) {
        return time.toLocalDate() + " " + MINUTE.format(time) + " UTC"
                + (time.getOffset().equals(ZoneOffset.UTC) ? "" : OFFSET.format(time));
    }

    /// Until when something is valid: a day that ends then in this zone is named by itself (rule R34).
    public String end(String until) {
        var local = Instant.parse(until).atZone(zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Messages.RECORD.text(
                        "time.endOfDay", local.toLocalDate().minusDays(1).toString())
                : full(until);
    }

    /// A due date as it is, a due time as the other times; empty where there is none.
    public String due(String due) {
        return due.contains("T") ? full(due) : due;
    }
}
