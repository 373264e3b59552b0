package dev.gateboard.store;

import static dev.gateboard.store.Fixtures.PATIENCE;
import static dev.gateboard.store.Fixtures.REVIEW;
import static dev.gateboard.store.Fixtures.append;
import static dev.gateboard.store.Fixtures.connection;
import static dev.gateboard.store.Fixtures.notes;
import static dev.gateboard.store.Fixtures.opened;
import static dev.gateboard.store.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gateboard.store.sqlite.SchemaMigrator;
import dev.gateboard.store.sqlite.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Here today's newest form is the old one, and programs of the future open it.
class MigrationTest {
    private static final int NOW = SchemaMigrator.newest().version();
    private static final int NEXT = NOW + 1;
    private static final String STEP =
            "CREATE TABLE future (probe TEXT PRIMARY KEY) STRICT; INSERT INTO setting VALUES ('step', '2');";

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void anOldFileWithEvents() throws StoreException {
        file = folder.resolve("gateboard.db");
        try (var store = opened(file)) {
            append(store, notes(1, 3));
        }
    }

    @Test
    void olderFileIsBroughtToTheNewestVersionWithABackupBeforeEachStep() throws Exception {
        var future = future(STEP, "UPDATE setting SET value = '3' WHERE name = 'step'");
        try (var store = opened(Store.open(file, future, PATIENCE))) {
            assertThat(store.settings()).containsEntry("step", "3");
            assertThat(store.events(REVIEW, 0)).isEqualTo(notes(1, 3));
            append(store, notes(4, 4));
        }
        assertThat(names()).containsExactlyInAnyOrder("gateboard.db", backup(NEXT), backup(NEXT + 1));
        assertThat(pragma(folder.resolve(backup(NEXT)), "user_version")).isEqualTo(NOW);
        assertThat(pragma(folder.resolve(backup(NEXT + 1)), "user_version")).isEqualTo(NEXT);
        try (var store = opened(folder.resolve(backup(NEXT)))) {
            assertThat(store.events(REVIEW, 0)).isEqualTo(notes(1, 3));
            assertThat(store.settings()).isEmpty();
            append(store, notes(4, 5));
        }
    }

    @Test
    void backupHoldsWhatStandsOnlyInTheLogOfARunningProgram() throws Exception {
        try (var running = opened(file)) {
            append(running, notes(4, 4));
            opened(Store.open(file, future(STEP), PATIENCE)).close();
        }
        try (var store = opened(folder.resolve(backup(NEXT)))) {
            assertThat(store.events(REVIEW, 0)).isEqualTo(notes(1, 4));
        }
    }

    @Test
    void fileOfTheFirstVersionGetsReadingsAndKeepsItsEvents() throws Exception {
        var first = new SchemaMigrator(SchemaMigrator.newest().steps().subList(0, 1));
        var old = folder.resolve("old.db");
        try (var store = opened(Store.open(old, first, PATIENCE))) {
            append(store, notes(1, 3));
        }
        try (var store = opened(Store.open(old))) {
            assertThat(store.events(REVIEW, 0)).isEqualTo(notes(1, 3));
            assertThat(store.readings(REVIEW)).isEmpty();
        }
        assertThat(pragma(folder.resolve("old.db.before-v2.backup"), "user_version"))
                .isEqualTo(1);
        assertThat(pragma(old, "user_version")).isEqualTo(NOW);
    }

    @Test
    void newFileNeedsNoBackup() throws Exception {
        var fresh = Files.createDirectory(folder.resolve("fresh"));
        opened(Store.open(fresh.resolve("new.db"), future(STEP), PATIENCE)).close();
        assertThat(fresh).isDirectoryContaining("glob:**/new.db");
        try (var files = Files.list(fresh)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void fileStaysAsItWasWhenAStepFails() throws Exception {
        var sentence = refused(Store.open(file, future(STEP + "CREATE TABLE event (a TEXT);"), PATIENCE));
        assertThat(sentence).startsWith(file + " cannot be used (").contains("table event already exists");
        assertThat(pragma(file, "user_version")).isEqualTo(NOW);
        try (var store = opened(file)) {
            assertThat(store.settings()).isEmpty();
            assertThat(store.events(REVIEW, 0)).isEqualTo(notes(1, 3));
        }
    }

    @Test
    void fileStaysAsItWasWhenNoBackupCanBeWritten() throws Exception {
        Files.createDirectories(folder.resolve(backup(NEXT)).resolve("occupied"));
        assertThat(refused(Store.open(file, future(STEP), PATIENCE)))
                .isEqualTo("Writing a backup of " + file + " beside it failed, so the database was not changed. Allow"
                        + " writing to its folder and try again.");
        assertThat(pragma(file, "user_version")).isEqualTo(NOW);
    }

    @Test
    void newerFileIsRefusedAndNotTouched() throws Exception {
        opened(Store.open(file, future(STEP), PATIENCE)).close();
        var before = Files.readAllBytes(file);
        assertThat(refused(Store.open(file)))
                .isEqualTo(file + " has version " + NEXT + ", but this Gateboard supports only versions up to " + NOW
                        + ". Open it with the newer Gateboard that wrote it.");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(names()).containsExactlyInAnyOrder("gateboard.db", backup(NEXT));
    }

    @Test
    void runningProgramReadsAndWritesNoMoreWhenANewerOneBroughtTheFileOn() throws Exception {
        try (var running = opened(file)) {
            opened(Store.open(file, future(STEP), PATIENCE)).close();
            assertThatThrownBy(() -> append(running, notes(4, 4)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("Open it with the newer Gateboard that wrote it.");
            assertThatThrownBy(() -> running.events(REVIEW, 0)).isInstanceOf(StoreException.class);
        }
        assertThat(pragma(file, "user_version")).isEqualTo(NEXT);
    }

    private static SchemaMigrator future(String... further) {
        var steps = new ArrayList<>(SchemaMigrator.newest().steps());
        steps.addAll(List.of(further));
        return new SchemaMigrator(steps);
    }

    private static String backup(int version) {
        return "gateboard.db.before-v" + version + ".backup";
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static int pragma(Path file, String name) throws SQLException {
        try (var connection = connection(file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA " + name)) {
            return rows.getInt(1);
        }
    }
}
