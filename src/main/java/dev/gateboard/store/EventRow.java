package dev.gateboard.store;

import dev.gateboard.model.Deed;
import dev.gateboard.model.ReviewEvent;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/// An event as its row has it. `gate` is empty where the deed is on none.
record EventRow(
        int number,
        int step,
        String at,
        String offset,
        String byName,
        String byMail,
        String enteredByName,
        String enteredByMail,
        String verb,
        String gate,
        String body) {
    private static final int SIZE = 11;

    /// In the order of the components.
    static final String COLUMNS =
            "number, step, at, utc_offset, by_name, by_mail, entered_by_name, entered_by_mail, verb, gate, body";

    static EventRow of(ReviewEvent event, DeedJson json) {
        return new EventRow(
                event.number(),
                event.step(),
                event.at().toString(),
                event.offset().getId(),
                event.by().name(),
                event.by().mail(),
                event.enteredBy().name(),
                event.enteredBy().mail(),
                Verb.of(event.deed()).word(),
                event.deed() instanceof Deed.OnGate deed ? deed.gate().toString() : "",
                json.write(event.deed()));
    }

    /// Reads what [#lines] made of a row.
    static EventRow read(String lines) {
        var texts = lines.split("\n", SIZE);
        return new EventRow(
                Integer.parseInt(texts[0]),
                Integer.parseInt(texts[1]),
                texts[2],
                texts[3],
                texts[4],
                texts[5],
                texts[6],
                texts[7],
                texts[8],
                texts[9],
                texts[10]);
    }

    /// Everything it says, a line each, with line feeds between them.
    String lines() {
        return number + "\n" + step + '\n' + at + '\n' + offset + '\n' + byName + '\n' + byMail + '\n' + enteredByName
                + '\n' + enteredByMail + '\n' + verb + '\n' + gate + '\n' + body;
    }

    /// Whether the lines can be told apart again.
    boolean isOfLines() {
        return lines().chars().filter(character -> character == '\n').count() == SIZE - 1;
    }

    /// Sets the parameters from the first on, in the order of [#COLUMNS].
    void bind(PreparedStatement statement) throws SQLException {
        statement.setInt(1, number);
        statement.setInt(2, step);
        statement.setString(3, at);
        statement.setString(4, offset);
        statement.setString(5, byName);
        statement.setString(6, byMail);
        statement.setString(7, enteredByName);
        statement.setString(8, enteredByMail);
        statement.setString(9, verb);
        statement.setString(10, gate);
        statement.setString(11, body);
    }

    /// @throws RuntimeException of Jackson or of `java.base` where the texts are not what [#of] makes of an event
    ReviewEvent event(Verb known, DeedJson json, People people) {
        return new ReviewEvent(
                number,
                step,
                Instant.parse(at),
                ZoneOffset.of(offset),
                people.person(byName, byMail),
                people.person(enteredByName, enteredByMail),
                json.read(known, gate, body));
    }
}
