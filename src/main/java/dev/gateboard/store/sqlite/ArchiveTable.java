package dev.gateboard.store.sqlite;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/// Which reviews are put away (rule R39).
public record ArchiveTable(Database database) {

    /// In order of opening.
    public Set<UUID> reviews() throws SQLException {
        var reviews = new LinkedHashSet<UUID>();
        var sql = "SELECT uuid FROM review JOIN archived ON archived.review = review.id ORDER BY review.id";
        try (var rows = database.prepare(sql).executeQuery()) {
            while (rows.next()) reviews.add(UUID.fromString(rows.getString(1)));
        }
        return reviews;
    }

    public void add(UUID review) throws SQLException {
        run("INSERT OR IGNORE INTO archived SELECT id FROM review WHERE uuid = ?", review);
    }

    public void remove(UUID review) throws SQLException {
        run("DELETE FROM archived WHERE review = (SELECT id FROM review WHERE uuid = ?)", review);
    }

    private void run(String sql, UUID review) throws SQLException {
        database.executeOnce(sql, review.toString());
    }
}
