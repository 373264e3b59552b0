package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.signal.FakePrometheus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.control.TestWindow;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.matcher.control.LabeledMatchers;

/// A database that takes nothing for a while, as on a full disk: the window says that nobody asks, readings age
/// meanwhile, and everything goes on by itself.
class NotAskedTest {
    private static final Person ADA = new Person("Ada", "ada@example.org");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Test
    void theWindowSaysSoAndReadingsAgeAndItGoesOn() throws Exception {
        Files.writeString(folder.resolve("gates.md"), """
            # Gates

            - [ ] latency is low <!-- probe: p95 -->
            - [ ] somebody looks
            """);
        Files.writeString(folder.resolve("gates.probes.yaml"), """
            version: 1
            probes:
              p95: {kind: promql, source: web, query: 'latency', pass: {max: 1}, freshness: 366d, interval: 2s}
            """);
        try (var prometheus = new FakePrometheus().vector("latency", "0.3");
                var wiring = wiring(prometheus.url());
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            TestWindow.call(() -> {
                wiring.open(folder.resolve("gates.md"));
                return true;
            });
            until(
                    "opened",
                    () -> wiring.workspace().state().get().reviewStatuses().size() == 1
                            && !wiring.workspace().tidying().isSample());
            var gate = gate(wiring);
            var review = wiring.workspace()
                    .state()
                    .get()
                    .reviewStatuses()
                    .getLast()
                    .review()
                    .id();
            wiring.workspace().signals().arm(review, ADA, List.of(gate.id())).get();
            until("passed", () -> standing(wiring) == GateStatus.PASSED);
            window.interact(() -> wiring.view().select(List.of(gate.id())));
            until("asked", () -> window.texts(".source-link").stream().anyMatch(text -> text.matches("web \\d+ ms")));

            int version = sql("PRAGMA user_version = 999");
            until(
                    "the header",
                    () -> window.texts("#not-asked").stream()
                            .anyMatch(text -> text.startsWith("Signals have not been checked since ")));
            window.save("not-asked");
            assertThat(window.texts(".source-link")).contains("web not checked");
            verifyThat(window.only("#elsewhere"), LabeledMatchers.hasText("Signals not checked"));
            assertThat(window.texts(".row-line > .small")).contains("not being checked");
            assertThat(window.texts(".finding-part > .small"))
                    .anyMatch(text -> text.endsWith(" ago, not being checked now"));

            ahead.set(Duration.ofDays(367));
            until("out of date", () -> window.texts(".chip").contains("Out of date"));
            window.save("not-asked-old");
            ahead.set(Duration.ZERO);

            prometheus.vector("latency", "7");
            sql("PRAGMA user_version = " + version);
            until("failed", () -> standing(wiring) == GateStatus.FAILED);
            until("quiet", () -> window.lookup("#not-asked").queryAll().isEmpty());
            window.interrupt();
            assertThat(window.texts(".source-link")).anyMatch(text -> text.matches("web \\d+ ms"));
        }
    }

    private DashboardWindow wiring(String url) throws Exception {
        Files.writeString(folder.resolve("sources.yaml"), "sources: {web: {kind: prometheus, url: \"" + url + "\"}}\n");
        var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store();
        var surroundings = new CommandEnvironment(
                new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                InputStream.nullInputStream(),
                Map.of(),
                folder,
                () -> Instant.now().plus(ahead.get()),
                ZoneOffset.UTC,
                () -> Optional.of(ADA));
        return TestWindow.call(() -> new DashboardWindow(
                store,
                new BoardView.Place(ADA, "gateboard.db", folder.resolve("sources.yaml")),
                surroundings,
                new Stage(),
                DashboardWindow.DIRECT));
    }

    private static Gate gate(DashboardWindow wiring) throws Exception {
        return wiring.workspace()
                .state()
                .get()
                .reviewStatuses()
                .getLast()
                .review()
                .checklist()
                .gates()
                .getFirst();
    }

    private static GateStatus standing(DashboardWindow wiring) throws Exception {
        return wiring.workspace()
                .state()
                .get()
                .reviewStatuses()
                .getLast()
                .status(gate(wiring))
                .status();
    }

    private static void until(String what, Callable<Boolean> seen) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (!seen.call()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            Thread.sleep(100);
        }
    }

    /// Runs a statement as another program would, and answers the version of the file before it.
    private int sql(String statement) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gateboard.db"));
                var asked = connection.createStatement()) {
            asked.execute("PRAGMA busy_timeout = 5000");
            int version;
            try (var found = asked.executeQuery("PRAGMA user_version")) {
                version = found.getInt(1);
            }
            asked.execute(statement);
            return version;
        }
    }
}
