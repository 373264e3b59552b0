package dev.gateboard.store.sqlite;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/// Since when a review knows the bytes of a file that tells no time of its own (rule R13).
public record KnownFileTable(Database database) {
    private static final String REVIEW = "(SELECT id FROM review WHERE uuid = ?)";

    /// The earliest time that was ever given for these bytes, this one included.
    public Instant since(UUID review, String sha256, Instant at) throws SQLException {
        var known = database.prepare("SELECT since FROM known_file WHERE review = " + REVIEW + " AND sha256 = ?");
        known.setString(1, review.toString());
        known.setString(2, sha256);
        try (var rows = known.executeQuery()) {
            if (rows.next() && rows.getLong(1) <= at.toEpochMilli()) return Instant.ofEpochMilli(rows.getLong(1));
        }
        var statement = database.prepare("INSERT INTO known_file (review, sha256, since) VALUES (" + REVIEW
                + ", ?, ?) ON CONFLICT (review, sha256) DO UPDATE SET since = excluded.since");
        statement.setString(1, review.toString());
        statement.setString(2, sha256);
        statement.setLong(3, at.toEpochMilli());
        statement.executeUpdate();
        return at;
    }
}
