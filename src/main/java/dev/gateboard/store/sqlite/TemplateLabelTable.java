package dev.gateboard.store.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What people call templates, which version each is, and which are put away (rule R39).
public record TemplateLabelTable(Database database) {

    /// Keeps what a template is called.
    ///
    /// @param name empty where it goes by its file's name
    /// @param version empty where nobody said
    public void put(String sha256, String name, String version, boolean archived) throws SQLException {
        var statement = database.prepare("""
            INSERT INTO template_label (template, name, version, archived)
            SELECT id, ?, ?, ? FROM template WHERE sha256 = ?
            ON CONFLICT (template) DO UPDATE
            SET name = excluded.name, version = excluded.version, archived = excluded.archived\
            """);
        statement.setString(1, name);
        statement.setString(2, version);
        statement.setInt(3, archived ? 1 : 0);
        statement.setString(4, sha256);
        statement.executeUpdate();
    }

    /// Deletes the template itself too.
    public void remove(String sha256) throws SQLException {
        run("DELETE FROM template_label WHERE template IN (SELECT id FROM template WHERE sha256 = ?)", sha256);
        run("DELETE FROM template WHERE sha256 = ?", sha256);
    }

    /// The reviews of which an event names these bytes, in order of opening.
    public List<UUID> reviewsThatUse(String sha256) throws SQLException {
        var statement = database.prepare("SELECT uuid FROM review WHERE EXISTS"
                + " (SELECT 1 FROM event WHERE review = review.id AND instr(body, ?) > 0) ORDER BY id");
        statement.setString(1, sha256);
        var reviews = new ArrayList<UUID>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) reviews.add(UUID.fromString(rows.getString(1)));
        }
        return List.copyOf(reviews);
    }

    private void run(String sql, String sha256) throws SQLException {
        var statement = database.prepare(sql);
        statement.setString(1, sha256);
        statement.executeUpdate();
    }
}
