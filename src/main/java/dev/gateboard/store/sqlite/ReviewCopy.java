package dev.gateboard.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Copies every review of another file into this one, in one transaction: events with their hashes, readings, documents
/// and evidence (rule R39). What only belongs to that file, such as its log of tidying, stays there.
public record ReviewCopy(Database database) {
    /// Tables whose rows belong to a review, with the order their rows are written in.
    private static final Map<String, String> OF_REVIEWS = new TreeMap<>(Map.of(
            "event", "number",
            "reading", "id",
            "arrival", "id",
            "known_file", "sha256",
            "archived", "review",
            "review_file", "path",
            "summary", "review"));
    /// Tables of bytes, by their digest.
    private static final List<String> BYTES = List.of("template", "attachment", "sidecar");
    /// Numbers that each file gives anew.
    private static final Set<String> NUMBERS = Set.of("id", "review");

    public void copy(Path file) throws SQLException {
        var attach = database.prepare("ATTACH DATABASE ? AS other");
        attach.setString(1, file.toString());
        attach.executeUpdate();
        try {
            database.execute("BEGIN IMMEDIATE");
            var committed = false;
            try {
                copyRows();
                database.execute("COMMIT");
                committed = true;
            } finally {
                if (!committed) database.rollBack();
            }
        } finally {
            database.execute("DETACH DATABASE other");
        }
    }

    private void copyRows() throws SQLException {
        for (var table : BYTES) {
            var columns = columns(table);
            database.execute("INSERT OR IGNORE INTO main." + table + " (" + columns + ") SELECT " + columns
                    + " FROM other." + table);
        }
        database.execute("INSERT OR IGNORE INTO main.template_label (template, name, version, archived)"
                + " SELECT here.id, name, version, archived FROM other.template_label"
                + " JOIN other.template AS there ON there.id = template"
                + " JOIN main.template AS here ON here.sha256 = there.sha256");
        database.execute("INSERT INTO main.review (uuid) SELECT uuid FROM other.review ORDER BY id");
        for (var table : OF_REVIEWS.entrySet()) {
            var columns = columns(table.getKey());
            var all = columns.isEmpty() ? "review" : "review, " + columns;
            var values = columns.isEmpty() ? "here.id" : "here.id, " + columns;
            database.execute("INSERT INTO main." + table.getKey() + " (" + all + ") SELECT " + values + " FROM other."
                    + table.getKey() + " AS rows JOIN other.review AS there ON there.id = rows.review"
                    + " JOIN main.review AS here ON here.uuid = there.uuid ORDER BY rows.review, rows."
                    + table.getValue());
        }
        database.execute("INSERT OR IGNORE INTO main.setting (name, value)"
                + " SELECT name, value FROM other.setting, other.review WHERE instr(name, uuid) > 0");
    }

    /// Without those that each file numbers for itself.
    private String columns(String table) throws SQLException {
        var columns = new ArrayList<String>();
        var names = database.prepare("SELECT name FROM pragma_table_info(?) ORDER BY cid");
        names.setString(1, table);
        try (var rows = names.executeQuery()) {
            while (rows.next()) if (!NUMBERS.contains(rows.getString(1))) columns.add(rows.getString(1));
        }
        return String.join(", ", columns);
    }
}
