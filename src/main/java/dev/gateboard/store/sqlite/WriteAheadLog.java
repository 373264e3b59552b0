package dev.gateboard.store.sqlite;

import dev.gateboard.language.Messages;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteErrorCode;

/// SQLite's write-ahead log, beside the file: with it a commit is one append, and no one who reads waits for it.
record WriteAheadLog(Database database, Duration patience) {

    /// Does nothing where the file has one. Two programs that begin it at once are told that the file is busy without
    /// any waiting; so this waits for its turn to write instead, and tries again.
    void enable() throws SQLException, StoreException {
        long started = System.nanoTime();
        while (!began()) {
            if (System.nanoTime() - started > patience.toNanos())
                throw new StoreException(database.errorText().locked());
            database.execute("BEGIN IMMEDIATE; ROLLBACK");
        }
    }

    private boolean began() throws SQLException, StoreException {
        try {
            if (database.queryText("PRAGMA journal_mode = WAL").equals("wal")) return true;
            throw new StoreException(Messages.STORE.text("database.noLog", database.file()));
        } catch (SQLException e) {
            if (e.getErrorCode() != SQLiteErrorCode.SQLITE_BUSY.code) throw e;
            return false;
        }
    }
}
