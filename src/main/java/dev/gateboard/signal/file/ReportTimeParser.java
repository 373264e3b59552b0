package dev.gateboard.signal.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The times of test reports, as their writers spell them.
final class ReportTimeParser {
    /// ISO 8601 with `T` or a space, and any offset, zone or none.
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[' ']")
            .optionalStart()
            .appendPattern("[XXXXX][XXXX][X]")
            .optionalEnd()
            .appendPattern("[z]")
            .toFormatter(Locale.ROOT);

    private static final List<DateTimeFormatter> FORMS = List.of(ISO, DateTimeFormatter.RFC_1123_DATE_TIME);

    private ReportTimeParser() {}

    /// Empty where nothing is told: Go writes its zero time, of the year 1, for a package that did not run.
    static boolean hasTime(String text) {
        return !text.isBlank() && !text.startsWith("0001-01-01");
    }

    /// Without an offset it is this machine's time or UTC, whichever is earlier: writers do either, and proof must
    /// not be younger than it is.
    static Optional<Instant> read(String text, ZoneId here) {
        for (var form : FORMS) {
            try {
                return Optional.of(
                        instant(form.parseBest(text.strip(), ZonedDateTime::from, LocalDateTime::from), here));
            } catch (DateTimeException _) {
                // the next form may read it
            }
        }
        return Optional.empty();
    }

    private static Instant instant(TemporalAccessor time, ZoneId here) {
        if (time instanceof ZonedDateTime zoned) return zoned.toInstant();
        var local = LocalDateTime.from(time);
        var ours = local.atZone(here).toInstant();
        var utc = local.toInstant(ZoneOffset.UTC);
        return ours.isBefore(utc) ? ours : utc;
    }
}
