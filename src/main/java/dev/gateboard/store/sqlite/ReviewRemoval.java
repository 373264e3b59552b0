package dev.gateboard.store.sqlite;

import dev.gateboard.model.action.RemovedContent;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// Removes a review with everything that only it needs (rule R39). The chains of the others stay as they are.
public record ReviewRemoval(Database database) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final String REVIEW = "(SELECT id FROM review WHERE uuid = ?)";
    private static final List<String> TABLES =
            List.of("event", "reading", "lease", "arrival", "known_file", "archived", "review_file", "summary");

    /// What would go with it; nothing is changed.
    public RemovedContent preview(UUID review) throws SQLException {
        return new BlobCollector(database).leftovers(digestsOnlyOf(review));
    }

    public RemovedContent remove(UUID review) throws SQLException {
        var blobs = new BlobCollector(database);
        var digests = digestsOnlyOf(review);
        var leftovers = blobs.leftovers(digests);
        run("INSERT INTO removal SELECT id FROM review WHERE uuid = ?", review);
        for (var table : TABLES) run("DELETE FROM " + table + " WHERE review = " + REVIEW, review);
        run("DELETE FROM removal WHERE review = " + REVIEW, review);
        run("DELETE FROM review WHERE uuid = ?", review);
        run("DELETE FROM setting WHERE instr(name, ?) > 0", review);
        blobs.delete(digests);
        return leftovers;
    }

    private void run(String sql, UUID review) throws SQLException {
        database.executeOnce(sql, review.toString());
    }

    /// The digests that events of this review name and events of no other do. Whatever looks like a digest counts, so
    /// that nothing an event of another kind needs can go.
    private Set<String> digestsOnlyOf(UUID review) throws SQLException {
        var own = new HashSet<String>();
        collect("SELECT body FROM event WHERE review = " + REVIEW, review, own);
        var others = new HashSet<String>();
        collect("SELECT body FROM event WHERE review <> " + REVIEW, review, others);
        own.removeAll(others);
        return own;
    }

    private void collect(String sql, UUID review, Set<String> digests) throws SQLException {
        var statement = database.prepare(sql);
        statement.setString(1, review.toString());
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                var found = DIGEST.matcher(rows.getString(1));
                while (found.find()) digests.add(found.group());
            }
        }
    }
}
