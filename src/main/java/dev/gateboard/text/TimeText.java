package dev.gateboard.text;

import dev.gateboard.model.person.Assignment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Days, ages and spans in words (rule R34: a day is named when it is not today).
public final class TimeText {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    private TimeText() {}

    /// "30 days", "12 hours", "15 minutes".
    public static String duration(Duration span) {
        if (span.toDays() > 0) return CountText.quantity((int) span.toDays(), "day");
        if (span.toHours() > 0) return CountText.quantity((int) span.toHours(), "hour");
        return CountText.quantity((int) Math.max(1, span.toMinutes()), "minute");
    }

    /// "12 s", "2 min", "3 h", "4 d": whole units, as short as an age can be said. Of a time ahead of the clock "0
    /// s".
    public static String age(Duration age) {
        if (age.toDays() > 0) return age.toDays() + " d";
        if (age.toHours() > 0) return age.toHours() + " h";
        if (age.toMinutes() > 0) return age.toMinutes() + " min";
        return Math.max(0, age.toSeconds()) + " s";
    }

    /// "14:02" today, "Mon" within the last week, else "Mon 16 Nov".
    public static String moment(Instant time, Instant now, ZoneId zone) {
        var day = LocalDate.ofInstant(time, zone);
        var today = LocalDate.ofInstant(now, zone);
        long days = ChronoUnit.DAYS.between(day, today);
        if (days == 0) return CLOCK.format(time.atZone(zone));
        return days > 0 && days < 7 ? DAY.format(day).substring(0, 3) : DAY.format(day);
    }

    /// "Tue 24 Nov 17:00", always with its day.
    public static String full(Instant time, ZoneId zone) {
        return DAY.format(time.atZone(zone)) + " " + CLOCK.format(time.atZone(zone));
    }

    /// "due 17:00" or "due today" on its day, "due Tue" within the six days before, else "due 24 Nov"; or empty.
    public static String dueSoon(Assignment.Due due, Instant now, ZoneId zone) {
        return switch (due) {
            case Assignment.Due.Never _ -> "";
            case Assignment.Due.On(LocalDate day) -> "due " + near(day, now, zone, "today");
            case Assignment.Due.At(Instant time) ->
                "due " + near(LocalDate.ofInstant(time, zone), now, zone, CLOCK.format(time.atZone(zone)));
        };
    }

    private static String near(LocalDate day, Instant now, ZoneId zone, String today) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), day);
        if (days == 0) return today;
        return days > 0 && days < 7
                ? DAY.format(day).substring(0, 3)
                : DAY.format(day).substring(4);
    }

    /// A day written as 2026-11-24 as "Tue 24 Nov 2026"; anything else as it is written.
    public static String formatDate(String day) {
        try {
            return DAY.format(LocalDate.parse(day)) + " " + LocalDate.parse(day).getYear();
        } catch (DateTimeParseException other) {
            return day;
        }
    }

    /// "due Tue 24 Nov", or empty.
    public static String due(Assignment.Due due, ZoneId zone) {
        return switch (due) {
            case Assignment.Due.Never _ -> "";
            case Assignment.Due.On(LocalDate day) -> "due " + DAY.format(day);
            case Assignment.Due.At(Instant time) -> "due " + full(time, zone);
        };
    }

    /// "Tue 24 Nov 17:00 CET", or "Tue 24 Nov 24:00 CET" for the end of that day; empty where it is never due.
    public static String dueWithZone(Assignment.Due due, ZoneId zone) {
        return switch (due) {
            case Assignment.Due.Never _ -> "";
            case Assignment.Due.On(LocalDate day) -> DAY.format(day) + " 24:00 " + ZONE.format(end(day, zone));
            case Assignment.Due.At(Instant time) -> full(time, zone) + " " + ZONE.format(time.atZone(zone));
        };
    }

    private static ZonedDateTime end(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).minusSeconds(1);
    }

    public static String assignment(Assignment assignment) {
        return switch (assignment) {
            case Assignment.Nobody _ -> "nobody";
            case Assignment.To(var owner, Assignment.Due.Never _) -> owner.name();
            case Assignment.To(var owner, Assignment.Due.On(LocalDate day)) -> owner.name() + ", due " + day;
            case Assignment.To(var owner, Assignment.Due.At(Instant time)) -> owner.name() + ", due " + time;
        };
    }
}
