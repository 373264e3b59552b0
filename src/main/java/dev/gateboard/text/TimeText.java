package dev.gateboard.text;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Assignment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/// Days, ages and spans in words (rule R34: a day is named when it is not today).
public final class TimeText {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

    private static final ConcurrentHashMap<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private TimeText() {}

    /// "30 days", "12 hours", "15 minutes".
    public static String duration(Duration span) {
        if (span.toDays() > 0) return Messages.REVIEW.count("time.days", span.toDays());
        if (span.toHours() > 0) return Messages.REVIEW.count("time.hours", span.toHours());
        return Messages.REVIEW.count("time.minutes", Math.max(1, span.toMinutes()));
    }

    /// "12 s", "2 min", "3 h", "4 d": whole units, as short as an age can be said. Of a time ahead of the clock "0
    /// s".
    public static String age(Duration age) {
        if (age.toDays() > 0) return Messages.REVIEW.text("time.ageDays", age.toDays());
        if (age.toHours() > 0) return Messages.REVIEW.text("time.ageHours", age.toHours());
        if (age.toMinutes() > 0) return Messages.REVIEW.text("time.ageMinutes", age.toMinutes());
        return Messages.REVIEW.text("time.ageSeconds", Math.max(0, age.toSeconds()));
    }

    /// "14:02" today, "Mon" within the last week, else "Mon 16 Nov".
    public static String moment(Instant time, Instant now, ZoneId zone) {
        var day = LocalDate.ofInstant(time, zone);
        long days = ChronoUnit.DAYS.between(day, LocalDate.ofInstant(now, zone));
        if (days == 0) return CLOCK.format(time.atZone(zone));
        return days > 0 && days < 7 ? weekday(day) : day(day);
    }

    /// "14:02" today, else "Tue 24 Nov 17:00".
    public static String exact(Instant time, Instant now, ZoneId zone) {
        return isToday(LocalDate.ofInstant(time, zone), now, zone) ? CLOCK.format(time.atZone(zone)) : full(time, zone);
    }

    /// "Tue 24 Nov 17:00", always with its day.
    public static String full(Instant time, ZoneId zone) {
        return day(LocalDate.ofInstant(time, zone)) + " " + CLOCK.format(time.atZone(zone));
    }

    /// "due 17:00" or "due today" on its day, "due Tue" within the six days before, else "due 24 Nov"; or empty.
    public static String dueSoon(Assignment.Due due, Instant now, ZoneId zone) {
        return switch (due) {
            case Assignment.Due.Never _ -> "";
            case Assignment.Due.On(LocalDate day) ->
                isToday(day, now, zone) ? Messages.REVIEW.text("due.today") : due(near(day, now, zone));
            case Assignment.Due.At(Instant time) -> {
                var day = LocalDate.ofInstant(time, zone);
                yield due(isToday(day, now, zone) ? CLOCK.format(time.atZone(zone)) : near(day, now, zone));
            }
        };
    }

    private static boolean isToday(LocalDate day, Instant now, ZoneId zone) {
        return day.equals(LocalDate.ofInstant(now, zone));
    }

    private static String near(LocalDate day, Instant now, ZoneId zone) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), day);
        return days > 0 && days < 7 ? weekday(day) : dayAndMonth(day);
    }

    private static String due(String when) {
        return Messages.REVIEW.text("due.at", when);
    }

    /// A day written as 2026-11-24 as "Tue 24 Nov 2026"; anything else as it is written.
    public static String formatDate(String day) {
        try {
            return date(LocalDate.parse(day));
        } catch (DateTimeParseException other) {
            return day;
        }
    }

    /// "Tue 24 Nov 2026" on screen, 2026-11-24 where it is written.
    public static String date(LocalDate day) {
        return Language.isWritten() ? day.toString() : day(day) + " " + day.getYear();
    }

    /// "Tue 24 Nov 2026 17:00" on screen, "2026-11-24 17:00 +01:00" where it is written.
    public static String minute(Instant time, ZoneId zone) {
        var local = time.atZone(zone);
        return Language.isWritten() ? MINUTE.format(local) : date(local.toLocalDate()) + " " + CLOCK.format(local);
    }

    /// "due Tue 24 Nov", or empty.
    public static String due(Assignment.Due due, ZoneId zone) {
        return switch (due) {
            case Assignment.Due.Never _ -> "";
            case Assignment.Due.On(LocalDate day) -> due(day(day));
            case Assignment.Due.At(Instant time) -> due(full(time, zone));
        };
    }

    /// "Tue 24 Nov 17:00 CET", or "end of Tue 24 Nov CET"; empty where it is never due.
    public static String dueWithZone(Assignment.Due due, ZoneId zone) {
        return switch (due) {
            case Assignment.Due.Never _ -> "";
            case Assignment.Due.On(LocalDate day) -> {
                var end = day.plusDays(1).atStartOfDay(zone).minusSeconds(1);
                yield Messages.REVIEW.text("due.endOf", day(day), format("zzz").format(end));
            }
            case Assignment.Due.At(Instant time) ->
                full(time, zone) + " " + format("zzz").format(time.atZone(zone));
        };
    }

    /// "Ada Bar, due Tue 24 Nov 2026", or "no owner".
    public static String assignment(Assignment assignment) {
        return switch (assignment) {
            case Assignment.Nobody _ -> Messages.REVIEW.text("assignment.none");
            case Assignment.To(var owner, Assignment.Due.Never _) -> owner.name();
            case Assignment.To(var owner, Assignment.Due.On(LocalDate day)) ->
                Messages.REVIEW.text("assignment.due", owner.name(), date(day));
            case Assignment.To(var owner, Assignment.Due.At(Instant time)) ->
                Messages.REVIEW.text(
                        "assignment.due",
                        owner.name(),
                        Language.isWritten() ? time.toString() : minute(time, ZoneId.systemDefault()));
        };
    }

    private static String day(LocalDate day) {
        return format(isGerman() ? "EEE d. MMM" : "EEE d MMM").format(day);
    }

    private static String dayAndMonth(LocalDate day) {
        return format(isGerman() ? "d. MMM" : "d MMM").format(day);
    }

    private static String weekday(LocalDate day) {
        return format("EEE").format(day);
    }

    private static boolean isGerman() {
        return Language.current() == Language.GERMAN;
    }

    private static DateTimeFormatter format(String pattern) {
        var locale = Language.current().locale();
        return FORMATS.computeIfAbsent(
                locale.toLanguageTag() + pattern, _ -> DateTimeFormatter.ofPattern(pattern, locale));
    }
}
