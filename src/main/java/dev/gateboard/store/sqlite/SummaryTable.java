package dev.gateboard.store.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What an overview shows of each review, so that it need not read events.
public record SummaryTable(Database database, Sha256 sha256) {

    /// A summary as it was written.
    ///
    /// @param form which version of its JSON the body is
    /// @param made when, and until before which moment it holds, in milliseconds since 1970
    public record SummaryText(int form, long made, long holdsUntil, String body) {}

    /// A review in order of opening.
    ///
    /// @param summary the one that stands for all its events and is as it was written; none where there is no such
    public record SummaryRow(UUID review, boolean isArchived, List<SummaryText> summary) {
        public SummaryRow {
            summary = List.copyOf(summary);
        }
    }

    public List<SummaryRow> rows() throws SQLException {
        var found = new ArrayList<SummaryRow>();
        var sql = """
            SELECT uuid, review.id IN (SELECT review FROM archived), form, summary.head, made, holds_until, body, sha256,
                (SELECT hash FROM event WHERE event.review = review.id ORDER BY number DESC LIMIT 1)
            FROM review LEFT JOIN summary ON summary.review = review.id ORDER BY review.id\
            """;
        try (var rows = database.prepare(sql).executeQuery()) {
            while (rows.next()) {
                var review = UUID.fromString(rows.getString(1));
                var text = new SummaryText(
                        rows.getInt(3), rows.getLong(5), rows.getLong(6), String.valueOf(rows.getString(7)));
                found.add(new SummaryRow(
                        review, rows.getInt(2) == 1, isSound(rows, review, text) ? List.of(text) : List.of()));
            }
        }
        return List.copyOf(found);
    }

    /// The one of a review, where it is as it was written; it may stand for fewer events than there are by now.
    public Optional<SummaryText> find(UUID review) throws SQLException {
        var statement = database.prepare("""
            SELECT form, summary.head, made, holds_until, summary.body, sha256 FROM summary
            JOIN review ON review.id = summary.review JOIN event ON event.review = review.id AND hash = summary.head
            WHERE uuid = ?\
            """);
        statement.setString(1, review.toString());
        try (var row = statement.executeQuery()) {
            if (!row.next()) return Optional.empty();
            var text = new SummaryText(row.getInt(1), row.getLong(3), row.getLong(4), row.getString(5));
            boolean isAsWritten = digest(review, row.getString(2), text).equals(row.getString(6));
            return isAsWritten ? Optional.of(text) : Optional.empty();
        }
    }

    private boolean isSound(ResultSet row, UUID review, SummaryText text) throws SQLException {
        var head = row.getString(4);
        return head != null
                && head.equals(row.getString(9))
                && digest(review, head, text).equals(row.getString(8));
    }

    /// Instead of the one before; it stands for the events up to the one with the hash `head`.
    public void put(UUID review, String head, SummaryText text) throws SQLException {
        var statement = database.prepare("""
            INSERT INTO summary (review, form, head, made, holds_until, body, sha256)
            SELECT id, ?, ?, ?, ?, ?, ? FROM review WHERE uuid = ?
            ON CONFLICT (review) DO UPDATE SET form = excluded.form, head = excluded.head, made = excluded.made,
                holds_until = excluded.holds_until, body = excluded.body, sha256 = excluded.sha256\
            """);
        statement.setInt(1, text.form());
        statement.setString(2, head);
        statement.setLong(3, text.made());
        statement.setLong(4, text.holdsUntil());
        statement.setString(5, text.body());
        statement.setString(6, digest(review, head, text));
        statement.setString(7, review.toString());
        statement.executeUpdate();
    }

    private String digest(UUID review, String head, SummaryText text) {
        var lines = review + "\n" + text.form() + "\n" + head + "\n" + text.made() + "\n" + text.holdsUntil() + "\n"
                + text.body() + "\n";
        return sha256.of(lines.getBytes(StandardCharsets.UTF_8));
    }
}
