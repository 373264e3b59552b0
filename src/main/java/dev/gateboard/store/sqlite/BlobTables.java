package dev.gateboard.store.sqlite;

import dev.gateboard.language.Messages;
import dev.gateboard.model.gate.Evidence;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Templates and attachments: bytes kept once, under their SHA-256 (rule R35).
public record BlobTables(Database database, Sha256 sha256) {

    public String putDocument(String fileName, byte[] bytes, Instant now) throws SQLException {
        var digest = sha256.of(bytes);
        var statement = database.prepare("INSERT INTO template (sha256, file_name, added, bytes) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (sha256) DO NOTHING");
        statement.setString(1, digest);
        statement.setString(2, fileName);
        statement.setString(3, now.toString());
        statement.setBytes(4, bytes);
        statement.executeUpdate();
        return digest;
    }

    public String putAttachment(String name, byte[] bytes) throws SQLException, StoreException {
        if (bytes.length > Evidence.Attachment.LARGEST)
            throw new StoreException(Messages.STORE.text(
                    "attachment.tooLarge", name, bytes.length / (1024.0 * 1024.0), Evidence.Attachment.LARGEST >> 20));
        var digest = sha256.of(bytes);
        var statement = database.prepare(
                "INSERT INTO attachment (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING");
        statement.setString(1, digest);
        statement.setBytes(2, bytes);
        statement.executeUpdate();
        return digest;
    }

    public String putProbesFile(byte[] bytes) throws SQLException {
        var digest = sha256.of(bytes);
        var statement =
                database.prepare("INSERT INTO sidecar (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING");
        statement.setString(1, digest);
        statement.setBytes(2, bytes);
        statement.executeUpdate();
        return digest;
    }

    public List<ChecklistTemplate> templates() throws SQLException, StoreException {
        var templates = new ArrayList<ChecklistTemplate>();
        var sql = """
            SELECT sha256, file_name, added, length(bytes), coalesce(name, ''), coalesce(version, ''), coalesce(archived, 0)
            FROM template LEFT JOIN template_label ON template = id ORDER BY id\
            """;
        try (var rows = database.prepare(sql).executeQuery()) {
            while (rows.next())
                templates.add(new ChecklistTemplate(
                        rows.getString(1),
                        rows.getString(2),
                        Instant.parse(rows.getString(3)),
                        rows.getLong(4),
                        rows.getString(5),
                        rows.getString(6),
                        rows.getInt(7) == 1));
        } catch (DateTimeParseException e) {
            throw new StoreException(database.errorText().damaged(Messages.STORE.text("damage.template")), e);
        }
        return List.copyOf(templates);
    }

    /// Of a template, or of an edited copy, which is none to be used again and lies among the attachments.
    public Optional<byte[]> document(String digest) throws SQLException, StoreException {
        var template = bytes("SELECT bytes FROM template WHERE sha256 = ?", digest);
        return template.isPresent() ? template : attachment(digest);
    }

    public Optional<byte[]> probesFile(String digest) throws SQLException, StoreException {
        return bytes("SELECT bytes FROM sidecar WHERE sha256 = ?", digest);
    }

    public Optional<byte[]> attachment(String digest) throws SQLException, StoreException {
        return bytes("SELECT bytes FROM attachment WHERE sha256 = ?", digest);
    }

    private Optional<byte[]> bytes(String sql, String digest) throws SQLException, StoreException {
        var statement = database.prepare(sql);
        statement.setString(1, digest);
        try (var rows = statement.executeQuery()) {
            if (!rows.next()) return Optional.empty();
            var bytes = rows.getBytes(1);
            if (!sha256.of(bytes).equals(digest))
                throw new StoreException(database.errorText().damaged(Messages.STORE.text("damage.changed", digest)));
            return Optional.of(bytes);
        }
    }
}
