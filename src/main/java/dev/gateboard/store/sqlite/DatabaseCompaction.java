package dev.gateboard.store.sqlite;

import java.sql.SQLException;

/// Gives the room of what was removed back to the disk.
public record DatabaseCompaction(Database database) {

    /// The file's size in bytes.
    public record CompactedSize(long before, long after) {}

    /// On a connection of its own, on which no statement is prepared.
    public CompactedSize run() throws SQLException {
        try (var alone = Database.open(database.file(), Database.Access.WRITE, Database.LOCK_TIMEOUT)) {
            long before = size(alone);
            alone.execute("VACUUM");
            alone.queryText("PRAGMA wal_checkpoint(TRUNCATE)");
            return new CompactedSize(before, size(alone));
        }
    }

    private static long size(Database database) throws SQLException {
        return (long) database.queryInt("PRAGMA page_count") * database.queryInt("PRAGMA page_size");
    }
}
