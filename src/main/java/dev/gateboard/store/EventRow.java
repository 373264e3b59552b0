package dev.gateboard.store;

import dev.gateboard.model.Deed;
import dev.gateboard.model.LogLine;
import dev.gateboard.model.ReviewEvent;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/// Between an event, its line of the log and its row.
final class EventRow {

    /// In the order of a line's components.
    static final String COLUMNS =
            "number, step, at, utc_offset, by_name, by_mail, entered_by_name, entered_by_mail, verb, gate, body";

    private EventRow() {}

    static LogLine line(ReviewEvent event, DeedJson json) {
        return new LogLine(
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

    /// Sets the parameters from the first on, in the order of [#COLUMNS].
    static void bind(LogLine line, PreparedStatement statement) throws SQLException {
        statement.setInt(1, line.number());
        statement.setInt(2, line.step());
        statement.setString(3, line.at());
        statement.setString(4, line.offset());
        statement.setString(5, line.byName());
        statement.setString(6, line.byMail());
        statement.setString(7, line.enteredByName());
        statement.setString(8, line.enteredByMail());
        statement.setString(9, line.verb());
        statement.setString(10, line.gate());
        statement.setString(11, line.body());
    }

    /// @throws RuntimeException of Jackson or of `java.base` where the texts are not what [#line] makes of an event
    static ReviewEvent event(LogLine line, Verb known, DeedJson json, People people) {
        return new ReviewEvent(
                line.number(),
                line.step(),
                Instant.parse(line.at()),
                ZoneOffset.of(line.offset()),
                people.person(line.byName(), line.byMail()),
                people.person(line.enteredByName(), line.enteredByMail()),
                json.read(known, line.gate(), line.body()));
    }
}
