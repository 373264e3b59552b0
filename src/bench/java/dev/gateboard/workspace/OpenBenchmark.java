package dev.gateboard.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
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

/// A file with a review of 100,000 events, opened, checked and folded to the state that is drawn, against reading the
/// same rows with bare sqlite-jdbc: what counts is the ratio of `open` to `openBare` (aim 2).
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 2, jvmArgs = "--enable-native-access=ALL-UNNAMED")
public class OpenBenchmark {
    private static final Person ADA = new Person("Ada Bar", "ada@example.org");
    private static final int EVENTS = 100_000;
    private static final int COLUMNS = 12;

    private Path folder = Path.of("");

    @Setup
    public void write() throws IOException, InterruptedException, ExecutionException, StoreException {
        folder = Files.createTempDirectory("open");
        var store = store();
        try (var workspace = new Workspace(store, InstantSource.system(), ZoneOffset.UTC, _ -> {})) {
            var opened = workspace
                    .open(ADA, "gates.md", checklist().getBytes(UTF_8), GateSyntax.TASKS, Map.of())
                    .get();
            if (!(opened instanceof WorkspaceResult.Stored stored)) throw new IllegalStateException(opened.toString());
            var review = stored.reviewStatus().review();
            var events = new ArrayList<ReviewEvent>();
            for (int number = review.lastEvent().number() + 1; number <= EVENTS; number++)
                events.add(event(number, review.checklist().gates()));
            store.write(transaction -> {
                transaction.append(review.id(), events);
                return events.size();
            });
        }
    }

    private static String checklist() {
        var text = new StringBuilder("# Gates\n\n");
        for (int gate = 0; gate < 200; gate++)
            text.append("- [ ] gate ").append(gate).append('\n');
        return text.toString();
    }

    /// What comes in a review, a gate after the other.
    private static ReviewEvent event(int number, List<Gate> gates) {
        var gate = gates.get(number % gates.size()).id();
        var link = new Evidence.Address("https://ci.example.org/builds/" + number);
        var action = switch (number / gates.size() % 4) {
            case 0 -> new Action.Pass(gate, "green in the pipeline", Duration.ZERO, List.of(link));
            case 1 -> new Action.AddNote(gate, "checked with the team, see the ticket " + number);
            case 2 -> new Action.Fail(gate, "latency is too high", List.of());
            default -> new Action.Reopen(gate, "again please");
        };
        var at = Instant.now().minusSeconds(EVENTS).plusSeconds(number);
        return new ReviewEvent(number, number, at, ZoneOffset.UTC, ADA, ADA, action);
    }

    private Store store() {
        return switch (Store.open(folder.resolve("open.db"))) {
            case StoreOpenResult.Opened(Store store) -> store;
            case StoreOpenResult.OpenRefused(String sentence) -> throw new IllegalStateException(sentence);
        };
    }

    @Benchmark
    public int open() throws InterruptedException, ExecutionException, WorkspaceException {
        try (var workspace = new Workspace(store(), InstantSource.system(), ZoneOffset.UTC, _ -> {})) {
            return workspace
                    .state()
                    .get()
                    .reviewStatuses()
                    .getFirst()
                    .review()
                    .lastEvent()
                    .number();
        }
    }

    /// Every column of the same rows, into texts.
    @Benchmark
    public int openBare() throws SQLException {
        int read = 0;
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("open.db"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM event ORDER BY review, number")) {
            while (rows.next()) {
                for (int column = 1; column <= COLUMNS; column++) {
                    var text = rows.getString(column);
                    if (text != null) read += text.length();
                }
            }
        }
        return read;
    }

    @TearDown
    public void delete() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.delete(file);
        }
        Files.delete(folder);
    }
}
