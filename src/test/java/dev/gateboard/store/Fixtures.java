package dev.gateboard.store;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.model.ReviewEvent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Small factories for tests of the store.
final class Fixtures {
    static final UUID REVIEW = UUID.fromString("6f1d2a7e-0c3b-4f58-9a41-d2e7b60c9135");
    static final UUID GATE = UUID.fromString("0b9b8f5c-6f0e-4a58-8a0b-2f6f4f1f8a11");
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123456789Z");
    static final Duration PATIENCE = Duration.ofMillis(50);
    static final Person ADA = new Person("Ada Bar", "ada@example.org");
    static final Person CARLA = new Person("Carla Q", "");

    private Fixtures() {}

    static Store opened(Path file) {
        return opened(Store.open(file));
    }

    static Store opened(Opening opening) {
        return switch (opening) {
            case Opening.Opened(Store store) -> store;
            case Opening.Refused(String sentence) -> throw new AssertionError(sentence);
        };
    }

    static String refused(Opening opening) {
        return switch (opening) {
            case Opening.Opened(Store _) -> throw new AssertionError("opened");
            case Opening.Refused(String sentence) -> sentence;
        };
    }

    static ReviewEvent event(int number, Deed deed) {
        return new ReviewEvent(number, number, NOON.plusSeconds(number), ZoneOffset.ofHours(1), ADA, CARLA, deed);
    }

    static ReviewEvent note(int number) {
        return event(number, new Deed.AddNote(GATE, "note " + number));
    }

    static List<ReviewEvent> notes(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Fixtures::note).toList();
    }

    static void append(Store store, List<ReviewEvent> events) throws StoreException {
        store.write(transaction -> {
            transaction.append(REVIEW, events);
            return events.size();
        });
    }

    /// Another program's hand on the file.
    static void run(Path file, String... statements) throws SQLException {
        try (var connection = connection(file);
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.executeUpdate(sql);
        }
    }

    static Connection connection(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
