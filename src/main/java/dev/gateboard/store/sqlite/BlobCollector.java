package dev.gateboard.store.sqlite;

import dev.gateboard.model.action.RemovedContent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Deletes bytes that nothing refers to any more (rule R39). A template that was given a name or a version is kept: it
/// is somebody's library and not a leftover.
record BlobCollector(Database database) {
    /// The rows of each table that hold the bytes of a digest.
    private static final List<String> ROWS = List.of(
            "FROM attachment WHERE sha256 = ?",
            "FROM sidecar WHERE sha256 = ?",
            "FROM template WHERE sha256 = ? AND id NOT IN"
                    + " (SELECT template FROM template_label WHERE name <> '' OR version <> '')");
    private static final String TEMPLATE = ROWS.getLast();

    RemovedContent leftovers(Collection<String> digests) throws SQLException {
        int files = 0;
        long bytes = 0;
        var templates = new ArrayList<String>();
        for (var digest : digests) {
            for (var rows : ROWS) {
                var statement = database.prepare("SELECT length(bytes) " + rows);
                statement.setString(1, digest);
                try (var found = statement.executeQuery()) {
                    if (!found.next()) continue;
                    files++;
                    bytes += found.getLong(1);
                }
            }
            var named = database.prepare("SELECT file_name " + TEMPLATE);
            named.setString(1, digest);
            try (var rows = named.executeQuery()) {
                if (rows.next()) templates.add(rows.getString(1));
            }
        }
        return new RemovedContent(files, bytes, templates);
    }

    void delete(Collection<String> digests) throws SQLException {
        for (var digest : digests) {
            run("DELETE FROM template_label WHERE template IN (SELECT id " + TEMPLATE + ")", digest);
            for (var rows : ROWS) run("DELETE " + rows, digest);
        }
    }

    private void run(String sql, String digest) throws SQLException {
        var statement = database.prepare(sql);
        statement.setString(1, digest);
        statement.executeUpdate();
    }
}
