package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.ArmedProbes;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.signal.FakePrometheus;
import dev.gateboard.signal.probe.BackoffPolicy;
import dev.gateboard.signal.probe.ProbeTask;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One process asks a review's probes at a time (rule R33), and only those that somebody armed (rule R12).
class ReviewProbeMonitorTest {
    private static final Person ADA = new Person("Ada", "ada@example.org");
    private static final String TEXT = """
        # Gates

        - [ ] latency is low <!-- probe: p95 -->
        - [ ] errors are rare <!-- probe: rate -->
        """;
    private static final String SIDECAR = """
        version: 1
        probes:
          p95:  {kind: promql, source: prom, query: 'latency', pass: {max: 1}, freshness: 366d}
          rate: {kind: promql, source: prom, query: 'rate', pass: {max: 1}, freshness: 366d}
        """;

    @TempDir
    private Path folder;

    private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
    private FakePrometheus prometheus;
    private ProbeService probes;
    private Workspace workspace;
    private UUID review = new UUID(0, 0);

    @BeforeEach
    void open() throws Exception {
        prometheus = new FakePrometheus().vector("latency", "0.3").vector("rate", "0.1");
        Files.writeString(
                folder.resolve("sources.yaml"),
                "sources: {prom: {kind: prometheus, url: \"" + prometheus.url() + "\"}}\n");
        probes = new ProbeService(folder.resolve("sources.yaml"), InstantSource.system(), Map.of());
        workspace = workspace();
        var done = workspace
                .open(
                        ADA,
                        "gates.md",
                        TEXT.getBytes(StandardCharsets.UTF_8),
                        GateSyntax.TASKS,
                        Map.of(),
                        new StoredProbesFile("gates.probes.yaml", SIDECAR.getBytes(StandardCharsets.UTF_8)))
                .get();
        review = ((WorkspaceResult.Stored) done).reviewStatus().review().id();
        workspace.signals().arm(review, ADA, List.of(gate("latency").id())).get();
    }

    @AfterEach
    void close() throws Exception {
        workspace.close();
        probes.close();
        prometheus.close();
    }

    private Workspace workspace() {
        var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gates.db"))).store();
        return new Workspace(store, InstantSource.system(), ZoneOffset.UTC, _ -> {}, probes);
    }

