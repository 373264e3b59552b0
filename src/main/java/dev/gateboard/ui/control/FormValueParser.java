package dev.gateboard.ui.control;

import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.text.DateInputParser;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads dates, due times and people as they are typed into forms, and what the gate's own text asks for.
public final class FormValueParser {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final Pattern ASKED = Pattern.compile("\\(([^()]+)\\)\\W*$");

    private FormValueParser() {}

    /// What stands in parentheses at the end of a gate, such as "date + notes"; else empty.
    public static String requestedDetail(String gate) {
        var found = ASKED.matcher(gate);
        return found.find() ? found.group(1) : "";
    }

    public static Optional<LocalDate> parseDate(String text) {
        return DateInputParser.parseDate(text);
    }

    /// A day or a minute of the review's zone; never where the text is blank; empty where it is neither.
    public static Optional<Assignment.Due> parseDue(String text, ZoneId zone) {
        if (text.isBlank()) return Optional.of(Assignment.Due.NEVER);
        var day = parseDate(text);
        if (day.isPresent()) return Optional.of(new Assignment.Due.On(day.get()));
        return DateInputParser.parseDateAndTime(text)
                .map(minute -> new Assignment.Due.At(minute.atZone(zone).toInstant()));
    }

    public static Optional<Person> parsePerson(String text) {
        try {
            return Optional.of(Person.fromInput(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public static String formatDue(Assignment.Due due, ZoneId zone) {
        return switch (due) {
            case Assignment.Due.Never _ -> "";
            case Assignment.Due.On(LocalDate day) -> day.toString();
            case Assignment.Due.At(var time) -> MINUTE.format(time.atZone(zone));
        };
    }
}
