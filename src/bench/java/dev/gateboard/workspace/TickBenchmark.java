package dev.gateboard.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// One pass from the verb to the published state, the disk included: what counts is the ratio of a review of 10,000
/// gates to one of 100 (aim 2).
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgs = "--enable-native-access=ALL-UNNAMED")
public class TickBenchmark {
    private static final Person ADA = new Person("Ada Bar", "ada@example.org");

    @Param({"100", "10000"})
    private int gates;

    private final SynchronousQueue<WorkspaceState> published = new SynchronousQueue<>();
    private final List<UUID> leaves = new ArrayList<>();
    private Path folder = Path.of("");
    private Workspace workspace = workspace();
    private UUID review = new UUID(0, 0);
    private int next;

    private Workspace workspace() {
        try {
            folder = Files.createTempDirectory("tick");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return switch (Store.open(folder.resolve("tick.db"))) {
            case StoreOpenResult.Opened(Store store) ->
                new Workspace(store, InstantSource.system(), ZoneOffset.UTC, state -> {
                    if (!leaves.isEmpty()) hand(state);
                });
            case StoreOpenResult.OpenRefused(String sentence) -> throw new IllegalStateException(sentence);
        };
    }

    private void hand(WorkspaceState state) {
        try {
            published.put(state);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Sections of ten groups of five leaves.
    @Setup
    public void open() throws InterruptedException, ExecutionException {
        var text = new StringBuilder("# Gates\n");
        for (int gate = 0; gate < gates; gate++) {
            if (gate % 60 == 0) text.append("\n## Section ").append(gate / 60).append("\n\n");
            text.append(gate % 6 == 0 ? "- [ ] group " : "  - [ ] gate ")
                    .append(gate)
                    .append('\n');
        }
        var bytes = text.toString().getBytes(UTF_8);
        var opened = workspace
                .open(ADA, "gates.md", bytes, GateSyntax.TASKS, Map.of())
                .get();
        if (!(opened instanceof WorkspaceResult.Stored stored)) throw new IllegalStateException(opened.toString());
        review = stored.reviewStatus().review().id();
        for (var gate : stored.reviewStatus().review().checklist().gates()) if (gate.isLeaf()) leaves.add(gate.id());
    }

    @Benchmark
    public WorkspaceState tick() throws InterruptedException {
        var gate = leaves.get(next++ % leaves.size());
        var _ = workspace.perform(
                review, ADA, ADA, List.of(new Action.Pass(gate, "green", Duration.ZERO, List.of())), List.of());
        return published.take();
    }

    @TearDown
    public void close() throws IOException {
        leaves.clear();
        workspace.close();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.delete(file);
        }
        Files.delete(folder);
    }
}
