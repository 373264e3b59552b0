package dev.gateboard.store.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;

/// Copies a database, and puts a copy back, while other connections use it.
public record DatabaseBackup(Path file, Duration patience) {

    /// Writes the copy whole and durable or not at all. An older one of that name is replaced.
    public void writeTo(Path target) throws SQLException, IOException {
        var unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
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
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Replaces everything that is in the file, in one step, with what is in a copy.
    ///
    /// @param copy without a quote in its name, of the same version
    public void restoreFrom(Path copy) throws SQLException {
        try (var alone = Database.open(file, Database.Access.WRITE, patience)) {
            alone.execute("restore from '" + copy + "'");
        }
    }
}
