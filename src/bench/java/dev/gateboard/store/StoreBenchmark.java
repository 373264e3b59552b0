package dev.gateboard.store;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.EventLogEntry;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.json.ActionCodec;
import dev.gateboard.store.sqlite.Database;
import dev.gateboard.store.sqlite.EventRowMapper;
import dev.gateboard.store.sqlite.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The store against bare sqlite-jdbc on the same machine in the same run: what counts is the ratio of `append` to
/// `appendBare` (aim 1.3) and of `read` to `readBare` (aim 2).
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 3, jvmArgs = "--enable-native-access=ALL-UNNAMED")
public class StoreBenchmark {
    private static final UUID REVIEW = new UUID(1, 2);
    private static final int EVENTS = 100_000;
    private static final String BARE = "SELECT " + EventRowMapper.COLUMNS + ", hash FROM event ORDER BY review, number";
    private static final String INSERT = "INSERT INTO bare VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private Path folder;
    private Store store;
    private Store full;
    private Database bare;
    private Database bareFull;
    private EventLogEntry row = EventRowMapper.line(event(1), new ActionCodec());
    private int appended;
    private int inserted;

    @Setup
    public void open() throws IOException, SQLException, StoreException {
        folder = Files.createTempDirectory("benchmark");
        store = opened("append.db");
        full = opened("full.db");
        full.write(transaction -> {
            transaction.append(
                    REVIEW,
                    IntStream.rangeClosed(1, EVENTS)
                            .mapToObj(StoreBenchmark::event)
                            .toList());
            return EVENTS;
        });
        bareFull = Database.open(folder.resolve("full.db"), Database.Access.WRITE, Duration.ZERO);
        bare = Database.open(folder.resolve("bare.db"), Database.Access.WRITE, Duration.ZERO);
        bare.queryText("PRAGMA journal_mode = WAL");
        bare.execute(
                "CREATE TABLE bare (number INTEGER PRIMARY KEY, step INTEGER, at TEXT, utc_offset TEXT, by_name TEXT,"
                        + " by_mail TEXT, entered_by_name TEXT, entered_by_mail TEXT, verb TEXT, gate TEXT, body TEXT)"
                        + " STRICT");
    }

    @Benchmark
    public int append() throws StoreException {
        var event = event(++appended);
        return store.write(transaction -> {
            transaction.append(REVIEW, List.of(event));
            return event.number();
        });
    }

    @Benchmark
    public int appendBare() throws SQLException {
        bare.execute("BEGIN IMMEDIATE");
        var statement = bare.prepare(INSERT);
        EventRowMapper.bind(row, statement);
        statement.setInt(1, ++inserted);
        statement.executeUpdate();
        bare.execute("COMMIT");
        return inserted;
    }

    @Benchmark
    public int read() throws StoreException {
        return full.events(REVIEW, 0).size();
    }

    /// Every column of the same rows, into texts and numbers.
    @Benchmark
    public int readBare() throws SQLException {
        int read = 0;
        try (var rows = bareFull.prepare(BARE).executeQuery()) {
            while (rows.next()) {
                read += rows.getInt(1) + rows.getInt(2);
                for (int column = 3; column <= 12; column++)
                    read += rows.getString(column).length();
            }
        }
        return read;
    }

    @TearDown
    public void close() throws IOException, SQLException, StoreException {
        store.close();
        full.close();
        bare.close();
        bareFull.close();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.delete(file);
        }
        Files.delete(folder);
    }

    private Store opened(String name) {
        return switch (Store.open(folder.resolve(name))) {
            case StoreOpenResult.Opened(Store opened) -> opened;
            case StoreOpenResult.OpenRefused(String sentence) -> throw new IllegalStateException(sentence);
        };
    }

    private static ReviewEvent event(int number) {
        var person = new Person("Ada Bar", "ada@example.org");
        return new ReviewEvent(
                number,
                number,
                Instant.parse("2026-11-24T12:00:00.123456789Z").plusSeconds(number),
                ZoneOffset.ofHours(1),
                person,
                new Person("Carla Q", "carla@example.org"),
                deed(number, new UUID(number * 7919L, number), person));
    }

    /// Deeds as they come in a review.
    private static Action deed(int number, UUID gate, Person person) {
        return switch (number % 5) {
            case 0 -> new Action.Pass(gate, "green in the pipeline", Duration.ZERO, List.of(link(number)));
            case 1 -> new Action.AddNote(gate, "checked with the team, see the ticket " + number);
            case 2 -> new Action.Fail(gate, "latency is too high", List.of());
            case 3 -> new Action.AssignGate(gate, to(person));
            default -> new Action.Reopen(gate, "again please");
        };
    }

    private static Evidence link(int number) {
        return new Evidence.Address("https://ci.example.org/builds/" + number);
    }

    private static Assignment to(Person person) {
        return new Assignment.To(person, new Assignment.Due.On(LocalDate.of(2026, 11, 24)));
    }
}
