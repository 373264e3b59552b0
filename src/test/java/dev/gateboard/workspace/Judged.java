package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// A review of one gate on a real store, bound to probes of real sources, armed, and asked as the command line asks.
/// What it says of the gate is what the board shows.
final class Judged implements AutoCloseable {
    static final Person ADA = new Person("Ada", "ada@example.org");

    private static final String TEXT = """
        # Gates

        - Service: `beep-api`
        - Environment: `staging`
        - Build: `4f2a91c`

        ## Checks

        - [ ] it holds <!-- probe: IDS -->
        """;

    private final Path folder;
    private final ProbeService probes;
    private final Workspace workspace;
    private final UUID review;
    private Instant now;

    /// @param lines of the sidecar's `probes:`, such as `up: {kind: promql, …}`; the gate is bound to all of them
    Judged(Path folder, Instant now, String sources, String... lines) throws Exception {
        this.folder = Files.createTempDirectory(folder, "judged");
        this.now = now;
        sources(sources);
        probes = new ProbeService(this.folder.resolve("sources.yaml"), () -> this.now, Map.of());
        var store = ((StoreOpenResult.Opened) Store.open(this.folder.resolve("gates.db"))).store();
        workspace = new Workspace(store, () -> this.now, ZoneOffset.UTC, _ -> {}, probes);
        var ids = Arrays.stream(lines)
                .map(line -> line.substring(0, line.indexOf(':')))
                .collect(Collectors.joining(", "));
        var probesFile = "version: 1\nprobes:\n  " + String.join("\n  ", lines) + "\n";
        var done = workspace
                .open(
                        ADA,
                        "gates.md",
                        TEXT.replace("IDS", ids).getBytes(StandardCharsets.UTF_8),
                        GateSyntax.TASKS,
                        Map.of(),
                        new StoredProbesFile("gates.probes.yaml", probesFile.getBytes(StandardCharsets.UTF_8)))
                .get();
        assertThat(done).isInstanceOf(WorkspaceResult.Stored.class);
        review = ((WorkspaceResult.Stored) done).reviewStatus().review().id();
        assertThat(binding().isNone()).as("bound").isFalse();
    }

    /// Says who is asked from now on.
    void sources(String yaml) throws Exception {
        Files.writeString(folder.resolve("sources.yaml"), yaml);
    }

    Judged armed() throws Exception {
        assertThat(workspace.signals().arm(review, ADA, List.of(gate().id())).get())
                .isInstanceOf(WorkspaceResult.Stored.class);
        return this;
    }

    /// Every armed probe once.
    GateStatus asked() throws Exception {
        return asked(List.of());
    }

    /// Every armed probe once, and those of the gate as well where it is not armed.
    GateStatus askedThoughUnarmed() throws Exception {
        return asked(List.of(gate().id()));
    }

    private GateStatus asked(List<UUID> gates) throws Exception {
        var questions = gates.isEmpty()
                ? workspace.signals().questions(review).get()
                : workspace.signals().questions(review, gates).get();
        ProbeRun.ask(workspace, review, questions, Duration.ZERO, () -> now);
        return stands();
    }

    /// Opens the receivers that the probes are about.
    Judged listening() throws Exception {
        assertThat(probes.startReceivers(workspace.signals().questions(review).get()))
                .isEmpty();
        return this;
    }

    Judged later(Duration span) {
        now = now.plus(span);
        return this;
    }

    void perform(Action action) throws Exception {
        assertThat(workspace
                        .perform(review, ADA, ADA, List.of(action), List.of())
                        .get())
                .isInstanceOf(WorkspaceResult.Stored.class);
    }

    /// Hands readings in, whoever made them.
    GateStatus hears(List<Reading> readings) throws Exception {
        workspace.signals().observe(review, readings).get();
        return stands();
    }

    /// The newest answer of each probe.
    List<Reading> newest() throws Exception {
        return board().review().state(gate()).signal().newestReadings();
    }

    Binding binding() throws Exception {
        return board().review().state(gate()).signal().binding();
    }

    GateStatus stands() throws Exception {
        return board().status(gate()).status();
    }

    Gate gate() throws Exception {
        return board().review().checklist().gates().getFirst();
    }

    ReviewStatus board() throws Exception {
        return workspace.state().get().reviewStatus(review).orElseThrow();
    }

    TestAlertService firing() {
        return new TestAlertService(workspace, probes);
    }

    Workspace workspace() {
        return workspace;
    }

    ProbeService probes() {
        return probes;
    }

    UUID review() {
        return review;
    }

    Instant now() {
        return now;
    }

    @Override
    public void close() throws WorkspaceException {
        workspace.close();
        probes.close();
    }
}
