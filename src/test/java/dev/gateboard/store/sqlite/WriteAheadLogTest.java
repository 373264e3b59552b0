package dev.gateboard.store.sqlite;

import static dev.gateboard.store.Fixtures.PATIENCE;
import static dev.gateboard.store.Fixtures.connection;
import static dev.gateboard.store.Fixtures.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A program that reads keeps others from beginning the log, and SQLite does not wait for it.
@Timeout(60)
class WriteAheadLogTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void aFileWithoutLog() throws Exception {
        file = folder.resolve("gateboard.db");
        run(file, "CREATE TABLE a (b)", "INSERT INTO a VALUES (1), (2)");
    }

    @Test
    void logIsBegunWhenTheReaderIsDone() throws Exception {
        try (var threads = Executors.newSingleThreadExecutor();
                var database = Database.open(file, Database.Access.WRITE, PATIENCE);
                var reader = connection(file);
                var statement = reader.createStatement()) {
            var rows = statement.executeQuery("SELECT b FROM a");
            assertThat(rows.next()).isTrue();
            var begun = threads.submit(() -> {
                new WriteAheadLog(database, Duration.ofSeconds(50)).enable();
                return database.queryText("PRAGMA journal_mode");
            });
            rows.close();
            assertThat(begun.get()).isEqualTo("wal");
        }
    }

    @Test
    void fileIsLockedWhenTheReaderGoesOnAndOn() throws Exception {
        try (var database = Database.open(file, Database.Access.WRITE, PATIENCE);
                var reader = connection(file);
                var statement = reader.createStatement();
                var rows = statement.executeQuery("SELECT b FROM a")) {
            assertThat(rows.next()).isTrue();
            assertThatThrownBy(() -> new WriteAheadLog(database, PATIENCE).enable())
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith(file + " is locked by another program. Close that program, ");
        }
    }
}
