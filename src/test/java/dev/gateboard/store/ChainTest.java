package dev.gateboard.store;

import static dev.gateboard.store.Fixtures.GATE;
import static dev.gateboard.store.Fixtures.NOON;
import static dev.gateboard.store.Fixtures.PATIENCE;
import static dev.gateboard.store.Fixtures.REVIEW;
import static dev.gateboard.store.Fixtures.append;
import static dev.gateboard.store.Fixtures.connection;
import static dev.gateboard.store.Fixtures.event;
import static dev.gateboard.store.Fixtures.notes;
import static dev.gateboard.store.Fixtures.opened;
import static dev.gateboard.store.Fixtures.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.EventLogEntry;
import dev.gateboard.store.sqlite.Database;
import dev.gateboard.store.sqlite.EventTable;
import dev.gateboard.store.sqlite.StoreException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rule R32: append-only and hash-chained.
class ChainTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void aFileWithEvents() throws StoreException {
        file = folder.resolve("gateboard.db");
        try (var store = opened(file)) {
            append(store, notes(1, 5));
        }
    }

    @Test
    void hashIsRecomputedFromTheColumnsAsTheSchemaSays() throws Exception {
        var expected = "";
        try (var connection = connection(file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT uuid, number, step, at, utc_offset, by_name, by_mail,"
                        + " entered_by_name, entered_by_mail, verb, gate, body FROM event JOIN review ON id = review"
                        + " ORDER BY number")) {
            while (rows.next()) {
                var text = new StringBuilder(expected).append('\n');
                for (int column = 1; column <= 12; column++)
                    text.append(rows.getString(column)).append('\n');
                expected = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
            }
        }
        try (var store = opened(file)) {
            assertThat(store.head(REVIEW)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE event SET step = 2 WHERE number = 3",
                "UPDATE event SET at = '2026-11-24T12:00:04.123456789Z' WHERE number = 3",
                "UPDATE event SET utc_offset = '+02:00' WHERE number = 3",
                "UPDATE event SET by_name = 'Bda Bar' WHERE number = 3",
                "UPDATE event SET by_mail = '' WHERE number = 3",
                "UPDATE event SET by_name = by_name || char(10) || by_mail, by_mail = entered_by_name,"
                        + " entered_by_name = entered_by_mail, entered_by_mail = verb, verb = gate WHERE number = 3",
                "UPDATE event SET entered_by_name = 'Carla R' WHERE number = 3",
                "UPDATE event SET verb = 'nota' WHERE number = 3",
                "UPDATE event SET gate = '1b9b8f5c-6f0e-4a58-8a0b-2f6f4f1f8a11' WHERE number = 3",
                "UPDATE event SET body = replace(body, 'note', 'Note') WHERE number = 3",
                "UPDATE event SET hash = replace(hash, substr(hash, 1, 1), 'g') WHERE number = 3",
                "UPDATE event SET body = (SELECT body FROM event WHERE number = 2) WHERE number = 3",
                "DELETE FROM event WHERE number = 3",
                "DELETE FROM event WHERE number <= 3",
                "UPDATE review SET uuid = '6f1d2a7e-0c3b-4f58-9a41-d2e7b60c9136'"
            })
    void changedOrRemovedEventIsFoundWhenReading(String tampering) throws Exception {
        run(
                file,
                "DROP TRIGGER event_is_never_changed",
                "DROP TRIGGER event_is_never_deleted",
                "DROP TRIGGER review_is_never_changed",
                tampering);
        try (var store = opened(file)) {
            var review = store.reviews().getFirst();
            assertThatThrownBy(() -> store.events(review, 0))
                    .isInstanceOf(StoreException.class)
                    .hasMessageMatching("Event \\d of review " + review + " in \\Q" + file + "\\E was changed"
                            + " after it was written: its hash does not match\\. Restore a backup of the file\\.");
        }
    }

    @Test
    void oneByteChangedInTheFileIsFoundWhenReading() throws Exception {
        var bytes = Files.readAllBytes(file);
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("note 4") + 5] = '9';
        Files.write(file, bytes);
        try (var store = opened(file)) {
            assertThatThrownBy(() -> store.events(REVIEW, 0)).hasMessageStartingWith("Event 4 of review ");
            assertThatThrownBy(() -> store.events(REVIEW, 3)).hasMessageStartingWith("Event 4 of review ");
            assertThat(store.events(REVIEW, 4)).isEqualTo(notes(5, 5));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE event SET step = 1 WHERE number = 3",
                "DELETE FROM event WHERE number = 5",
                "INSERT OR REPLACE INTO event SELECT * FROM event WHERE number = 3",
                "INSERT INTO event SELECT review, 7, step, at, utc_offset, by_name, by_mail, entered_by_name,"
                        + " entered_by_mail, verb, gate, body, hash FROM event WHERE number = 5",
                "UPDATE review SET uuid = 'other'"
            })
    void fileItselfRefusesWhatIsNotAppending(String statement) {
        assertThatThrownBy(() -> run(file, statement)).hasMessageContaining("SQLITE_CONSTRAINT_TRIGGER");
    }

    @Test
    void deedOfANewerGateboardIsNamedAndNotSkipped() throws Exception {
        try (var store = opened(file)) {
            try (var database = Database.open(file, Database.Access.WRITE, PATIENCE)) {
                var events = new EventTable(database);
                var row = new EventLogEntry(6, 6, NOON.toString(), "Z", "A", "", "A", "", "levitate", "", "{}");
                events.append(REVIEW.toString(), events.head(REVIEW), row);
            }
            assertThatThrownBy(() -> store.events(REVIEW, 0))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(
                            "Event 6 of review " + REVIEW + " in " + file + " has an unknown action (levitate). Open it"
                                    + " with the newer Gateboard that wrote it.");
        }
    }

    @Test
    void halfACharacterIsRefusedBecauseItWouldNotComeBack() throws Exception {
        try (var store = opened(file)) {
            assertThatThrownBy(() -> append(store, List.of(event(6, new Action.AddNote(GATE, "half \ud83d")))))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("half a character");
            assertThat(store.events(REVIEW, 5)).isEmpty();
        }
    }
}
