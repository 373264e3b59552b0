package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.GateState;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.ProbeRules;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Readings on a real store: what they tick, what of them is an event, and what is there after a restart.
class SignalsTest {
    private static final Person ADA = new Person("Ada", "ada@example.org");
    private static final int MANY = 50;
    private static final Duration INTERVAL = Duration.ofSeconds(30);
    private static final Duration FRESHNESS = Duration.ofMinutes(15);
    private static final String TEXT = """
        # Gates

        - [ ] latency is low
        - [ ] errors are rare
        """;

    @TempDir
    private Path folder;

    private final LinkedBlockingQueue<WorkspaceState> published = new LinkedBlockingQueue<>();
    private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private Workspace workspace;
    private UUID review = new UUID(0, 0);

    @BeforeEach
    void openAndArm() throws Exception {
        workspace = workspace();
        var done = workspace
                .open(ADA, "gates.md", TEXT.getBytes(StandardCharsets.UTF_8), GateSyntax.TASKS, Map.of())
                .get();
        review = ((WorkspaceResult.Stored) done).reviewStatus().review().id();
        var probes = List.of(probe("p95"));
        perform(
                new Action.Bind(gate("latency").id(), probes, Binding.Origin.PROPOSAL),
                new Action.Arm(gate("latency").id(), probes));
    }

    @AfterEach
    void close() throws Exception {
        workspace.close();
    }

    @Test
    void aPassTicksTheGateAndIsAnEventOnce() throws Exception {
        observe(Verdict.PASS);
        assertThat(stands()).isEqualTo(GateStatus.PASSED);
        now = now.plus(INTERVAL);
        observe(Verdict.PASS);
        assertThat(verdicts()).containsExactly(Verdict.PASS);
        assertThat(workspace.signals().readings(review, "p95", 9).get()).hasSize(2);
    }

    @Test
    void standingsComeBackAfterARestartWithTheirAges() throws Exception {
        observe(Verdict.PASS);
        now = now.plus(FRESHNESS);
        observe(Verdict.PASS);
        now = now.plusSeconds(1);
        observe(Verdict.ERROR);
        workspace.close();
        workspace = workspace();
        assertThat(stands()).isEqualTo(GateStatus.PASSED);
        assertThat(newest()).extracting(Reading::verdict).containsExactly(Verdict.ERROR);
        now = now.plus(FRESHNESS);
        assertThat(stands()).isEqualTo(GateStatus.STALE);
    }

    @Test
    void aRowOfFailsGoesOnAfterARestart() throws Exception {
        observe(Verdict.FAIL);
        workspace.close();
        workspace = workspace();
        now = now.plusSeconds(10);
        observe(Verdict.FAIL);
        assertThat(stands()).isEqualTo(GateStatus.OPEN);
        workspace.close();
        workspace = workspace();
        now = now.plusSeconds(20);
        observe(Verdict.FAIL);
        assertThat(stands()).isEqualTo(GateStatus.FAILED);
        assertThat(verdicts()).containsExactly(Verdict.FAIL);
    }

    /// With three passes in a row needed, and four fails.
    private void bindWithLongRows() throws Exception {
        var rules = new ProbeRules(3, 4, OptionalInt.empty(), false);
        var probes = List.of(new Binding.Probe(
                "p95", "promql", "p95", "prom", INTERVAL, FRESHNESS, Binding.Trigger.ASKED, "d", rules));
        perform(
                new Action.Bind(gate("latency").id(), probes, Binding.Origin.PROPOSAL),
                new Action.Arm(gate("latency").id(), probes));
    }

    private GateStatus nextAfterRestart(Verdict verdict) throws Exception {
        workspace.close();
        workspace = workspace();
        now = now.plus(INTERVAL);
        observe(verdict);
        return stands();
    }

