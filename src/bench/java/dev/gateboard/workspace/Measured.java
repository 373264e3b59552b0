package dev.gateboard.workspace;

import dev.gateboard.bench.Folder;
import dev.gateboard.model.Binding;
import dev.gateboard.model.Board;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Person;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Verdict;
import dev.gateboard.store.Opening;
import dev.gateboard.store.Store;
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
            case Opening.Opened(Store store) -> store;
            case Opening.Refused(String sentence) -> throw new IllegalStateException(sentence);
        };
    }

    static Path file(Folder folder) {
        return folder.path().resolve("measured.db");
    }

    static Workspace workspace(Folder folder) {
        return new Workspace(store(file(folder)), InstantSource.system(), ZoneOffset.UTC, _ -> {});
    }

    public static Board stored(Done done) {
        return switch (done) {
            case Done.Stored stored -> stored.board();
            case Done.Refused(String sentence) -> throw new IllegalStateException(sentence);
        };
    }

    public static Board begun(Workspace workspace, byte[] document) throws Exception {
        return stored(workspace
                .open(ADA, "gates.md", document, Checklist.Form.TASKS, Map.of())
                .get());
    }

    public static List<UUID> leaves(Board board) {
        return board.review().checklist().gates().stream()
                .filter(Gate::isLeaf)
                .map(Gate::id)
                .toList();
    }

    /// Binds a probe named after its place to each of the first leaves, and lets it decide.
    public static Board bound(Workspace workspace, Board board, int probes) throws Exception {
        var leaves = leaves(board);
        var deeds = new ArrayList<Deed>();
        for (int number = 0; number < Math.min(probes, leaves.size()); number++) {
            var probe = List.of(new Binding.Probe(
                    "p" + number, "promql", "", "prom", Duration.ofMillis(1), FRESHNESS, Binding.Asking.ASKED, "d"));
            deeds.add(new Deed.Bind(leaves.get(number), probe, Binding.Origin.PROPOSAL));
            deeds.add(new Deed.Arm(leaves.get(number), probe));
        }
        return stored(workspace
                .perform(board.review().id(), ADA, ADA, deeds, List.of())
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
                Reading.UNTOLD,
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
