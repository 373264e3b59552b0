package dev.gateboard.store;

import dev.gateboard.language.Messages;
import dev.gateboard.store.sqlite.Database;
import dev.gateboard.store.sqlite.DatabaseErrorText;
import dev.gateboard.store.sqlite.DatabaseIntegrityCheck;
import dev.gateboard.store.sqlite.SchemaMigrator;
import dev.gateboard.store.sqlite.SqliteFileHeader;
import dev.gateboard.store.sqlite.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/// Opens a file after looking at it: one that is refused is not written to.
///
/// @param patience how long to wait for another program's lock
record StoreOpener(Path file, SchemaMigrator schema, Duration patience) {

    StoreOpenResult open() {
        try {
            requirePlace();
            var header = header();
            requireOurs(header);
            if (header instanceof SqliteFileHeader.Sqlite) requireSound();
            return new StoreOpenResult.Opened(opened());
        } catch (StoreException e) {
            return new StoreOpenResult.OpenRefused(e.message());
        } catch (SQLException e) {
            return new StoreOpenResult.OpenRefused(errorText().sentence(e));
        }
    }

    private Store opened() throws SQLException, StoreException {
        var database = Database.open(file, Database.Access.WRITE, patience);
        try {
            schema.migrate(database, patience);
            return new Store(database, schema.version());
        } catch (SQLException | StoreException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// A regular file that can be written, in a folder that can be written, since SQLite keeps its log beside it; or
    /// such a folder, made if need be.
    private void requirePlace() throws StoreException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || (Files.exists(file) && !Files.isRegularFile(file)))
            throw new StoreException(Messages.STORE.text("database.notFile", file));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreException(Messages.STORE.text("database.folder", folder), e);
        }
        if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file)))
            throw new StoreException(errorText().readOnly());
    }

    private SqliteFileHeader header() throws StoreException {
        try {
            return SqliteFileHeader.of(file);
        } catch (IOException e) {
            throw new StoreException(Messages.STORE.text("database.unreadable", file), e);
        }
    }

    /// Judged before SQLite opens the file for real: it would finish what a killed program of someone else began.
    private void requireOurs(SqliteFileHeader header) throws SQLException, StoreException {
        switch (header) {
            case SqliteFileHeader.Missing _ -> {}
            case SqliteFileHeader.Other _ ->
                throw new StoreException(Messages.STORE.text("database.notDatabase", file));
            case SqliteFileHeader.Sqlite(int application) -> {
                if (application == 0) requireEmpty();
                else if (application != SchemaMigrator.APPLICATION)
                    throw new StoreException(errorText().foreign());
            }
        }
    }

    private void requireEmpty() throws SQLException, StoreException {
        try (var database = Database.open(file, Database.Access.ALONE, patience)) {
            if (!SchemaMigrator.isEmpty(database))
                throw new StoreException(errorText().foreign());
        }
    }

    /// Looks at the whole, the log beside it included. A log left by a process that was killed would be written back
    /// into the file when the last writing connection closes; so where there is one, a reading connection looks.
    private void requireSound() throws SQLException, StoreException {
        try (var database = Database.open(file, hasLog() ? Database.Access.READ : Database.Access.WRITE, patience)) {
            schema.versionOf(database);
            new DatabaseIntegrityCheck(database).require();
        } catch (IOException e) {
            throw new StoreException(Messages.STORE.text("database.unreadable", file), e);
        }
    }

    private boolean hasLog() throws IOException {
        var real = file.toRealPath();
        var log = real.resolveSibling(real.getFileName() + "-wal");
        return Files.exists(log) && Files.size(log) > 0;
    }

    private DatabaseErrorText errorText() {
        return new DatabaseErrorText(file);
    }
}
