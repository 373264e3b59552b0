package dev.gateboard.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the first 100 bytes of a file tell before SQLite is let near it
/// (<https://www.sqlite.org/fileformat2.html#the_database_header>).
sealed interface Header {

    /// No file, or an empty one: a new database can be made here.
    record Nothing() implements Header {}

    /// Not an SQLite database.
    record Other() implements Header {}

    record Sqlite(int application) implements Header {}

    static Header of(Path file) throws IOException {
        if (!Files.exists(file)) return new Nothing();
        try (var stream = Files.newInputStream(file)) {
            var bytes = ByteBuffer.wrap(stream.readNBytes(100));
            if (bytes.limit() == 0) return new Nothing();
            return bytes.limit() == 100 && startsAsSqlite(bytes) ? new Sqlite(bytes.getInt(68)) : new Other();
        }
    }

    private static boolean startsAsSqlite(ByteBuffer bytes) {
        var magic = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
        return bytes.slice(0, magic.length).equals(ByteBuffer.wrap(magic));
    }
}
