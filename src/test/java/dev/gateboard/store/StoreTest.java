package dev.gateboard.store;

import static dev.gateboard.store.Fixtures.NOON;
import static dev.gateboard.store.Fixtures.PATIENCE;
import static dev.gateboard.store.Fixtures.REVIEW;
import static dev.gateboard.store.Fixtures.append;
import static dev.gateboard.store.Fixtures.connection;
import static dev.gateboard.store.Fixtures.notes;
import static dev.gateboard.store.Fixtures.opened;
import static dev.gateboard.store.Fixtures.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gateboard.model.gate.Evidence;
import dev.gateboard.store.sqlite.ChecklistTemplate;
import dev.gateboard.store.sqlite.Database;
import dev.gateboard.store.sqlite.SchemaMigrator;
import dev.gateboard.store.sqlite.StoreException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    @TempDir
    private Path folder;

    @Test
    void eventsComeBackAsTheyWereWhenTheFileIsOpenedAgain() throws StoreException {
        var file = folder.resolve("new/folder/gateboard.db");
        try (var store = opened(file)) {
            append(store, notes(1, 3));
            append(store, notes(4, 5));
        }
        try (var store = opened(file)) {
            assertThat(store.events(REVIEW, 0)).isEqualTo(notes(1, 5));
            assertThat(store.events(REVIEW, 3)).isEqualTo(notes(4, 5));
            assertThat(store.events(REVIEW, 5)).isEmpty();
            assertThat(store.events(REVIEW, 6)).isEmpty();
            assertThat(store.reviews()).containsExactly(REVIEW);
        }
    }

    @Test
    void reviewsStandInTheOrderOfTheirOpening() throws StoreException {
        try (var store = opened(folder.resolve("gateboard.db"))) {
            var reviews = List.of(new UUID(3, 3), new UUID(1, 1), new UUID(2, 2));
            for (var review : reviews)
                store.write(transaction -> {
                    transaction.append(review, notes(1, 1));
                    return true;
                });
            assertThat(store.reviews()).isEqualTo(reviews);
        }
    }

    @Test
    void headChangesWithEveryEventAndIsEmptyBeforeTheFirst() throws StoreException {
        try (var store = opened(folder.resolve("gateboard.db"))) {
            assertThat(store.head(REVIEW)).isEmpty();
            append(store, notes(1, 1));
            var first = store.head(REVIEW);
            append(store, notes(2, 2));
            assertThat(first).matches("[0-9a-f]{64}");
            assertThat(store.head(REVIEW)).matches("[0-9a-f]{64}").isNotEqualTo(first);
        }
    }

    @Test
    void nothingIsKeptWhenTheWorkThrowsOrAbandons() throws StoreException {
        try (var store = opened(folder.resolve("gateboard.db"))) {
            append(store, notes(1, 1));
            assertThatThrownBy(() -> store.write(transaction -> {
                        transaction.append(REVIEW, notes(2, 2));
                        throw new IllegalStateException("half way");
                    }))
                    .hasMessage("half way");
            var seen = store.write(transaction -> {
                transaction.append(REVIEW, notes(2, 3));
                transaction.setSetting("setting", "value");
                transaction.abandon();
                return transaction.events(REVIEW, 0);
            });
            assertThat(seen).isEqualTo(notes(1, 3));
            assertThat(store.events(REVIEW, 0)).isEqualTo(notes(1, 1));
            assertThat(store.settings()).isEmpty();
            append(store, notes(2, 2));
        }
    }

    @Test
    void numbersGoOnWithoutAGap() throws StoreException {
        try (var store = opened(folder.resolve("gateboard.db"))) {
            append(store, notes(1, 2));
            assertThatThrownBy(() -> append(store, notes(4, 4))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> append(store, notes(2, 3))).isInstanceOf(IllegalArgumentException.class);
            assertThat(store.events(REVIEW, 0)).isEqualTo(notes(1, 2));
        }
    }

    @Test
    void documentIsKeptOnceUnderItsDigestAndItsFirstName() throws StoreException {
        var bytes = "- [ ] smoke\n".getBytes(StandardCharsets.UTF_8);
        try (var store = opened(folder.resolve("gateboard.db"))) {
            var digest = store.write(transaction -> transaction.putDocument("a.md", bytes, NOON));
            store.write(transaction -> transaction.putDocument("b.md", bytes, NOON.plusSeconds(1)));
            assertThat(digest).isEqualTo("1a1c207c57d3c8508b89e54fbf7c5eaa9ecdcb8722775f99a22b00e56dba9299");
            assertThat(store.templates()).containsExactly(new ChecklistTemplate(digest, "a.md", NOON, bytes.length));
            assertThat(store.document(digest)).hasValue(bytes);
            assertThat(store.document("0".repeat(64))).isEmpty();
        }
    }

    @Test
    void attachmentIsKeptOnceUnderItsDigest() throws Exception {
        var file = folder.resolve("gateboard.db");
        var bytes = new byte[] {1, 2, 3};
        try (var store = opened(file)) {
            var digest = store.write(transaction -> transaction.putAttachment("a.png", bytes));
            var again = store.write(transaction -> transaction.putAttachment("b.png", bytes));
            assertThat(again).isEqualTo(digest);
            assertThat(store.attachment(digest)).hasValue(bytes);
            assertThat(store.attachment("0".repeat(64))).isEmpty();
        }
    }

    @Test
    void attachmentOfMoreThan25MiBIsRefusedByName() throws StoreException {
        try (var store = opened(folder.resolve("gateboard.db"))) {
            store.write(transaction -> transaction.putAttachment("fits.bin", new byte[Evidence.Attachment.LARGEST]));
            var large = new byte[Evidence.Attachment.LARGEST + 100_000];
            assertThatThrownBy(() -> store.write(transaction -> transaction.putAttachment("film.mp4", large)))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("film.mp4 has 25.1 MiB, and an attachment may have 25. Attach a link instead.");
        }
    }

    @Test
    void settingsAreReplacedByName() throws StoreException {
        try (var store = opened(folder.resolve("gateboard.db"))) {
            store.write(transaction -> {
                transaction.setSetting("appearance", "dark");
                transaction.setSetting("appearance", "light");
                transaction.setSetting("window", "");
                return true;
            });
            assertThat(store.settings()).isEqualTo(Map.of("appearance", "light", "window", ""));
        }
    }

    @Test
    void versionChangesWhenAnotherStoreHasCommitted() throws StoreException {
        var file = folder.resolve("gateboard.db");
        try (var here = opened(file);
                var there = opened(file)) {
            var before = here.version();
            append(here, notes(1, 1));
            assertThat(here.version()).isEqualTo(before);
            append(there, notes(2, 2));
            assertThat(here.version()).isNotEqualTo(before);
            assertThat(here.events(REVIEW, 1)).isEqualTo(notes(2, 2));
        }
    }

    @Test
    void pathMayHoldCharactersThatMeanSomethingInAnAddress() throws StoreException {
        var file = folder.resolve("50% der Gäste? & #1 +.db");
        try (var store = opened(file)) {
            append(store, notes(1, 1));
        }
        assertThat(Files.exists(file)).isTrue();
        try (var store = opened(file)) {
            assertThat(store.events(REVIEW, 0)).hasSize(1);
        }
    }

    /// A test cannot cut the power, but it can ask whether every commit waits for the disk.
    @Test
    void everyCommitGoesToTheDisk() throws Exception {
        var file = folder.resolve("gateboard.db");
        opened(file).close();
        try (var database = Database.open(file, Database.Access.WRITE, PATIENCE)) {
            assertThat(database.queryText("PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(database.queryInt("PRAGMA synchronous")).isEqualTo(2);
            assertThat(database.queryInt("PRAGMA fullfsync")).isEqualTo(1);
            assertThat(database.queryInt("PRAGMA foreign_keys")).isEqualTo(1);
        }
    }

    @Test
    void bytesThatDoNotFitTheirDigestAreNotGivenOut() throws Exception {
        var file = folder.resolve("gateboard.db");
        try (var store = opened(file)) {
            var digest = store.write(transaction -> {
                transaction.putDocument("a.md", new byte[] {1}, NOON);
                return transaction.putAttachment("a.png", new byte[] {1});
            });
            run(file, "DROP TRIGGER template_is_never_changed", "UPDATE template SET bytes = x'02'");
            run(file, "DROP TRIGGER attachment_is_never_changed", "UPDATE attachment SET bytes = x'02'");
            var sentence = file + " is damaged (the bytes stored as " + digest + " have changed). Restore a backup or"
                    + " use another file.";
            assertThatThrownBy(() -> store.document(digest)).hasMessage(sentence);
            assertThatThrownBy(() -> store.attachment(digest)).hasMessage(sentence);
        }
    }

    @Test
    void writingIsRefusedWithOneSentenceWhenAnotherProgramKeepsTheFileLocked() throws Exception {
        var file = folder.resolve("gateboard.db");
        try (var store = opened(Store.open(file, SchemaMigrator.newest(), PATIENCE));
                var other = connection(file);
                var statement = other.createStatement()) {
            append(store, notes(1, 1));
            statement.executeUpdate("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> append(store, notes(2, 2)))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(
                            file + " is locked by another program. Close that program, or wait until it is done, and"
                                    + " try again.");
            statement.executeUpdate("ROLLBACK");
            append(store, notes(2, 2));
            assertThat(store.events(REVIEW, 0)).isEqualTo(notes(1, 2));
        }
    }
}
