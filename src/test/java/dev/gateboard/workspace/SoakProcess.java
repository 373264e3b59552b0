package dev.gateboard.workspace;

import dev.gateboard.model.Deed;
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
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// A process of its own on a review that others work on too: notes, marks, undos and a burst of readings again and
/// again.
/// It says each note once it was acknowledged, and now and then its memory.
final class SoakProcess {
    static final String PROBE = "p95";
    static final Duration FRESHNESS = Duration.ofMinutes(15);
    private static final int READINGS = 20;
    private static final int BETWEEN = 50;

    private SoakProcess() {}

    /// Arguments: the database, the review, a seed.
    @SuppressWarnings("SystemOut") // the pipe to the test
    public static void main(String... arguments) throws Exception {
        var random = new Random(Long.parseLong(arguments[2]));
        var review = UUID.fromString(arguments[1]);
        var by = new Person("Process " + arguments[2], "p" + arguments[2] + "@example.org");
        var store = ((Opening.Opened) Store.open(Path.of(arguments[0]))).store();
        try (var workspace = new Workspace(store, InstantSource.system(), ZoneOffset.UTC, _ -> {})) {
            workspace.start().get();
            for (int time = 1; ; time++) {
                var gates = workspace.state().get().boards().getFirst().review().checklist().gates().stream()
                        .filter(gate -> gate.isLeaf())
                        .toList();
                var gate = gates.get(random.nextInt(gates.size())).id();
                var note = by.name() + " " + UUID.randomUUID();
                var done = workspace
                        .perform(review, by, by, List.of(new Deed.AddNote(gate, note)), List.of())
                        .get();
                if (done instanceof Done.Stored) System.out.println("NOTE " + note);
                else throw new IllegalStateException(done.toString());
                // Whether these are taken or refused is the review's to say.
                workspace
                        .perform(
                                review,
                                by,
                                by,
                                List.of(
                                        random.nextBoolean()
                                                ? new Deed.Reopen(gate, "again")
                                                : new Deed.Fail(gate, "as it is", List.of())),
                                List.of())
                        .get();
                if (random.nextInt(8) == 0) workspace.undo(review, by).get();
                for (int reading = 0; reading < READINGS; reading++)
                    workspace
                            .observe(review, List.of(reading(random.nextInt(4) == 0 ? Verdict.FAIL : Verdict.PASS)))
                            .get();
                if (time % BETWEEN == 0) System.out.println("MEMORY " + used());
            }
        }
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static Reading reading(Verdict verdict) {
        var now = Instant.now();
        return new Reading(
                PROBE,
                "promql",
                "d",
                "prom",
                "up",
                now,
                Reading.UNTOLD,
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
}