    @Test
    void longRowsGoOnAfterARestart() throws Exception {
        bindWithLongRows();
        assertThat(nextAfterRestart(Verdict.PASS)).isEqualTo(GateStatus.OPEN);
        assertThat(nextAfterRestart(Verdict.PASS)).isEqualTo(GateStatus.OPEN);
        assertThat(nextAfterRestart(Verdict.PASS)).isEqualTo(GateStatus.PASSED);
        assertThat(nextAfterRestart(Verdict.FAIL)).isEqualTo(GateStatus.PASSED);
        assertThat(nextAfterRestart(Verdict.FAIL)).isEqualTo(GateStatus.OPEN);
        assertThat(nextAfterRestart(Verdict.FAIL)).isEqualTo(GateStatus.OPEN);
        assertThat(nextAfterRestart(Verdict.FAIL)).isEqualTo(GateStatus.FAILED);
    }

    @Test
    void onePassAfterARestartIsNoRow() throws Exception {
        bindWithLongRows();
        for (int i = 0; i < 3; i++) nextAfterRestart(Verdict.PASS);
        assertThat(stands()).isEqualTo(GateStatus.PASSED);
        now = now.plus(FRESHNESS);
        assertThat(nextAfterRestart(Verdict.FAIL)).isNotEqualTo(GateStatus.PASSED);
        assertThat(nextAfterRestart(Verdict.PASS)).isNotEqualTo(GateStatus.PASSED);
        workspace.close();
        workspace = workspace();
        assertThat(stands()).isNotEqualTo(GateStatus.PASSED);
        assertThat(nextAfterRestart(Verdict.PASS)).isNotEqualTo(GateStatus.PASSED);
        assertThat(nextAfterRestart(Verdict.PASS)).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void manyAnswersAreShownTogetherAndTheNewestIsShown() throws Exception {
        var latency = gate("latency");
        observe(Verdict.PASS);
        published.clear();
        for (int answer = 1; answer < MANY; answer++) {
            now = now.plusSeconds(1);
            var _ = workspace.signals().observe(review, List.of(reading("p95", Verdict.PASS)));
        }
        now = now.plusSeconds(1);
        var _ = workspace.signals().observe(review, List.of(reading("p95", Verdict.ERROR)));
        // What waits is handed over before it closes.
        workspace.close();
        workspace = workspace();
        assertThat(published).isNotEmpty().hasSizeLessThan(MANY / 2);
        var last = List.copyOf(published).getLast().reviewStatus(review).orElseThrow();
        assertThat(last.review().state(latency).signal().newestReadings())
                .extracting(Reading::verdict)
                .containsExactly(Verdict.ERROR);
    }

    @Test
    void whatRestsOnNoArmedProbeIsKeptAndTicksNothing() throws Exception {
        perform(new Action.Bind(gate("errors").id(), List.of(probe("rate")), Binding.Origin.SIDECAR));
        workspace
                .signals()
                .observe(review, List.of(reading("rate", Verdict.PASS)))
                .get();
        assertThat(verdicts()).isEmpty();
        assertThat(workspace.signals().readings(review, "rate", 9).get()).hasSize(1);
        workspace
                .signals()
                .observe(new UUID(9, 9), List.of(reading("rate", Verdict.PASS)))
                .get();
    }

    @Test
    void personsPassRestsOnTheReadingsOfTheMomentR32() throws Exception {
        observe(Verdict.PASS);
        now = now.plusSeconds(1);
        perform(new Action.Pass(gate("latency").id(), "", Duration.ZERO, List.of()));
        assertThat(board().review().state(gate("latency")).decisionEvidence())
                .extracting(GateState.EvidenceEntry::evidence)
                .containsExactly(new Evidence.Measured(newest().getFirst()));
        assertThat(board().status(gate("latency")).hasEvidence()).isTrue();
    }

    @Test
    void anotherWindowSeesReadingsAndVerdictsOfThisOneR33() throws Exception {
        try (var other = workspace()) {
            other.state().get();
            observe(Verdict.PASS);
            now = now.plusSeconds(1);
            observe(Verdict.ERROR);
            workspace.signals().readings(review, "p95", 1).get();
            var seen = other.state().get().reviewStatus(review).orElseThrow();
            assertThat(seen.status(gate("latency")).status()).isEqualTo(GateStatus.PASSED);
            assertThat(seen.review().state(gate("latency")).signal().newestReadings())
                    .extracting(Reading::verdict)
                    .containsExactly(Verdict.ERROR);
        }
    }

    @Test
    void oneProcessAsksAtATimeR33() throws Exception {
        try (var other = workspace()) {
            assertThat(workspace.signals().lease(review).get()).isTrue();
            assertThat(other.signals().lease(review).get()).isFalse();
            assertThat(workspace.signals().lease(review).get()).isTrue();
            workspace.signals().giveBack(review).get();
            assertThat(other.signals().lease(review).get()).isTrue();
            assertThat(workspace.signals().lease(review).get()).isFalse();
        }
    }

    @Test
    void theStateIsPublishedAgainWhenAProofGetsTooOldR13() throws Exception {
        observe(Verdict.PASS);
        workspace.start().get();
        published.clear();
        now = now.plus(FRESHNESS).plusSeconds(1);
        WorkspaceState state;
        do {
            state = published.poll(30, TimeUnit.SECONDS);
            assertThat(state).as("published because the clock went on").isNotNull();
        } while (state.reviewStatus(review).orElseThrow().total().stale() == 0);
    }

    @Test
    void aChangedProbeDisarmsAndTheLogSaysSoR12() throws Exception {
        observe(Verdict.PASS);
        now = now.plusSeconds(1);
        workspace
                .signals()
                .observe(review, List.of(reading("p95", Verdict.PASS, "moved")))
                .get();
        assertThat(stands()).isEqualTo(GateStatus.OPEN);
        assertThat(events().getLast().action())
                .isEqualTo(new Action.Disarm(gate("latency").id(), "probe p95, its variables or its source changed"));
        assertThat(events().getLast().by()).isEqualTo(Person.SIGNAL);
    }

    private void observe(Verdict verdict) throws Exception {
        workspace.signals().observe(review, List.of(reading("p95", verdict))).get();
    }

    private void perform(Action... actions) throws Exception {
        var done =
                workspace.perform(review, ADA, ADA, List.of(actions), List.of()).get();
        assertThat(done).isInstanceOf(WorkspaceResult.Stored.class);
    }

    private List<ReviewEvent> events() throws Exception {
        return workspace.events(review).get();
    }

    private List<Verdict> verdicts() throws Exception {
        return events().stream()
                .map(ReviewEvent::action)
                .filter(Action.Observe.class::isInstance)
                .map(action -> ((Action.Observe) action).verdict())
                .toList();
    }

    private List<Reading> newest() throws Exception {
        return board().review().state(gate("latency")).signal().newestReadings();
    }

    private GateStatus stands() throws Exception {
        return board().status(gate("latency")).status();
    }

    private ReviewStatus board() throws Exception {
        return workspace.state().get().reviewStatus(review).orElseThrow();
    }

    private Gate gate(String start) throws Exception {
        return board().review().checklist().gates().stream()
                .filter(gate -> gate.text().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static Binding.Probe probe(String id) {
        return new Binding.Probe(id, "promql", id, "prom", INTERVAL, FRESHNESS, Binding.Trigger.ASKED, "d");
    }

    private Reading reading(String probe, Verdict verdict) {
        return reading(probe, verdict, "d");
    }

    private Reading reading(String probe, Verdict verdict, String digest) {
        return new Reading(
                probe,
                "promql",
                digest,
                "prom",
                "up",
                now,
                Reading.NO_SERVER_TIME,
                now,
                FRESHNESS,
                List.of("1"),
                1,
                "",
                verdict,
                "",
                200,
                "");
    }

    private Workspace workspace() {
        var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gates.db"))).store();
        return new Workspace(store, () -> now, ZoneOffset.UTC, published::add);
    }
}
