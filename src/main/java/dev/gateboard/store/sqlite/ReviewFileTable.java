package dev.gateboard.store.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The files that reviews were opened from, refreshed with or written to (rule R37).
public record ReviewFileTable(Database database) {

    /// A file that a review knows.
    ///
    /// @param path empty where it is not known
    /// @param sha256 of the bytes; empty where they are not known
    public record ReviewFile(UUID review, String path, String sha256) {}

    public void add(UUID review, String path, String sha256) throws SQLException {
        database.executeOnce(
                "INSERT OR IGNORE INTO review_file SELECT id, ?, ? FROM review WHERE uuid = ?",
                path,
                sha256,
                review.toString());
    }

    /// All files of the reviews that know this path or these bytes and are not archived, the newest review first.
    public List<ReviewFile> ofReviewsThatKnow(List<String> paths, String sha256) throws SQLException {
        var places = String.join(", ", paths.stream().map(_ -> "?").toList());
        var statement = database.prepare("SELECT uuid, path, sha256 FROM review_file JOIN review ON review.id = review"
                + " WHERE review IN (SELECT review FROM review_file WHERE sha256 = ? OR path IN (" + places + "))"
                + " AND review NOT IN (SELECT review FROM archived) ORDER BY review.id DESC");
        statement.setString(1, sha256);
        for (int index = 0; index < paths.size(); index++) statement.setString(index + 2, paths.get(index));
        var files = new ArrayList<ReviewFile>();
        try (var rows = statement.executeQuery()) {
            while (rows.next())
                files.add(new ReviewFile(UUID.fromString(rows.getString(1)), rows.getString(2), rows.getString(3)));
        }
        return List.copyOf(files);
    }
}
