package dev.gateboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.app.window.SampleChecklist;
import dev.gateboard.cli.Terminal;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.signal.ServerProgram;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.control.TestWindow;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The window over the staging checklist as its owner wrote it, with the probes that are suggested for it, in a staging
/// environment of real servers: its gates about observability turn green, and red for each of ten faults (rules R11 and
/// R14).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StagingWindowTest {
    private static final Path SCRIPT =
            Path.of("src", "test", "servers", "staging").toAbsolutePath();
    private static final Person ADA = new Person("Ada Bar", "ada@example.org");
    private static final int FIRST = 73;
    private static final int LAST = 83;

    /// Longer than any fault takes to show: the version that was replaced has been silent for a minute by then.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path folder;

    private @Nullable DashboardWindow wiring;
    private @Nullable TestWindow window;

    @BeforeAll
    void start() throws Exception {
        for (var program : List.of(
                ServerProgram.SERVICE,
                ServerProgram.PROMETHEUS,
                ServerProgram.ALERTMANAGER,
                ServerProgram.COLLECTOR,
                ServerProgram.JAEGER)) program.command();
        ServerProgram.require("curl");
        staging("start");
        Files.write(folder.resolve("staging.md"), SampleChecklist.bytes());
        run("open", "staging.md");
        run("fill", "beep", "Release id", "1.4.0");
        run("propose", "beep", "--accept", "--save", "staging.probes.yaml");
        everyTwoSeconds();
        run("fire", "beep", "Alert routing", "--receiver", "on-call");
        var board = board();
        wiring = board;
        window = TestWindow.over(board::stage);
        board.start().get();
    }

    private static DashboardWindow board() {
        var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store();
        var surroundings = new CommandEnvironment(
                new PrintStream(PrintStream.nullOutputStream(), false, UTF_8),
                new PrintStream(PrintStream.nullOutputStream(), false, UTF_8),
                InputStream.nullInputStream(),
                Map.of(),
                folder,
                InstantSource.system(),
                ZoneOffset.UTC,
                () -> Optional.of(ADA));
        return TestWindow.call(() -> new DashboardWindow(
                store,
                new BoardView.Place(ADA, "gateboard.db", folder.resolve("sources.yaml")),
                surroundings,
                new Stage(),
                DashboardWindow.DIRECT));
    }

    @AfterAll
    void stop() throws Exception {
        if (window != null) window.close();
        if (wiring != null) wiring.close();
        if (Files.exists(folder.resolve("ports"))) staging("stop");
    }

    private static void staging(String... words) throws Exception {
        var command = new ArrayList<>(List.of(SCRIPT.toString(), words[0], folder.toString()));
        command.addAll(List.of(words).subList(1, words.length));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static void run(String... words) {
        var all = Stream.concat(Stream.of("--sources", "sources.yaml"), Stream.of(words))
                .toArray(String[]::new);
        var answer = new Terminal(folder).inRealTime().run(all);
        assertThat(answer.code()).as(answer.err()).isLessThan(2);
    }

    /// Half a minute between two fails is what is suggested. Another freshness makes each a new question, so that the
    /// gates
    /// are made automatic again with what the file says.
    private static void everyTwoSeconds() throws Exception {
        var file = folder.resolve("staging.probes.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceAll(
                                "(?m)^( {2}\\S+: \\{kind: (?!controlled).*)\\}$", "$1, interval: 2s, freshness: 10m}"));
        run("refresh", "beep", "staging.probes.yaml", "--accept");
        run("arm", "beep", "--all");
    }

    private ReviewStatus review() throws Exception {
        if (wiring == null) throw new AssertionError("not started");
        return wiring.workspace().state().get().reviewStatuses().getLast();
    }

    private static List<Gate> gates(ReviewStatus review) {
        return review.review().checklist().gates().stream()
                .filter(Gate::isLeaf)
                .filter(gate -> gate.line() >= FIRST && gate.line() <= LAST)
                .toList();
    }

    private static Gate gate(ReviewStatus review, int line) {
        return gates(review).stream()
                .filter(gate -> gate.line() == line)
                .findFirst()
                .orElseThrow();
    }

    private static List<Reading> readings(ReviewStatus review, Gate gate) {
        return List.copyOf(review.review().state(gate).signal().newestReadings());
    }

    private void awaitAllPassed() throws Exception {
        var end = Instant.now().plus(PATIENCE);
        for (var review = review(); ; review = review()) {
            var seen = review;
            var others = gates(seen).stream()
                    .filter(gate -> seen.status(gate).status() != GateStatus.PASSED)
                    .map(gate -> gate.text() + readings(seen, gate))
                    .toList();
            if (others.isEmpty()) return;
            assertThat(Instant.now()).as("%s", others).isBefore(end);
            Thread.sleep(200);
        }
    }

    private void awaitFailed(int line) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        for (var review = review();
                review.status(gate(review, line)).status() != GateStatus.FAILED;
                review = review()) {
            assertThat(Instant.now())
                    .as("%s", readings(review, gate(review, line)))
                    .isBefore(end);
            Thread.sleep(200);
        }
    }

    private void show(int line, String name) throws Exception {
        if (window == null || wiring == null) throw new AssertionError("not started");
        var board = wiring;
        var gate = gate(review(), line);
        TestWindow.call(() -> {
            board.view().select(List.of(gate.id()));
            return true;
        });
        window.interrupt();
        window.save("staging-" + name);
    }

    @Test
    void allPassWhenNothingIsWrong() throws Exception {
        awaitAllPassed();

        var review = review();
        assertThat(gates(review))
                .hasSize(9)
                .allMatch(gate -> review.status(gate).hasEvidence());
        show(FIRST, "nothing-wrong");
    }

    @ParameterizedTest
    @CsvSource({
        "rule-renamed, 79, No alerting rule named",
        "metric-gone, 80, This alert can no longer fire: rule `ElevatedLatency`",
        "exporter-down, 76, The panels exist but they lost their data",
        "receiver-misrouted, 83, No route leads this alert to anyone. It would end at nobody",
        "old-version, 73, while version 1.3.9 reports",
        "collector-dropping, 73, otlphttp/gateboard",
        "dashboard-deleted, 75, 'No panel shows http-errors, http-latency.'",
        "clock-off, 79, This alert can no longer fire: rule `HighErrorRate`",
        "scrape-failing, 80, This alert can no longer fire: rule `ElevatedLatency`",
        "tenant-wrong, 81, No alerting rule named"
    })
    void eachFaultFailsItsGateUntilItIsMended(String fault, int line, String reason) throws Exception {
        awaitAllPassed();

        staging("fault", fault);
        awaitFailed(line);

        var review = review();
        assertThat(readings(review, gate(review, line)))
                .extracting(reading -> reading.reason().replace(",", ""))
                .anyMatch(said -> said.contains(reason.replace(",", "")));
        show(line, fault);
        staging("mend");
        awaitAllPassed();
    }
}
