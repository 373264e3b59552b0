package dev.gateboard.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads dates as people type them: `2026-12-31`, `31 Dec 2026`, `Dec 31, 2026`, `31.12.2026`, `31. Dez. 2026`. What
/// could be two dates, such as `3/4/2026`, is none.
public final class DateInputParser {
    private static final int LAST_YEAR = 9999;
    private static final Pattern TIME = Pattern.compile("^(.*?)[\\sT]+(\\d{1,2}:\\d{2})$");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            form("d.M.uuuu", Locale.GERMAN),
            form("d[.]_MMM[.]_uuuu", Locale.GERMAN),
            form("d[.]_MMMM_uuuu", Locale.GERMAN),
            form("d_MMM_uuuu", Locale.ENGLISH),
            form("d_MMMM_uuuu", Locale.ENGLISH),
            form("MMM_d,_uuuu", Locale.ENGLISH),
            form("MMMM_d,_uuuu", Locale.ENGLISH));

    private DateInputParser() {}

    /// @param pattern with underscores for blanks
    private static DateTimeFormatter form(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('_', ' '))
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /// The day; empty where it cannot be read.
    public static Optional<LocalDate> parseDate(String text) {
        var typed = text.strip();
        return FORMS.stream()
                .flatMap(form -> parse(typed, form).stream())
                .filter(date -> date.getYear() > 0 && date.getYear() <= LAST_YEAR)
                .findFirst();
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The day and the time of day that follows it; empty where either is missing.
    public static Optional<LocalDateTime> parseDateAndTime(String text) {
        var parts = TIME.matcher(text.strip());
        return parts.matches()
                ? parseDate(parts.group(1)).flatMap(day -> time(parts.group(2)).map(day::atTime))
                : Optional.empty();
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text, MINUTE));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
