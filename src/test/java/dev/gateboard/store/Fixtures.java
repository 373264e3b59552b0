package dev.gateboard.store;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.sqlite.StoreException;
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
public final class Fixtures {
    public static final UUID REVIEW = UUID.fromString("6f1d2a7e-0c3b-4f58-9a41-d2e7b60c9135");
    public static final UUID GATE = UUID.fromString("0b9b8f5c-6f0e-4a58-8a0b-2f6f4f1f8a11");
    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123456789Z");
    public static final Duration PATIENCE = Duration.ofMillis(50);
    public static final Person ADA = new Person("Ada Bar", "ada@example.org");
    static final Person CARLA = new Person("Carla Q", "");

    private Fixtures() {}

    public static Store opened(Path file) {
        return opened(Store.open(file));
    }

    public static Store opened(StoreOpenResult opening) {
        return switch (opening) {
            case StoreOpenResult.Opened(Store store) -> store;
            case StoreOpenResult.OpenRefused(String sentence) -> throw new AssertionError(sentence);
        };
    }

    static String refused(StoreOpenResult opening) {
        return switch (opening) {
            case StoreOpenResult.Opened(Store _) -> throw new AssertionError("opened");
            case StoreOpenResult.OpenRefused(String sentence) -> sentence;
        };
    }

    static ReviewEvent event(int number, Action action) {
        return new ReviewEvent(number, number, NOON.plusSeconds(number), ZoneOffset.ofHours(1), ADA, CARLA, action);
    }

    static ReviewEvent note(int number) {
        return event(number, new Action.AddNote(GATE, "note " + number));
    }

    static List<ReviewEvent> notes(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Fixtures::note).toList();
    }

    public static void append(Store store, List<ReviewEvent> events) throws StoreException {
        store.write(transaction -> {
            transaction.append(REVIEW, events);
            return events.size();
        });
    }

    /// Another program's hand on the file.
    public static void run(Path file, String... statements) throws SQLException {
        try (var connection = connection(file);
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.executeUpdate(sql);
        }
    }

    public static Connection connection(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
