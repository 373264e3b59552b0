package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.Binding;
import dev.gateboard.model.Board;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Person;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Standing;
import dev.gateboard.store.Opening;
import dev.gateboard.store.Store;
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
    private final Probes probes;
    private final Workspace workspace;
    private final UUID review;
    private Instant now;

    /// @param lines of the sidecar's `probes:`, such as `up: {kind: promql, …}`; the gate is bound to all of them
    Judged(Path folder, Instant now, String sources, String... lines) throws Exception {
        this.folder = Files.createTempDirectory(folder, "judged");
        this.now = now;
        sources(sources);
        probes = new Probes(this.folder.resolve("sources.yaml"), () -> this.now, Map.of());
        var store = ((Opening.Opened) Store.open(this.folder.resolve("gates.db"))).store();
        workspace = new Workspace(store, () -> this.now, ZoneOffset.UTC, _ -> {}, probes);
        var ids = Arrays.stream(lines)
                .map(line -> line.substring(0, line.indexOf(':')))
                .collect(Collectors.joining(", "));
        var sidecar = "version: 1\nprobes:\n  " + String.join("\n  ", lines) + "\n";
        var done = workspace
                .open(
                        ADA,
                        "gates.md",
                        TEXT.replace("IDS", ids).getBytes(StandardCharsets.UTF_8),
                        Checklist.Form.TASKS,
                        Map.of(),
                        new SidecarFile("gates.probes.yaml", sidecar.getBytes(StandardCharsets.UTF_8)))
                .get();
        assertThat(done).isInstanceOf(Done.Stored.class);
        review = ((Done.Stored) done).board().review().id();
        assertThat(binding().isNone()).as("bound").isFalse();
    }

    /// Says who is asked from now on.
    void sources(String yaml) throws Exception {
        Files.writeString(folder.resolve("sources.yaml"), yaml);
    }

    Judged armed() throws Exception {
        assertThat(workspace.arm(review, ADA, List.of(gate().id())).get()).isInstanceOf(Done.Stored.class);
        return this;
    }

    /// Every armed probe once.
    Standing asked() throws Exception {
        return asked(List.of());
    }

    /// Every armed probe once, and those of the gate as well where it is not armed.
    Standing askedThoughUnarmed() throws Exception {
        return asked(List.of(gate().id()));
    }

    private Standing asked(List<UUID> gates) throws Exception {
        var questions = gates.isEmpty()
                ? workspace.questions(review).get()
                : workspace.questions(review, gates).get();
        ProbeRun.ask(workspace, review, questions, Duration.ZERO, () -> now);
        return stands();
    }

    /// Opens the receivers that the probes are about.
    Judged listening() throws Exception {
        assertThat(probes.listen(workspace.questions(review).get())).isEmpty();
        return this;
    }

    Judged later(Duration span) {
        now = now.plus(span);
        return this;
    }

    void perform(Deed deed) throws Exception {
        assertThat(workspace.perform(review, ADA, ADA, List.of(deed), List.of()).get())
                .isInstanceOf(Done.Stored.class);
    }

    /// Hands readings in, whoever made them.
    Standing hears(List<Reading> readings) throws Exception {
        workspace.observe(review, readings).get();
        return stands();
    }

    /// The newest answer of each probe.
    List<Reading> newest() throws Exception {
        return board().review().state(gate()).signal().newest();
    }

    Binding binding() throws Exception {
        return board().review().state(gate()).signal().binding();
    }

    Standing stands() throws Exception {
        return board().standing(gate()).standing();
    }

    Gate gate() throws Exception {
        return board().review().checklist().gates().getFirst();
    }

    Board board() throws Exception {
        return workspace.state().get().board(review).orElseThrow();
    }

    Firing firing() {
        return new Firing(workspace, probes);
    }

    Workspace workspace() {
        return workspace;
    }

    Probes probes() {
        return probes;
    }

    UUID review() {
        return review;
    }

    Instant now() {
        return now;
    }

    @Override
    public void close() throws DatabaseTrouble {
        workspace.close();
        probes.close();
    }
}
