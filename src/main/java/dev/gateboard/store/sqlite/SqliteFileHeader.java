package dev.gateboard.store.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the first 100 bytes of a file tell before SQLite is let near it
/// (<https://www.sqlite.org/fileformat2.html#the_database_header>).
public sealed interface SqliteFileHeader {

    /// No file, or an empty one: a new database can be made here.
    record Missing() implements SqliteFileHeader {}

    /// Not an SQLite database.
    record Other() implements SqliteFileHeader {}

    record Sqlite(int application) implements SqliteFileHeader {}

    static SqliteFileHeader of(Path file) throws IOException {
        if (!Files.exists(file)) return new Missing();
        try (var stream = Files.newInputStream(file)) {
            var bytes = ByteBuffer.wrap(stream.readNBytes(100));
            if (bytes.limit() == 0) return new Missing();
            return bytes.limit() == 100 && startsAsSqlite(bytes) ? new Sqlite(bytes.getInt(68)) : new Other();
        }
    }

    private static boolean startsAsSqlite(ByteBuffer bytes) {
        var magic = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
        return bytes.slice(0, magic.length).equals(ByteBuffer.wrap(magic));
    }
}
