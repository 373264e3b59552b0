package dev.gateboard.store.sqlite;

import dev.gateboard.model.action.EventLogEntry;
import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.store.json.ActionCodec;
import dev.gateboard.store.json.ActionName;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/// Between an event, its line of the log and its row.
public final class EventRowMapper {

    /// In the order of a line's components.
    public static final String COLUMNS =
            "number, step, at, utc_offset, by_name, by_mail, entered_by_name, entered_by_mail, verb, gate, body";

    private EventRowMapper() {}

    public static EventLogEntry line(ReviewEvent event, ActionCodec json) {
        return new EventLogEntry(
                event.number(),
                event.step(),
                event.at().toString(),
                event.offset().getId(),
                event.by().name(),
                event.by().email(),
                event.enteredBy().name(),
                event.enteredBy().email(),
                ActionName.of(event.action()).storedName(),
                event.action() instanceof GateAction action ? action.gate().toString() : "",
                json.write(event.action()));
    }

    /// Sets the parameters from the first on, in the order of [#COLUMNS].
    public static void bind(EventLogEntry line, PreparedStatement statement) throws SQLException {
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
    static ReviewEvent event(EventLogEntry line, ActionName known, ActionCodec json, PersonCache people) {
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
