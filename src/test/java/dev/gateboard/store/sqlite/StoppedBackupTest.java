package dev.gateboard.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup that is stopped writes nothing, and leaves an older one as it is.
class StoppedBackupTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingIsWrittenAndTheOlderOneStays() throws Exception {
        var file = folder.resolve("g.db");
        try (var database = Database.open(file, Database.Access.WRITE, Duration.ofSeconds(5))) {
            database.execute("CREATE TABLE note (text TEXT)");
        }
        var target = Files.writeString(folder.resolve("older.db"), "an older backup");

        assertThatThrownBy(() -> new DatabaseBackup(file, Duration.ofSeconds(5))
                        .writeTo(target, CompletableFuture.completedFuture(true)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Stopped. " + target + " was not written.");

        assertThat(target).hasContent("an older backup");
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("g.db", "older.db");
        }
    }

    @Test
    void whatRunsEndsAtItsNextStep() throws Exception {
        var file = folder.resolve("g.db");
        try (var database = Database.open(file, Database.Access.WRITE, Duration.ofSeconds(5))) {
            database.execute("CREATE TABLE note (text BLOB);"
                    + "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)"
                    + "INSERT INTO note SELECT randomblob(1000000) FROM n");
        }
        var target = folder.resolve("copy.db");
        var stop = new CompletableFuture<Boolean>();
        Thread.ofVirtual().start(() -> {
            while (!Files.exists(folder.resolve("copy.db.unfinished"))) Thread.onSpinWait();
            stop.complete(true);
        });
        assertThatThrownBy(() -> new DatabaseBackup(file, Duration.ofSeconds(5)).writeTo(target, stop))
                .isInstanceOf(StoreException.class);
        assertThat(target).doesNotExist();
        assertThat(folder.resolve("copy.db.unfinished")).doesNotExist();
    }
}
