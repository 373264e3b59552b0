package dev.gateboard.app.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.ProbeDraft;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.signal.FakePrometheus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.signal.editor.ProbeEditorController.EditorFound;
import dev.gateboard.workspace.ProbeService;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the probe editor keeps: in the review, in its probes file, and never green by itself.
class ProbeEditorControllerTest {
    private static final Person ADA = Person.parse("Ada <ada@example.org>");
    private static final String BEFORE = """
        # Ours, by hand
        version: 1
        probes:
          # p95 of the gateway
          p95: {kind: promql, source: prom, query: up, pass: {max: 0.3}}   # agreed with Bo
          old:
            kind: promql
            source: prom
            query: old
            pass: {max: 1}
        # which gate
        bind:
          "Gates > latency is low": [p95]  # the only one
        """;

    @TempDir
    private Path folder;

    private final Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private FakePrometheus prometheus;
    private ProbeService probes;
    private Workspace workspace;
    private UUID review = new UUID(0, 0);

    @BeforeEach
    void open() throws Exception {
        prometheus = new FakePrometheus();
        Files.writeString(
                folder.resolve("sources.yaml"),
                "sources:\n  prom: {kind: prometheus, url: \"" + prometheus.url() + "\"}\n");
        probes = new ProbeService(folder.resolve("sources.yaml"), () -> now, Map.of());
        var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("g.db"))).store();
        workspace = new Workspace(store, () -> now, ZoneOffset.UTC, _ -> {}, probes);
        var done = workspace
                .open(
                        ADA,
                        "gates.md",
                        "# Gates\n\n- [ ] latency is low\n- [ ] errors are rare\n".getBytes(StandardCharsets.UTF_8),
                        GateSyntax.TASKS,
                        Map.of())
                .join();
        review = ((WorkspaceResult.Stored) done).reviewStatus().review().id();
    }

    @AfterEach
    void close() throws Exception {
        workspace.close();
        probes.close();
        prometheus.close();
    }

    private WorkspaceProbeEditorController controller() {
        return new WorkspaceProbeEditorController(
                workspace, probes, ADA, _ -> Optional.of(folder.resolve("gates.probes.yaml")), Runnable::run);
    }

    private ReviewStatus board() {
        return workspace.state().join().reviewStatus(review).orElseThrow();
    }

    private Gate gate(String text) {
        return board().review().checklist().gates().stream()
                .filter(gate -> gate.text().contains(text))
                .findFirst()
                .orElseThrow();
    }

    private Binding binding(String gate) {
        return board().review().state(gate(gate)).signal().binding();
    }

    private static ProbeDraft draft(String id, String query, String most) {
        return new ProbeDraft(id, "promql", "prom", Map.of("query", query), Map.of("pass", Map.of("max", most)));
    }

    private String file() {
        return new String(
                workspace.signals().probesFile(review).join().orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    private void takeBefore() {
        workspace
                .signals()
                .take(review, ADA, new StoredProbesFile("gates.probes.yaml", BEFORE.getBytes(StandardCharsets.UTF_8)))
                .join();
        assertThat(binding("latency").probes()).hasSize(1);
    }

    @Test
    void newProbeIsBoundSwitchedOffAndInTheFileOfTheReview() {
        var trouble = controller()
                .save(review, gate("errors").id(), draft("rate", "sum(rate(e[5m]))", "0.01"), "", false)
                .join();
        assertThat(trouble).isEmpty();
        assertThat(binding("errors").probes()).extracting(Binding.Probe::id).containsExactly("rate");
        assertThat(binding("errors").isArmed()).isFalse();
        assertThat(file())
                .contains("rate: {kind: promql, source: prom, query: 'sum(rate(e[5m]))', pass: {max: 0.01}}")
                .contains("'Gates > errors are rare': [rate]");
    }

    @Test
    void whatWasWrittenByHandStaysAroundAChange() {
        takeBefore();
        assertThat(controller()
                        .save(review, gate("latency").id(), draft("p95", "up", "0.2"), "p95", true)
                        .join())
                .isEmpty();
        assertThat(file())
                .isEqualTo(BEFORE.replace(
                        "{kind: promql, source: prom, query: up, pass: {max: 0.3}}   # agreed",
                        "{kind: promql, source: prom, query: up, pass: {max: 0.2}} # agreed"));
        assertThat(binding("latency").isArmed()).isTrue();
        assertThat(controller()
                        .save(review, gate("errors").id(), draft("old", "new", "2"), "old", false)
                        .join())
                .isEmpty();
        assertThat(file()).contains("\n  old: {kind: promql, source: prom, query: new, pass: {max: 2}}\n# which gate");
    }

    @Test
    void switchTurnsAutomaticUpdatesOffAgain() {
        takeBefore();
        controller()
                .save(review, gate("latency").id(), draft("p95", "up", "0.2"), "p95", true)
                .join();
        assertThat(binding("latency").isArmed()).isTrue();
        controller()
                .save(review, gate("latency").id(), draft("p95", "up", "0.2"), "p95", false)
                .join();
        assertThat(binding("latency").isArmed()).isFalse();
    }

    @Test
    void probeIsTakenFromItsGateAndStaysInTheFile() {
        takeBefore();
        assertThat(controller().unbind(review, gate("latency").id(), "p95").join())
                .isEmpty();
        assertThat(binding("latency").isNone()).isTrue();
        assertThat(file()).contains("p95: {kind").doesNotContain("latency is low");
    }

    @Test
    void fileBesideTheChecklistIsWrittenAndOneThatSomebodyChangedIsNot() throws Exception {
        controller()
                .save(review, gate("errors").id(), draft("rate", "e", "1"), "", false)
                .join();
        assertThat(controller().writeProbesFile(review).join()).isEmpty();
        var target = folder.resolve("gates.probes.yaml");
        assertThat(Files.readString(target)).isEqualTo(file());
        Files.writeString(target, Files.readString(target) + "# mine\n");
        controller()
                .save(review, gate("latency").id(), draft("p95", "e", "1"), "", false)
                .join();
        assertThat(controller().writeProbesFile(review).join()).contains("gates.probes.yaml");
        assertThat(Files.readString(target)).endsWith("# mine\n");
    }

    /// What is asked while one looks is no evidence.
    @Test
    void whatIsSeenInTheEditorMakesNothingGreen() {
        prometheus.vector("up", "0.1");
        controller()
                .save(review, gate("latency").id(), draft("p95", "up", "0.3"), "", true)
                .join();
        var said = controller().tryOnce(review, draft("p95", "up", "0.3")).join();
        assertThat(said)
                .isInstanceOfSatisfying(
                        EditorFound.class,
                        found -> assertThat(found.value()).hasFieldOrPropertyWithValue("verdict", Verdict.PASS));
        assertThat(board().status(gate("latency")).status()).isEqualTo(GateStatus.OPEN);
        assertThat(workspace.signals().readings(review, "p95", 9).join()).isEmpty();
    }

    @Test
    void wrongProbeIsRefusedInOneSentenceAndKeepsNothing() {
        var trouble = controller()
                .save(review, gate("errors").id(), draft("rate", "e", "a lot"), "", true)
                .join();
        assertThat(trouble).contains("gates.probes.yaml:");
        assertThat(binding("errors").isNone()).isTrue();
    }

    @Test
    void probeReadsBackAsItWasMade() {
        var made = draft("rate", "sum by (le) (rate(x{a=\"b\"}[5m]))", "0.5");
        controller().save(review, gate("errors").id(), made, "", false).join();
        assertThat(controller().draft(review, "rate").join()).contains(made);
    }
}
