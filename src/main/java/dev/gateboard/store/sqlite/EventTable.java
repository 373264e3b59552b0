package dev.gateboard.store.sqlite;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.EventLogEntry;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.store.json.ActionCodec;
import dev.gateboard.store.json.ActionName;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/// The events of all reviews, each chained to the one before it by its hash (rule R32).
public final class EventTable {
    private final Database database;
    private final Sha256 sha256 = new Sha256();
    private final ActionCodec json = new ActionCodec();

    public EventTable(Database database) {
        this.database = database;
    }

    /// The number and the hash of an event; number 0 and no hash stand before the first.
    public record Link(int number, String hash) {
        static final Link NONE = new Link(0, "");
    }

    public List<UUID> reviews() throws SQLException, StoreException {
        var reviews = new ArrayList<UUID>();
        try (var rows = database.prepare("SELECT uuid FROM review ORDER BY id").executeQuery()) {
            while (rows.next()) reviews.add(UUID.fromString(rows.getString(1)));
        } catch (IllegalArgumentException e) {
            throw new StoreException(database.errorText().damaged(Messages.STORE.text("damage.review")), e);
        }
        return List.copyOf(reviews);
    }

    /// The newest event.
    public Link head(UUID review) throws SQLException {
        return link(review, Integer.MAX_VALUE);
    }

    /// The hash of the event of this number; empty where there is none.
    public String hash(UUID review, int number) throws SQLException {
        var link = link(review, number);
        return link.number() == number ? link.hash() : "";
    }

    public List<ReviewEvent> eventsAfter(UUID review, int after) throws SQLException, StoreException {
        var previous = link(review, after);
        if (previous.number() < after) return List.of();
        var events = new ArrayList<ReviewEvent>();
        var people = new PersonCache();
        // SQLite joins the lines: taking one text out of it costs a third of taking eleven.
        var statement = database.prepare("SELECT concat_ws(char(10), " + EventRowMapper.COLUMNS + "), hash FROM event"
                + " WHERE review = (SELECT id FROM review WHERE uuid = ?) AND number > ? ORDER BY number");
        statement.setString(1, review.toString());
        statement.setInt(2, after);
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                var lines = rows.getString(1);
                previous = next(review, previous, lines, rows.getString(2));
                events.add(event(review, EventLogEntry.read(lines), people));
            }
        }
        return events;
    }

    /// As [#eventsAfter], in the words they are kept in.
    public List<EventLogEntry> entries(UUID review) throws SQLException, StoreException {
        var previous = Link.NONE;
        var log = new ArrayList<EventLogEntry>();
        var statement = database.prepare("SELECT concat_ws(char(10), " + EventRowMapper.COLUMNS + "), hash FROM event"
                + " WHERE review = (SELECT id FROM review WHERE uuid = ?) ORDER BY number");
        statement.setString(1, review.toString());
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                var lines = rows.getString(1);
                previous = next(review, previous, lines, rows.getString(2));
                log.add(EventLogEntry.read(lines));
            }
        }
        return List.copyOf(log);
    }

    /// The actions of these lines.
    public List<Action> actions(UUID review, List<EventLogEntry> lines) throws StoreException {
        var people = new PersonCache();
        var actions = new ArrayList<Action>();
        for (var line : lines) actions.add(event(review, line, people).action());
        return actions;
    }

    public void append(UUID review, List<ReviewEvent> events) throws SQLException, StoreException {
        var previous = ensureReview(review);
        for (var event : events) previous = append(review.toString(), previous, EventRowMapper.line(event, json));
    }

    public void appendEntries(UUID review, List<EventLogEntry> lines) throws SQLException, StoreException {
        var previous = ensureReview(review);
        for (var line : lines) previous = append(review.toString(), previous, line);
    }

    private Link ensureReview(UUID review) throws SQLException {
        var previous = head(review);
        if (previous.number() > 0) return previous;
        var statement = database.prepare("INSERT INTO review (uuid) VALUES (?)");
        statement.setString(1, review.toString());
        statement.executeUpdate();
        return previous;
    }

    public Link append(String review, Link previous, EventLogEntry line) throws SQLException, StoreException {
        if (line.number() != previous.number() + 1)
            throw new IllegalArgumentException("event " + line.number() + " after event " + previous.number());
        if (!line.isOfLines()) throw new StoreException(Messages.STORE.text("event.manyLines"));
        var hash = sha256.of(strictly(EventLogEntry.hashed(previous.hash(), review, line.lines())));
        var statement = database.prepare("INSERT INTO event (" + EventRowMapper.COLUMNS + ", hash, review)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT id FROM review WHERE uuid = ?))");
        EventRowMapper.bind(line, statement);
        statement.setString(12, hash);
        statement.setString(13, review);
        statement.executeUpdate();
        return new Link(line.number(), hash);
    }

    /// The newest event up to number `upTo`.
    private Link link(UUID review, int upTo) throws SQLException {
        var statement = database.prepare(
                "SELECT number, hash FROM event WHERE review = (SELECT id FROM review WHERE uuid = ?) AND number <= ?"
                        + " ORDER BY number DESC LIMIT 1");
        statement.setString(1, review.toString());
        statement.setInt(2, upTo);
        try (var rows = statement.executeQuery()) {
            return rows.next() ? new Link(rows.getInt(1), rows.getString(2)) : Link.NONE;
        }
    }

    /// The link of the event after `previous`. The number is among the lines, so a fitting hash proves that too.
    private Link next(UUID review, Link previous, String lines, String hash) throws StoreException {
        int number = previous.number() + 1;
        var hashed =
                EventLogEntry.hashed(previous.hash(), review.toString(), lines).getBytes(StandardCharsets.UTF_8);
        if (sha256.of(hashed).equals(hash)) return new Link(number, hash);
        throw new StoreException(Messages.STORE.text("event.changed", String.valueOf(number), review, database.file()));
    }

    private ReviewEvent event(UUID review, EventLogEntry line, PersonCache people) throws StoreException {
        var verb = ActionName.BY_STORED_NAME.get(line.verb());
        if (verb == null)
            throw new StoreException(Messages.STORE.text(
                    "event.unknown", String.valueOf(line.number()), review, database.file(), line.verb()));
        try {
            return EventRowMapper.event(line, verb, json, people);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new StoreException(
                    Messages.STORE.text(
                            "event.unreadable", String.valueOf(line.number()), review, database.file(), line.verb()),
                    e);
        }
    }

    /// The text in UTF-8, refused where it would not come back as it is.
    private static byte[] strictly(String hashed) throws StoreException {
        try {
            var bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(hashed));
            return ByteBuffer.allocate(bytes.remaining()).put(bytes).array();
        } catch (CharacterCodingException e) {
            throw new StoreException(Messages.STORE.text("event.halfCharacter"), e);
        }
    }
}
