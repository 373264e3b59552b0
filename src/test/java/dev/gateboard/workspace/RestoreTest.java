package dev.gateboard.workspace;

import static dev.gateboard.workspace.ReviewShelf.BO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.database.RestorePlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backing a database up and putting a backup back, where others use it, disks fail and files are not what they seem.
class RestoreTest {
    @TempDir
    private Path folder;

    private ReviewShelf shelf;
    private Path backup;

    @BeforeEach
    void open() {
        shelf = new ReviewShelf(folder);
        backup = folder.resolve("backup.db");
    }

    @AfterEach
    void close() throws Exception {
        shelf.close();
    }

    private String backUp(Path target) throws Exception {
        return shelf.workspace.tidying().backUp(target).get();
    }

    private RestorePlan plan() throws Exception {
        return shelf.workspace.tidying().planRestore(backup).get();
    }

    private String restore(RestorePlan plan) throws Exception {
        return shelf.workspace.tidying().restore(plan).get();
    }

    private List<String> names() throws Exception {
        return shelf.workspace.state().get().reviewStatuses().stream()
                .map(each -> each.review().name())
                .toList();
    }

    private Action pass(UUID review, String gate) throws Exception {
        return new Action.Pass(shelf.gate(review, gate).id(), "seen", Duration.ZERO, List.of());
    }

    private Action fail(UUID review, String gate) throws Exception {
        return new Action.Fail(shelf.gate(review, gate).id(), "broken", List.of());
    }

    private GateStatus status(UUID review, String gate) throws Exception {
        return shelf.status(review).status(shelf.gate(review, gate)).status();
    }

    @Test
    void aBackupNeverReplacesTheDatabaseUnderAnotherNameOfIt() throws Exception {
        var review = shelf.begin("one");
        var link = Files.createSymbolicLink(folder.resolve("link"), folder);
        assertThat(backUp(link.resolve("shelf.db"))).contains("cannot replace the database itself");
        shelf.does(review, pass(review, "smoke"));
        shelf.reopen();
        assertThat(status(review, "smoke")).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void theDatabaseIsNoBackupOfItself() throws Exception {
        shelf.begin("one");
        backup = Files.createSymbolicLink(folder.resolve("link"), folder).resolve("shelf.db");
        assertThat(plan().problem()).contains("This file is the database itself");
        assertThat(names()).containsExactly("one");
    }

    @Test
    void aBackupThatFailsLeavesNothing() throws Exception {
        shelf.begin("one");
        Files.createDirectories(backup.resolve("something"));
        assertThat(backUp(backup)).contains("cannot be written");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .noneMatch(name -> name.contains("unfinished"));
        }
    }

    @Test
    void whatARestoreKeptIsNeverWrittenOver() throws Exception {
        shelf.begin("old");
        backUp(backup);
        shelf.begin("precious");
        var plan = plan();
        assertThat(restore(plan)).isEmpty();
        assertThat(restore(plan)).contains("is there already");
        assertThat(names()).containsExactly("old");
        try (var kept = ((StoreOpenResult.Opened) Store.open(plan.kept())).store()) {
            assertThat(kept.reviews()).hasSize(2);
        }
    }

    @Test
    void nothingIsReplacedWhileAnotherWindowOrCommandHasTheDatabaseOpen() throws Exception {
        shelf.begin("old");
        backUp(backup);
        var review = shelf.begin("new");
        var plan = plan();
        try (var other = shelf.opened()) {
            other.state().get();
            assertThat(restore(plan)).contains("Another Gateboard window or command has");
            assertThat(names()).containsExactly("old", "new");
            assertThat(plan.kept()).doesNotExist();
            ReviewShelf.stored(other.perform(review, BO, BO, List.of(fail(review, "smoke")), List.of())
                    .get());
        }
        try (var third = shelf.opened()) {
            assertThat(third.state().get().reviewStatuses()).hasSize(2);
        }
        assertThat(restore(plan)).isEmpty();
        assertThat(names()).containsExactly("old");
        try (var kept = ((StoreOpenResult.Opened) Store.open(plan.kept())).store()) {
            assertThat(kept.events(review, 0)).hasSize(2);
        }
        shelf.begin("goes on");
        assertThat(names()).containsExactly("old", "goes on");
    }

