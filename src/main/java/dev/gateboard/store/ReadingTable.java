package dev.gateboard.store;

import dev.gateboard.model.Reading;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What probes answered, beside the events (rule R32).
final class ReadingTable {
    private static final String REVIEW = "(SELECT id FROM review WHERE uuid = ?)";

    /// Looking for the oldest costs what is there, so it is done once for so many of `most`.
    private static final int SELDOM = 10;

    private final Database database;
    private int unlooked = Integer.MAX_VALUE;
    private final JsonMapper json = new JsonMapper();
    private final SignalJson signals = new SignalJson(json);

    ReadingTable(Database database) {
        this.database = database;
    }

    void append(UUID review, List<Reading> readings) throws SQLException {
        var statement = database.prepared(
                "INSERT INTO reading (review, probe, asked, verdict, body) VALUES (" + REVIEW + ", ?, ?, ?, ?)");
        for (var reading : readings) {
            statement.setString(1, review.toString());
            statement.setString(2, reading.probe());
            statement.setLong(3, reading.asked().toEpochMilli());
            statement.setString(4, SignalJson.word(reading.verdict()));
            statement.setString(5, json.writeValueAsString(signals.reading(reading)));
            statement.executeUpdate();
        }
    }

    /// Of each probe the newest reading, the newest pass, and the first fail since; in the order they were asked for.
    List<Reading> standing(UUID review) throws SQLException, StoreException {
        var statement = database.prepared("""
            WITH own AS (SELECT * FROM reading WHERE review = (SELECT id FROM review WHERE uuid = ?)),
                 probes AS (SELECT DISTINCT probe FROM own),
                 kept AS (
                    SELECT (SELECT id FROM own WHERE own.probe = probes.probe
                            ORDER BY asked DESC, id DESC LIMIT 1) AS id FROM probes
                    UNION
                    SELECT (SELECT id FROM own WHERE own.probe = probes.probe AND verdict = 'pass'
                            ORDER BY asked DESC, id DESC LIMIT 1) FROM probes
                    UNION
                    SELECT (SELECT id FROM own WHERE own.probe = probes.probe AND verdict = 'fail'
                            AND asked >= (SELECT ifnull(max(asked), 0) FROM own AS passed
                                          WHERE passed.probe = probes.probe AND passed.verdict = 'pass')
                            ORDER BY asked, id LIMIT 1) FROM probes)
            SELECT body FROM reading WHERE id IN (SELECT id FROM kept) ORDER BY asked, id\
            """);
        statement.setString(1, review.toString());
        return readings(statement);
    }

    /// The newest of one probe, the newest first.
    List<Reading> newest(UUID review, String probe, int most) throws SQLException, StoreException {
        var statement = database.prepared("SELECT body FROM reading WHERE review = " + REVIEW
                + " AND probe = ? ORDER BY asked DESC, id DESC LIMIT ?");
        statement.setString(1, review.toString());
        statement.setString(2, probe);
        statement.setInt(3, most);
        return readings(statement);
    }

    /// Those stored after the one of this number, in the order they came.
    List<Reading> after(UUID review, long number) throws SQLException, StoreException {
        var statement =
                database.prepared("SELECT body FROM reading WHERE review = " + REVIEW + " AND id > ? ORDER BY id");
        statement.setString(1, review.toString());
        statement.setLong(2, number);
        return readings(statement);
    }

    long newestNumber() throws SQLException {
        try (var rows =
                database.prepared("SELECT ifnull(max(id), 0) FROM reading").executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /// Lets go of the oldest readings where there are more than `most`, but of no probe's newest reading or newest
    /// pass. What a mark rests on stands in its event as well. Between two looks a tenth of `most` may come on top.
    ///
    /// @param added how many came since it was called last
    void prune(int most, int added) throws SQLException {
        unlooked = (int) Math.min(Integer.MAX_VALUE, (long) unlooked + added);
        if (unlooked < most / SELDOM) return;
        unlooked = 0;
        int excess = database.number("SELECT count(*) FROM reading") - most;
        if (excess <= 0) return;
        var statement = database.prepared("""
            DELETE FROM reading WHERE id IN (
                SELECT id FROM (
                    SELECT id, asked, verdict,
                        row_number() OVER (PARTITION BY review, probe ORDER BY asked DESC, id DESC) AS place,
                        row_number() OVER (PARTITION BY review, probe, verdict ORDER BY asked DESC, id DESC)
                            AS place_of_verdict
                    FROM reading)
                WHERE place > 1 AND NOT (verdict = 'pass' AND place_of_verdict = 1)
                ORDER BY asked, id LIMIT ?)\
            """);
        statement.setInt(1, excess);
        statement.executeUpdate();
    }

    private List<Reading> readings(PreparedStatement statement) throws SQLException, StoreException {
        var readings = new ArrayList<Reading>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) readings.add(signals.reading(json.readTree(rows.getString(1))));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new StoreException(database.trouble().damaged("a reading cannot be understood"), e);
        }
        return List.copyOf(readings);
    }
}
