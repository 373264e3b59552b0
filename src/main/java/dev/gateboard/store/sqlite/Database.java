package dev.gateboard.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/// One connection to a file, with the settings every connection of ours has, and the statements it has prepared.
public final class Database implements AutoCloseable {

    /// What a connection may do to its file.
    public enum Access {
        /// Reads and writes, and creates the file where there is none.
        WRITE(""),
        /// Reads, and leaves the file as it is: a write-ahead log found beside it is not written back at closing.
        READ(""),
        /// Reads the file alone, without looking at what stands beside it and without locks.
        ALONE("?immutable=1");

        private final String parameter;

        Access(String parameter) {
            this.parameter = parameter;
        }
    }

    /// How long to wait for another program that writes.
    public static final Duration LOCK_TIMEOUT = Duration.ofSeconds(20);

    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// `patience` is how long to wait for another program's lock.
    public static Database open(Path file, Access access, Duration patience) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(access != Access.WRITE);
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        // As an address, in which `?` and `%` of a path are escaped: sqlite-jdbc takes what follows a `?` for settings.
        var database = new Database(file, config.createConnection("jdbc:sqlite:" + file.toUri() + access.parameter));
        // On macOS a plain fsync leaves the bytes in the drive's own cache; elsewhere this changes nothing.
        database.execute("PRAGMA fullfsync = ON");
        return database;
    }

    public Path file() {
        return file;
    }

    /// Prepared once, and kept for the next time.
    public PreparedStatement prepare(String sql) throws SQLException {
        var known = statements.get(sql);
        if (known != null) return known;
        var statement = connection.prepareStatement(sql);
        statements.put(sql, statement);
        return statement;
    }

    /// Runs one or more statements without parameters.
    public void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /// Runs a statement with these texts in it, and closes it: one that stays prepared may keep its connection from
    /// being
    /// compacted.
    public void executeOnce(String sql, String... texts) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < texts.length; index++) statement.setString(index + 1, texts[index]);
            statement.executeUpdate();
        }
    }

    public int queryInt(String sql) throws SQLException {
        try (var rows = prepare(sql).executeQuery()) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    public String queryText(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    /// Takes back the open transaction, unless SQLite did so itself, as it may when the disk is full.
    public void rollBack() throws SQLException {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            if (e.getErrorCode() != SQLiteErrorCode.SQLITE_ERROR.code) throw e;
        }
    }

    /// What to tell of a failure. sqlite-jdbc takes a statement that failed out of use, so all are prepared anew.
    public StoreException toStoreException(SQLException e) {
        for (var statement : statements.values()) close(statement, e);
        statements.clear();
        return errorText().explain(e);
    }

    private static void close(PreparedStatement statement, SQLException reason) {
        try {
            statement.close();
        } catch (SQLException again) {
            reason.addSuppressed(again);
        }
    }

    public DatabaseErrorText errorText() {
        return new DatabaseErrorText(file);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
