package dev.gateboard.cli.command;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.InvalidPersonException;
import dev.gateboard.model.person.Person;
import dev.gateboard.text.DurationInputParser;
import dev.gateboard.text.review.PersonProblemText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// Reads persons, dates and spans of time as a command writes them.
public final class ValueArgumentParser {
    private static final int LAST_YEAR = 9999;

    private ValueArgumentParser() {}

    public static Person parsePerson(String text) throws CommandException {
        try {
            return Person.fromInput(text);
        } catch (InvalidPersonException e) {
            throw new CommandException(PersonProblemText.sentence(e.problem()));
        }
    }

    public static LocalDate parseDate(String text) throws CommandException {
        try {
            return requireSupportedDate(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            throw CommandException.usageError(Messages.COMMAND.text("value.date", text));
        }
    }

    private static LocalDate requireSupportedDate(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) throw new DateTimeException("no such year");
        return date;
    }

    /// A date, or a date and a time in the review's zone.
    public static Assignment.Due parseDue(String text, ZoneId zone) throws CommandException {
        var trimmed = text.strip();
        if (trimmed.isEmpty()) return Assignment.Due.NEVER;
        try {
            if (trimmed.length() == 10) return new Assignment.Due.On(LocalDate.parse(trimmed));
            var time = trimmed.endsWith("Z")
                    ? Instant.parse(trimmed).atZone(zone)
                    : LocalDateTime.parse(trimmed.replace(' ', 'T')).atZone(zone);
            requireSupportedDate(time.toLocalDate());
            return new Assignment.Due.At(time.toInstant());
        } catch (DateTimeException e) {
            throw CommandException.usageError(Messages.COMMAND.text("value.due", text));
        }
    }

    /// As [DurationInputParser] reads it; zero for an empty text.
    public static Duration parseDuration(String text) throws CommandException {
        if (text.isBlank()) return Duration.ZERO;
        var duration = DurationInputParser.parse(text)
                .orElseThrow(() -> CommandException.usageError(Messages.COMMAND.text("value.duration", text)));
        if (duration.compareTo(DurationInputParser.LONGEST) > 0)
            throw CommandException.usageError(Messages.COMMAND.text("value.longDuration", text));
        return duration;
    }
}
