package dev.gateboard.store.sqlite;

import dev.gateboard.language.Messages;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.sqlite.SQLiteErrorCode;

/// Copies a database while other connections use it, and puts a copy back while none does.
public record DatabaseBackup(Path file, Duration patience) {

    /// Writes the copy whole and durable or not at all. An older one of that name is replaced.
    public void writeTo(Path target) throws SQLException, IOException, StoreException {
        writeTo(target, new CompletableFuture<>());
    }

    /// The same, which a person may stop: then nothing is written.
    ///
    /// @param stop is done once a person no longer wants it
    public void writeTo(Path target, CompletableFuture<?> stop) throws SQLException, IOException, StoreException {
        try (var source = Database.open(file, Database.Access.WRITE, patience)) {
            write(source, target, stop);
        }
    }

    private static void write(Database source, Path target, CompletableFuture<?> stop)
            throws SQLException, IOException, StoreException {
        var unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try {
            var statement = source.prepare("VACUUM INTO ?");
            statement.setString(1, unfinished.toString());
            copy(statement, target, stop);
            // SQLite leaves it to us to bring a copy to the disk.
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            if (stop.isDone()) throw stopped(target);
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void copy(PreparedStatement statement, Path target, CompletableFuture<?> stop)
            throws SQLException, StoreException {
        var stopping = stop.thenRun(() -> cancel(statement));
        try {
            if (stop.isDone()) throw stopped(target);
            statement.executeUpdate();
        } catch (SQLException e) {
            if (stop.isDone()) throw stopped(target);
            throw e;
        } finally {
            stopping.cancel(false);
        }
    }

    /// SQLite ends what runs at its next step.
    private static void cancel(PreparedStatement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            System.getLogger(DatabaseBackup.class.getName())
                    .log(System.Logger.Level.DEBUG, "The backup could not be stopped and goes on.", e);
        }
    }

    private static StoreException stopped(Path target) {
        return new StoreException(Messages.STORE.text("backup.stopped", target));
    }

    /// Keeps everything that is in the file in another one, then replaces it, in one step, with what is in a copy. All
    /// the while no other connection, of this process or another one, has the file open: nothing is written between
    /// the two, and nobody goes on with what was replaced.
    ///
    /// @param copy without a double quote in its name, of the same version
    /// @param kept where nothing is yet
    public void replaceWith(Path copy, Path kept) throws SQLException, IOException, StoreException {
        try (var alone = Database.open(file, Database.Access.WRITE, patience)) {
            lockOthersOut(alone);
            if (Files.exists(kept)) throw new StoreException(Messages.STORE.text("backup.exists", kept));
            write(alone, kept, new CompletableFuture<>());
            alone.execute("restore from \"" + copy + "\"");
        }
    }

    private void lockOthersOut(Database alone) throws SQLException, StoreException {
        try {
            alone.queryText("PRAGMA locking_mode = EXCLUSIVE");
            // The lock is taken with the first writing, and stays until the connection is closed.
            alone.execute("BEGIN IMMEDIATE; COMMIT");
        } catch (SQLException e) {
            if ((e.getErrorCode() & 0xff) != SQLiteErrorCode.SQLITE_BUSY.code) throw e;
            throw new StoreException(Messages.STORE.text("database.openElsewhere", file), e);
        }
    }
}
