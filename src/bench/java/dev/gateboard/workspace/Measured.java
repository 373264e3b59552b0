package dev.gateboard.workspace;

import dev.gateboard.bench.Folder;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// What measurements of reviews share: a review in a file of its own, deeds on it and readings for it, and the lines
/// that tell what was measured.
public final class Measured {
    public static final Person ADA = new Person("Ada Bar", "ada@example.org");
    private static final Duration FRESHNESS = Duration.ofHours(1);

    private Measured() {}

    /// A piece of work.
    public interface Work {
        void run() throws Exception;
    }

    public static Store store(Path file) {
        return switch (Store.open(file)) {
            case StoreOpenResult.Opened(Store store) -> store;
            case StoreOpenResult.OpenRefused(String sentence) -> throw new IllegalStateException(sentence);
        };
    }

    static Path file(Folder folder) {
        return folder.path().resolve("measured.db");
    }

    static Workspace workspace(Folder folder) {
        return new Workspace(store(file(folder)), InstantSource.system(), ZoneOffset.UTC, _ -> {});
    }

    public static ReviewStatus stored(WorkspaceResult done) {
        return switch (done) {
            case WorkspaceResult.Stored stored -> stored.reviewStatus();
            case WorkspaceResult.ActionRefused(String sentence) -> throw new IllegalStateException(sentence);
        };
    }

    public static ReviewStatus begun(Workspace workspace, byte[] document) throws Exception {
        return stored(workspace
                .open(ADA, "gates.md", document, GateSyntax.TASKS, Map.of())
                .get());
    }

    public static List<UUID> leaves(ReviewStatus board) {
        return board.review().checklist().gates().stream()
                .filter(Gate::isLeaf)
                .map(Gate::id)
                .toList();
    }

    /// Binds a probe named after its place to each of the first leaves, and lets it decide.
    public static ReviewStatus bound(Workspace workspace, ReviewStatus board, int probes) throws Exception {
        var leaves = leaves(board);
        var actions = new ArrayList<Action>();
        for (int number = 0; number < Math.min(probes, leaves.size()); number++) {
            var probe = List.of(new Binding.Probe(
                    "p" + number, "promql", "", "prom", Duration.ofMillis(1), FRESHNESS, Binding.Trigger.ASKED, "d"));
            actions.add(new Action.Bind(leaves.get(number), probe, Binding.Origin.PROPOSAL));
            actions.add(new Action.Arm(leaves.get(number), probe));
        }
        return stored(workspace
                .perform(board.review().id(), ADA, ADA, actions, List.of())
                .get());
    }

    public static Reading reading(int probe, String value, Verdict verdict) {
        var now = Instant.now();
        return new Reading(
                "p" + probe,
                "promql",
                "d",
                "prom",
                "up",
                now,
                Reading.NO_SERVER_TIME,
                now,
                FRESHNESS,
                List.of(value),
                1,
                "",
                verdict,
                "",
                200,
                "");
    }

    static double milliseconds(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    /// In MiB, of what is reachable.
    public static double used() {
        var runtime = Runtime.getRuntime();
        for (int time = 0; time < 3; time++) System.gc();
        return (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20);
    }

    /// Prints a line of the form that a table is made from.
    public static void tell(String name, List<Double> figures) {
        var line = new StringBuilder("figure ").append(name);
        for (double figure : figures) line.append(' ').append(String.format(Locale.ROOT, "%.6g", figure));
        System.out.println(line);
    }
}
