package dev.gateboard.store.sqlite;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.store.json.SignalCodec;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What probes answered, beside the events (rule R32).
public final class ReadingTable {
    private static final String REVIEW = "(SELECT id FROM review WHERE uuid = ?)";

    /// Looking for the oldest costs what is there, so it is done once for so many of `most`.
    private static final int PRUNE_INTERVAL_DIVISOR = 10;

    private final Database database;
    private int addedSincePrune = Integer.MAX_VALUE;
    private final Sha256 sha256 = new Sha256();
    private final JsonMapper json = new JsonMapper();
    private final SignalCodec signals = new SignalCodec(json);

    public ReadingTable(Database database) {
        this.database = database;
    }

    public void append(UUID review, List<Reading> readings) throws SQLException {
        var statement = database.prepare("INSERT INTO reading (review, probe, asked, verdict, body, sha256)"
                + " SELECT id, ?, ?, ?, ?, ? FROM review WHERE uuid = ?");
        for (var reading : readings) {
            long asked = reading.askedAt().toEpochMilli();
            var verdict =
                    reading.isForeign() ? Reading.ELSEWHERE : reading.verdict().jsonName();
            var body = json.writeValueAsString(signals.reading(reading));
            statement.setString(1, reading.probe());
            statement.setLong(2, asked);
            statement.setString(3, verdict);
            statement.setString(4, body);
            statement.setString(5, digest(review.toString(), reading.probe(), asked, verdict, body));
            statement.setString(6, review.toString());
            statement.executeUpdate();
        }
    }

    private String digest(String review, String probe, long asked, String verdict, String body) {
        var text = review + '\n' + probe + '\n' + asked + '\n' + verdict + '\n' + body + '\n';
        return sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Gives every row that has none its digest: those written before there were digests.
    void addMissingDigests() throws SQLException {
        var rows = database.prepare("SELECT reading.id, uuid, probe, asked, verdict, body FROM reading"
                + " JOIN review ON review.id = reading.review WHERE sha256 = ''");
        var update = database.prepare("UPDATE reading SET sha256 = ? WHERE id = ?");
        try (var found = rows.executeQuery()) {
            while (found.next()) {
                update.setString(
                        1,
                        digest(
                                found.getString(2),
                                found.getString(3),
                                found.getLong(4),
                                found.getString(5),
                                found.getString(6)));
                update.setLong(2, found.getLong(1));
                update.executeUpdate();
            }
        }
    }

    /// Of each probe the newest reading, the newest pass, and the first fail since; and the newest that came from
    /// elsewhere. In the order they were asked for.
    public List<Reading> currentReadings(UUID review) throws SQLException, StoreException {
        var statement = database.prepare("""
            WITH own AS (SELECT * FROM reading WHERE review = (SELECT id FROM review WHERE uuid = ?)),
                 probes AS (SELECT DISTINCT probe FROM own),
                 kept AS (
                    SELECT (SELECT id FROM own WHERE own.probe = probes.probe AND verdict <> 'elsewhere'
                            ORDER BY asked DESC, id DESC LIMIT 1) AS id FROM probes
                    UNION
                    SELECT (SELECT id FROM own WHERE own.probe = probes.probe AND verdict = 'elsewhere'
                            ORDER BY asked DESC, id DESC LIMIT 1) FROM probes
                    UNION
                    SELECT (SELECT id FROM own WHERE own.probe = probes.probe AND verdict = 'pass'
                            ORDER BY asked DESC, id DESC LIMIT 1) FROM probes
                    UNION
                    SELECT (SELECT id FROM own WHERE own.probe = probes.probe AND verdict = 'fail'
                            AND asked >= (SELECT ifnull(max(asked), 0) FROM own AS passed
                                          WHERE passed.probe = probes.probe AND passed.verdict = 'pass')
                            ORDER BY asked, id LIMIT 1) FROM probes)
            SELECT probe, asked, verdict, body, sha256 FROM reading
            WHERE id IN (SELECT id FROM kept) ORDER BY asked, id\
            """);
        statement.setString(1, review.toString());
        return readings(review, statement);
    }

    /// The newest of one probe, the newest first.
    public List<Reading> newestReadings(UUID review, String probe, int most) throws SQLException, StoreException {
        var statement = database.prepare("SELECT probe, asked, verdict, body, sha256 FROM reading" + " WHERE review = "
                + REVIEW + " AND probe = ? ORDER BY asked DESC, id DESC LIMIT ?");
        statement.setString(1, review.toString());
        statement.setString(2, probe);
        statement.setInt(3, most);
        return readings(review, statement);
    }

    /// Those stored after the one of this number, in the order they came.
    public List<Reading> readingsAfter(UUID review, long number) throws SQLException, StoreException {
        var statement = database.prepare("SELECT probe, asked, verdict, body, sha256 FROM reading WHERE review = "
                + REVIEW + " AND id > ? ORDER BY id");
        statement.setString(1, review.toString());
        statement.setLong(2, number);
        return readings(review, statement);
    }

    public long newestNumber() throws SQLException {
        try (var rows =
                database.prepare("SELECT ifnull(max(id), 0) FROM reading").executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /// Lets go of the oldest readings where there are more than `most`, but of no probe's newest reading or newest
    /// pass. What a mark rests on stands in its event as well. Between two looks a tenth of `most` may come on top.
    ///
    /// @param added how many came since it was called last
    public void prune(int most, int added) throws SQLException {
        addedSincePrune = (int) Math.min(Integer.MAX_VALUE, (long) addedSincePrune + added);
        if (addedSincePrune < most / PRUNE_INTERVAL_DIVISOR) return;
        addedSincePrune = 0;
        int excess = database.queryInt("SELECT count(*) FROM reading") - most;
        if (excess <= 0) return;
        var statement = database.prepare("""
            DELETE FROM reading WHERE id IN (
                SELECT id FROM (
                    SELECT id, asked, verdict,
                        row_number() OVER (PARTITION BY review, probe, verdict = 'elsewhere' ORDER BY asked DESC, id DESC) AS place,
                        row_number() OVER (PARTITION BY review, probe, verdict ORDER BY asked DESC, id DESC)
                            AS place_of_verdict
                    FROM reading)
                WHERE place > 1 AND NOT (verdict = 'pass' AND place_of_verdict = 1)
                ORDER BY asked, id LIMIT ?)\
            """);
        statement.setInt(1, excess);
        statement.executeUpdate();
    }

    /// Each as it was written (rule R40).
    private List<Reading> readings(UUID review, PreparedStatement statement) throws SQLException, StoreException {
        var readings = new ArrayList<Reading>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                var body = rows.getString(4);
                var digest = digest(review.toString(), rows.getString(1), rows.getLong(2), rows.getString(3), body);
                if (!digest.equals(rows.getString(5)))
                    throw new StoreException(
                            Messages.STORE.text("reading.changed", rows.getString(1), review, database.file()));
                readings.add(signals.reading(json.readTree(body)));
            }
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new StoreException(database.errorText().damaged(Messages.STORE.text("damage.reading")), e);
        }
        return List.copyOf(readings);
    }
}
