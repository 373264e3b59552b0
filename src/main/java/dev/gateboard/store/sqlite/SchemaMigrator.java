package dev.gateboard.store.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// The numbered steps from an empty file to its newest form. A step that was released is never edited: a change is a
/// new one.
public record SchemaMigrator(List<String> steps) {

    /// "Gate" in ASCII: marks the file as ours.
    public static final int APPLICATION = 0x47617465;

    /// The step from which on every reading has a digest.
    private static final int READING_DIGESTS = 3;

    public SchemaMigrator {
        steps = List.copyOf(steps);
    }

    public static SchemaMigrator newest() {
        return new SchemaMigrator(
                List.of(resource("1.sql"), resource("2.sql"), resource("3.sql"), resource("4.sql"), resource("5.sql")));
    }

    public int version() {
        return steps.size();
    }

    public static boolean isEmpty(Database database) throws SQLException {
        return database.queryInt("SELECT count(*) FROM sqlite_schema") == 0;
    }

    /// Brings the file to the newest version, one transaction and one backup a step. A new file takes all steps at
    /// once and stands in the file itself before the log begins, so that one of ours is known by its header alone.
    ///
    /// @throws StoreException for a file that is newer, or not ours
    public void migrate(Database database, Duration patience) throws SQLException, StoreException {
        if (versionOf(database) == 0) step(database, patience);
        new WriteAheadLog(database, patience).enable();
        while (versionOf(database) < version()) step(database, patience);
    }

    private void step(Database database, Duration patience) throws SQLException, StoreException {
        database.execute("BEGIN IMMEDIATE");
        try {
            int from = versionOf(database);
            if (from < version()) {
                int to = from == 0 ? version() : from + 1;
                if (from > 0) new MigrationBackup(database.file(), patience).before(to);
                for (var step : steps.subList(from, to)) database.execute(step);
                if (from > 0 && from < READING_DIGESTS && to >= READING_DIGESTS)
                    new ReadingTable(database).addMissingDigests();
                database.execute("PRAGMA application_id = " + APPLICATION);
                database.execute("PRAGMA user_version = " + to);
            }
            database.execute("COMMIT");
        } catch (SQLException | StoreException | RuntimeException e) {
            database.rollBack();
            throw e;
        }
    }

    /// In one question, since another process may make the file meanwhile.
    ///
    /// @throws StoreException for a file that is newer, or not ours
    public int versionOf(Database database) throws SQLException, StoreException {
        var sql = "SELECT user_version, application_id, (SELECT count(*) FROM sqlite_schema)"
                + " FROM pragma_user_version, pragma_application_id";
        try (var rows = database.prepare(sql).executeQuery()) {
            rows.next();
            int found = rows.getInt(1);
            if (rows.getInt(2) != APPLICATION && rows.getInt(3) > 0)
                throw new StoreException(database.errorText().foreign());
            if (found > version()) throw new StoreException(database.errorText().newer(found, version()));
            return found;
        }
    }

    private static String resource(String name) {
        try (var stream = SchemaMigrator.class.getResourceAsStream("/dev/gateboard/store/" + name)) {
            if (stream == null) throw new AssertionError(name + " is not among the resources");
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
