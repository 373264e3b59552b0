package dev.gateboard.store.sqlite;

import dev.gateboard.language.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/// Copies the database file before a migration changes it for good.
record MigrationBackup(Path file, Duration patience) {

    /// Writes `FILE.before-vN.backup`, whole and durable or not at all. An older one of that name is replaced.
    void before(int version) throws SQLException, StoreException {
        try {
            copy(version);
        } catch (IOException e) {
            throw new StoreException(Messages.STORE.text("database.noBackup", file), e);
        }
    }

    private void copy(int version) throws SQLException, IOException, StoreException {
        var backup = file.resolveSibling(file.getFileName() + ".before-v" + version + ".backup");
        new DatabaseBackup(file, patience).writeTo(backup);
    }
}