    @Test
    void whatIsNoLongerOnDiskIsNoLongerShown() throws Exception {
        var review = shelf.begin("one");
        backUp(backup);
        shelf.does(review, pass(review, "smoke"));
        shelf.execute("restore from '" + backup + "'");
        assertThat(status(review, "smoke")).isEqualTo(GateStatus.OPEN);
    }

    @Test
    void anotherHistoryWithAsManyEventsIsReadAnew() throws Exception {
        var review = shelf.begin("one");
        backUp(backup);
        shelf.does(review, pass(review, "smoke"));
        shelf.execute("restore from '" + backup + "'");
        try (var other = shelf.opened()) {
            ReviewShelf.stored(other.perform(review, BO, BO, List.of(fail(review, "alerts")), List.of())
                    .get());
        }
        assertThat(status(review, "smoke")).isEqualTo(GateStatus.OPEN);
        assertThat(status(review, "alerts")).isEqualTo(GateStatus.FAILED);
    }

    @Test
    void anActionIsDoneOnWhatIsOnDisk() throws Exception {
        var review = shelf.begin("one");
        var backups = pass(review, "backups");
        var smoke = shelf.gate(review, "smoke");
        backUp(backup);
        shelf.does(review, pass(review, "smoke"));
        shelf.execute("restore from '" + backup + "'");
        try (var other = shelf.opened()) {
            ReviewShelf.stored(other.perform(review, BO, BO, List.of(fail(review, "alerts")), List.of())
                    .get());
        }
        var done = shelf.does(review, backups);
        assertThat(done.status(smoke).status()).isEqualTo(GateStatus.OPEN);
        assertThat(done.review().lastEvent().number()).isEqualTo(3);
    }

    @Test
    void aBackupOfSomeoneElseLeavesThePersonTheKeyAndTheWindow() throws Exception {
        try (var theirs = new ReviewShelf(Files.createDirectory(folder.resolve("theirs")))) {
            theirs.begin("theirs");
            for (var setting : List.of("person", "signing.key", "window.language", "probes.interval"))
                theirs.workspace.saveSetting(setting, "theirs").get();
            theirs.workspace.tidying().backUp(backup).get();
        }
        shelf.begin("mine");
        shelf.workspace.saveSetting("person", "Ada <ada@example.org>").get();
        shelf.workspace.saveSetting("window.language", "de").get();
        assertThat(restore(plan())).isEmpty();
        assertThat(names()).containsExactly("theirs");
        assertThat(shelf.workspace.settings().get())
                .containsEntry("person", "Ada <ada@example.org>")
                .containsEntry("window.language", "de")
                .doesNotContainValue("theirs");
    }

    @Test
    void aTamperedBackupIsRefusedWithItsOwnPath() throws Exception {
        var review = shelf.begin("one");
        shelf.does(review, pass(review, "smoke"));
        backUp(backup);
        tamper("UPDATE event SET body = replace(body, 'seen', 'sxen')");
        assertThat(plan().problem()).contains(backup.toString());
        tamper("DELETE FROM template");
        var plan = plan();
        assertThat(plan.problem()).contains(backup.toString());
        assertThat(restore(plan)).contains(backup.toString());
        assertThat(names()).containsExactly("one");
    }

    @Test
    void anArchivedReviewOfABackupIsCheckedToo() throws Exception {
        var review = shelf.begin("one");
        shelf.does(review, pass(review, "smoke"));
        ReviewShelf.stored(shelf.workspace.tidying().archive(review, BO).get());
        backUp(backup);
        assertThat(plan().problem()).isEmpty();
        tamper("UPDATE event SET body = replace(body, 'seen', 'sxen')");
        assertThat(plan().problem()).contains(backup.toString());
    }

    private void tamper(String change) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + backup);
                var statement = connection.createStatement()) {
            try (var rows = connection
                    .createStatement()
                    .executeQuery("SELECT name FROM sqlite_master WHERE type = 'trigger'")) {
                while (rows.next()) statement.addBatch("DROP TRIGGER " + rows.getString(1));
            }
            statement.addBatch(change);
            statement.executeBatch();
        }
    }
}
