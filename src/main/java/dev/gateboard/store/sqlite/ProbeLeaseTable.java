package dev.gateboard.store.sqlite;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Which process asks a review's probes (rule R33).
public record ProbeLeaseTable(Database database) {
    private static final String REVIEW = "(SELECT id FROM review WHERE uuid = ?)";

    /// The lease that holds afterwards: the asker's own, or another's.
    public ProbeLease acquire(UUID review, String holder, Instant now) throws SQLException {
        var there = find(review);
        if (there.isPresent()
                && !there.get().holder().equals(holder)
                && there.get().holds(now)) return there.get();
        var statement = database.prepare("INSERT INTO lease (review, holder, renewed)"
                + " SELECT id, ?, ? FROM review WHERE uuid = ?"
                + " ON CONFLICT (review) DO UPDATE SET holder = excluded.holder, renewed = excluded.renewed");
        statement.setString(1, holder);
        statement.setLong(2, now.toEpochMilli());
        statement.setString(3, review.toString());
        statement.executeUpdate();
        return new ProbeLease(holder, Instant.ofEpochMilli(now.toEpochMilli()));
    }

    public void release(UUID review, String holder) throws SQLException {
        var statement = database.prepare("DELETE FROM lease WHERE review = " + REVIEW + " AND holder = ?");
        statement.setString(1, review.toString());
        statement.setString(2, holder);
        statement.executeUpdate();
    }

    private Optional<ProbeLease> find(UUID review) throws SQLException {
        var statement = database.prepare("SELECT holder, renewed FROM lease WHERE review = " + REVIEW);
        statement.setString(1, review.toString());
        try (var rows = statement.executeQuery()) {
            return rows.next()
                    ? Optional.of(new ProbeLease(rows.getString(1), Instant.ofEpochMilli(rows.getLong(2))))
                    : Optional.empty();
        }
    }
}
