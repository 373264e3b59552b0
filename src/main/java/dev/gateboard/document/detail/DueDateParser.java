package dev.gateboard.document.detail;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a day as people write it: `2026-12-04`, `4 Dec 2026`, `4th December, 2026` or `Dec 4, 2026`, with a weekday in
/// front or not. A day without a year is none, and figures such as `4/12/2026` are none, since they mean different days
/// in different places.
final class DueDateParser {
    private static final String WEEKDAY =
            "(?:(?i:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?i:day)?\\.?,?\\s+)?";
    private static final String MONTH =
            "(?i:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?i:uary|ruary|ch|il|e|y|ust|ember|tember|ober)?\\.?";
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th|\\.)?";

    /// A day in a longer text; without groups.
    static final String DATE = WEEKDAY + "(?:\\d{4}-\\d{2}-\\d{2}|" + DAY + "\\s+(?:of\\s+)?" + MONTH + ",?\\s+\\d{4}|"
            + MONTH + "\\s+" + DAY + ",?\\s+\\d{4})";

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})\\D+(\\d{4})");
    private static final Pattern MONTH_NAME =
            Pattern.compile("(?i)\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private DueDateParser() {}

    /// The day that a text in the form of [#DATE] means; empty where there is no such day.
    static Optional<LocalDate> parse(String text) {
        var iso = ISO.matcher(text);
        if (iso.find()) return day(iso, 1, Integer.parseInt(iso.group(2)), 3);
        var named = NAMED.matcher(text);
        var month = MONTH_NAME.matcher(text);
        if (!named.find() || !month.find()) return Optional.empty();
        return day(named, 2, MONTHS.indexOf(month.group(1).toLowerCase(Locale.ROOT)) + 1, 1);
    }

    private static Optional<LocalDate> day(Matcher parts, int year, int month, int day) {
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(parts.group(year)), month, Integer.parseInt(parts.group(day))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
