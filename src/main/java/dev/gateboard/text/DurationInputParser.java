package dev.gateboard.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads durations as people type them, in the window and on the command line alike: `30d`, `2 h`, `3 days`, `1 h 30
/// min`, in English and in German, or as ISO 8601 writes them.
public final class DurationInputParser {
    /// No one means more, and a time that far from any of ours can be reckoned with.
    public static final Duration LONGEST = Duration.ofDays(3_660);

    private static final int DAYS_OF_A_WEEK = 7;
    private static final Pattern PART = Pattern.compile("(\\d{1,6})\\s*(\\p{L}+)\\.?[\\s,]*");

    private static final Map<String, ChronoUnit> UNITS = Map.ofEntries(
            Map.entry("s", ChronoUnit.SECONDS),
            Map.entry("sec", ChronoUnit.SECONDS),
            Map.entry("second", ChronoUnit.SECONDS),
            Map.entry("seconds", ChronoUnit.SECONDS),
            Map.entry("sek", ChronoUnit.SECONDS),
            Map.entry("sekunde", ChronoUnit.SECONDS),
            Map.entry("sekunden", ChronoUnit.SECONDS),
            Map.entry("m", ChronoUnit.MINUTES),
            Map.entry("min", ChronoUnit.MINUTES),
            Map.entry("mins", ChronoUnit.MINUTES),
            Map.entry("minute", ChronoUnit.MINUTES),
            Map.entry("minutes", ChronoUnit.MINUTES),
            Map.entry("minuten", ChronoUnit.MINUTES),
            Map.entry("h", ChronoUnit.HOURS),
            Map.entry("hour", ChronoUnit.HOURS),
            Map.entry("hours", ChronoUnit.HOURS),
            Map.entry("std", ChronoUnit.HOURS),
            Map.entry("stunde", ChronoUnit.HOURS),
            Map.entry("stunden", ChronoUnit.HOURS),
            Map.entry("d", ChronoUnit.DAYS),
            Map.entry("day", ChronoUnit.DAYS),
            Map.entry("days", ChronoUnit.DAYS),
            Map.entry("tag", ChronoUnit.DAYS),
            Map.entry("tage", ChronoUnit.DAYS),
            Map.entry("w", ChronoUnit.WEEKS),
            Map.entry("week", ChronoUnit.WEEKS),
            Map.entry("weeks", ChronoUnit.WEEKS),
            Map.entry("woche", ChronoUnit.WEEKS),
            Map.entry("wochen", ChronoUnit.WEEKS));

    private DurationInputParser() {}

    /// The duration, which is more than nothing; empty where it cannot be read.
    public static Optional<Duration> parse(String text) {
        var typed = text.strip().toLowerCase(Locale.ROOT);
        try {
            var read = typed.startsWith("p") ? Optional.of(Duration.parse(typed)) : sum(typed);
            return read.filter(Duration::isPositive);
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> sum(String typed) {
        var parts = PART.matcher(typed);
        var sum = Duration.ZERO;
        int end = 0;
        while (parts.find() && parts.start() == end) {
            var unit = UNITS.get(parts.group(2));
            if (unit == null) return Optional.empty();
            sum = sum.plus(part(Long.parseLong(parts.group(1)), unit));
            end = parts.end();
        }
        return end == typed.length() ? Optional.of(sum) : Optional.empty();
    }

    private static Duration part(long count, ChronoUnit unit) {
        return unit == ChronoUnit.WEEKS ? Duration.ofDays(count * DAYS_OF_A_WEEK) : Duration.of(count, unit);
    }
}
