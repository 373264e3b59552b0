package dev.gateboard.store.sqlite;

import dev.gateboard.language.Messages;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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

    private void copy(int version) throws SQLException, IOException {
        var backup = file.resolveSibling(file.getFileName() + ".before-v" + version + ".backup");
        var unfinished = file.resolveSibling(backup.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try (var source = Database.open(file, Database.Access.WRITE, patience)) {
            var statement = source.prepare("VACUUM INTO ?");
            statement.setString(1, unfinished.toString());
            statement.executeUpdate();
        }
        // SQLite leaves it to us to bring a copy to the disk.
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, backup, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
