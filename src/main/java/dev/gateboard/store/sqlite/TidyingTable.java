package dev.gateboard.store.sqlite;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.TidyingEntry;
import dev.gateboard.model.person.Person;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The database's own log, each line chained to the one before it, so that a removal stays on record (rule R39).
public record TidyingTable(Database database, Sha256 sha256) {

    public void append(TidyingEntry entry) throws SQLException {
        var statement = database.prepare("""
            INSERT INTO tidying (at, utc_offset, by_name, by_mail, verb, kind, subject, name, reason, events, head, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """);
        statement.setString(1, entry.at().toString());
        statement.setString(2, entry.offset().toString());
        statement.setString(3, entry.by().name());
        statement.setString(4, entry.by().email());
        statement.setString(5, entry.verb());
        statement.setString(6, entry.kind().storedName());
        statement.setString(7, entry.subject());
        statement.setString(8, entry.name());
        statement.setString(9, entry.reason());
        statement.setInt(10, entry.events());
        statement.setString(11, entry.head());
        statement.setString(12, hash(database.queryText("SELECT hash FROM tidying ORDER BY id DESC LIMIT 1"), entry));
        statement.executeUpdate();
    }

    /// The oldest first, their chain checked.
    public List<TidyingEntry> entries() throws SQLException, StoreException {
        var entries = new ArrayList<TidyingEntry>();
        var previous = "";
        var sql = "SELECT at, utc_offset, by_name, by_mail, verb, kind, subject, name, reason, events, head, hash"
                + " FROM tidying ORDER BY id";
        try (var rows = database.prepare(sql).executeQuery()) {
            while (rows.next()) {
                var entry = entry(rows);
                var hash = rows.getString(12);
                if (!hash(previous, entry).equals(hash))
                    throw new StoreException(database.errorText().damaged(Messages.STORE.text("damage.tidying")));
                previous = hash;
                entries.add(entry);
            }
        } catch (DateTimeException e) {
            throw new StoreException(database.errorText().damaged(Messages.STORE.text("damage.tidying")), e);
        }
        return List.copyOf(entries);
    }

    private static TidyingEntry entry(ResultSet row) throws SQLException {
        return new TidyingEntry(
                Instant.parse(row.getString(1)),
                ZoneOffset.of(row.getString(2)),
                new Person(row.getString(3), row.getString(4)),
                row.getString(5),
                row.getString(6).equals(TidyingEntry.Kind.REVIEW.storedName())
                        ? TidyingEntry.Kind.REVIEW
                        : TidyingEntry.Kind.TEMPLATE,
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getInt(10),
                row.getString(11));
    }

    private String hash(String previous, TidyingEntry entry) {
        return sha256.of((previous + "\n" + entry.lines()).getBytes(StandardCharsets.UTF_8));
    }
}
