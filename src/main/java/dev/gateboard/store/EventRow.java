package dev.gateboard.store;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.model.ReviewEvent;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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

    static final String COLUMNS = "number, step, at, utc_offset, by_name, by_mail, entered_by_name, entered_by_mail,"
            + " verb, gate, body";

    /// How many texts, each ended by a line feed, are hashed.
    static final int LINES = 13;

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

    /// Reads what a query for [#COLUMNS] found.
    static EventRow read(ResultSet rows) throws SQLException {
        return new EventRow(
                rows.getInt(1),
                rows.getInt(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7),
                rows.getString(8),
                rows.getString(9),
                rows.getString(10),
                rows.getString(11));
    }

    /// Sets the parameters from `first` on, in the order of [#COLUMNS].
    void bind(PreparedStatement statement, int first) throws SQLException {
        statement.setInt(first, number);
        statement.setInt(first + 1, step);
        statement.setString(first + 2, at);
        statement.setString(first + 3, offset);
        statement.setString(first + 4, byName);
        statement.setString(first + 5, byMail);
        statement.setString(first + 6, enteredByName);
        statement.setString(first + 7, enteredByMail);
        statement.setString(first + 8, verb);
        statement.setString(first + 9, gate);
        statement.setString(first + 10, body);
    }

    /// The text whose SHA-256 is the event's hash: what went before it and everything it says, a line each.
    String hashed(String previousHash, String review) {
        return previousHash + '\n' + review + '\n' + number + '\n' + step + '\n' + at + '\n' + offset + '\n' + byName
                + '\n' + byMail + '\n' + enteredByName + '\n' + enteredByMail + '\n' + verb + '\n' + gate + '\n' + body
                + '\n';
    }

    /// @throws RuntimeException of Jackson or of `java.base` where the texts are not what [#of] makes of an event
    ReviewEvent event(Verb known, DeedJson json) {
        return new ReviewEvent(
                number,
                step,
                Instant.parse(at),
                ZoneOffset.of(offset),
                new Person(byName, byMail),
                new Person(enteredByName, enteredByMail),
                json.read(known, gate, body));
    }
}