    private Gate gate(String start) throws Exception {
        return workspace.state().get().reviewStatus(review).orElseThrow().review().checklist().gates().stream()
                .filter(gate -> gate.text().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private GateStatus stands(String start) throws Exception {
        return workspace
                .state()
                .get()
                .reviewStatus(review)
                .orElseThrow()
                .status(gate(start))
                .status();
    }

    private ArmedProbes armed() throws Exception {
        return ArmedProbes.of(
                workspace.state().get().reviewStatus(review).orElseThrow().review());
    }

    private ReviewProbeMonitor prober() throws Exception {
        return new ReviewProbeMonitor(
                workspace,
                review,
                armed(),
                BackoffPolicy.of(InstantSource.system()),
                new ReviewProbeMonitor.Listener() {
                    @Override
                    public void onLeaseHeld() {
                        told.add("here");
                    }

                    @Override
                    public void onLeaseHeldElsewhere() {
                        told.add("elsewhere");
                    }

                    @Override
                    public void onStopped(String sentence) {
                        told.add("stopped: " + sentence);
                    }

                    @Override
                    public void onTasksChanged(List<ProbeTask> questions) {
                        told.add(questions.stream()
                                .map(ProbeTask::probe)
                                .toList()
                                .toString());
                    }
                });
    }

    private String told() throws InterruptedException {
        return String.valueOf(told.poll(20, TimeUnit.SECONDS));
    }

    private void untilPassed(String start) throws Exception {
        for (int look = 0; look < 200 && stands(start) != GateStatus.PASSED; look++) Thread.sleep(50);
        assertThat(stands(start)).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void armedProbesAreAskedAtOnceOthersNotAndTheLeaseIsGivenBack() throws Exception {
        try (var _ = prober()) {
            assertThat(List.of(told(), told())).containsExactly("here", "[p95]");
            untilPassed("latency");
        }
        assertThat(stands("errors")).isEqualTo(GateStatus.OPEN);
        assertThat(workspace.signals().readings(review, "rate", 9).get()).isEmpty();
        assertThat(probes.health())
                .singleElement()
                .satisfies(source -> assertThat(source.health()).isInstanceOf(SourceHealth.Health.Online.class));
        try (var other = workspace()) {
            assertThat(other.signals().lease(review).get()).isTrue();
        }
    }

    @Test
    void whileAnotherProcessAsksItIsSaidAndNothingIsAsked() throws Exception {
        try (var other = workspace()) {
            assertThat(other.signals().lease(review).get()).isTrue();
            try (var prober = prober()) {
                assertThat(told()).isEqualTo("elsewhere");
                assertThat(workspace.signals().readings(review, "p95", 9).get()).isEmpty();
                other.signals().giveBack(review).get();
                prober.follow(armed());
                assertThat(List.of(told(), told())).containsExactly("here", "[p95]");
                untilPassed("latency");
            }
        }
    }

    @Test
    void whatIsArmedLaterIsAskedToo() throws Exception {
        try (var prober = prober()) {
            assertThat(List.of(told(), told())).containsExactly("here", "[p95]");
            workspace.signals().arm(review, ADA, List.of(gate("errors").id())).get();
            prober.follow(armed());
            assertThat(told()).isEqualTo("[p95, rate]");
            untilPassed("errors");
        }
    }

    /// As after a disk was full for a while: it is said that nobody asks, and once the database takes events again the
    /// gate turns.
    @Test
    void aDatabaseThatTakesNothingForAWhileEndsNoAsking() throws Exception {
        try (var prober = prober()) {
            assertThat(List.of(told(), told())).containsExactly("here", "[p95]");
            untilPassed("latency");
            var armed = armed();
            int version = sql("PRAGMA user_version = 999");
            prober.follow(armed);
            assertThat(told()).startsWith("stopped: ");
            prometheus.vector("latency", "7");
            sql("PRAGMA user_version = " + version);
            prober.follow(armed);
            assertThat(List.of(told(), told())).containsExactly("here", "[p95]");
            untilVerdict("FAIL");
        }
    }

    /// Readings that cannot be kept are no asking either: a gate would stay green on what was never stored.
    @Test
    void aDatabaseThatKeepsNoReadingEndsNoAsking() throws Exception {
        try (var prober = prober()) {
            assertThat(List.of(told(), told())).containsExactly("here", "[p95]");
            untilPassed("latency");
            sql("CREATE TRIGGER full BEFORE INSERT ON reading BEGIN SELECT RAISE(FAIL, 'full'); END");
            prometheus.vector("rate", "0.2");
            workspace.signals().arm(review, ADA, List.of(gate("errors").id())).get();
            prober.follow(armed());
            assertThat(told()).isEqualTo("[p95, rate]");
            assertThat(told()).startsWith("stopped: ");
            sql("DROP TRIGGER full");
            prober.follow(armed());
            assertThat(List.of(told(), told())).containsExactly("here", "[p95, rate]");
            untilPassed("errors");
        }
    }

    private void untilVerdict(String wanted) throws Exception {
        var newest = "";
        for (int look = 0; look < 200 && !newest.equals(wanted); look++) {
            newest = workspace
                    .signals()
                    .readings(review, "p95", 1)
                    .get()
                    .getFirst()
                    .verdict()
                    .name();
            Thread.sleep(50);
        }
        assertThat(newest).isEqualTo(wanted);
    }

    /// Runs a statement as another program would, and answers the version of the file before it.
    private int sql(String statement) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gates.db"));
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
