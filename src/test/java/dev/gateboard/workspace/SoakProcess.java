package dev.gateboard.workspace;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// A process of its own on a review that others work on too: notes, marks, undos and a burst of readings again and
/// again. It says each event once it was acknowledged.
final class SoakProcess {
    static final String PROBE = "p95";
    static final Duration FRESHNESS = Duration.ofMinutes(15);
    static final String DID = "DID ";
    private static final int READINGS = 20;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private SoakProcess() {}

    /// Arguments: the database, the review, a seed.
    public static void main(String... arguments) throws Exception {
        var random = new Random(Long.parseLong(arguments[2]));
        var review = UUID.fromString(arguments[1]);
        var by = new Person("Process " + arguments[2], "p" + arguments[2] + "@example.org");
        var store = ((StoreOpenResult.Opened) Store.open(Path.of(arguments[0]))).store();
        try (var workspace = new Workspace(store, InstantSource.system(), ZoneOffset.UTC, _ -> {})) {
            workspace.start().get();
            while (true) {
                var gates = workspace.state().get().reviewStatuses().getFirst().review().checklist().gates().stream()
                        .filter(gate -> gate.isLeaf())
                        .toList();
                var gate = gates.get(random.nextInt(gates.size())).id();
                var note = new Action.AddNote(gate, by.name() + " " + UUID.randomUUID());
                if (!say(workspace
                        .perform(review, by, by, List.of(note), List.of())
                        .get())) throw new IllegalStateException("A note was refused.");
                // Whether these are taken or refused is the review's to say.
                var mark = random.nextBoolean()
                        ? new Action.Reopen(gate, "again")
                        : new Action.Fail(gate, "as it is", List.of());
                say(workspace.perform(review, by, by, List.of(mark), List.of()).get());
                if (random.nextInt(8) == 0) say(workspace.undo(review, by).get());
                for (int reading = 0; reading < READINGS; reading++)
                    workspace
                            .signals()
                            .observe(review, List.of(reading(random.nextInt(4) == 0 ? Verdict.FAIL : Verdict.PASS)))
                            .get();
                Thread.sleep(PAUSE);
            }
        }
    }

    /// An event in a line, by which it is found again.
    static String line(int number, Action action, Person by) {
        return number + " " + action.getClass().getSimpleName()
                + (action instanceof Action.AddNote(var _, String text) ? " " + text : " by " + by.name());
    }

    @SuppressWarnings("SystemOut") // the pipe to the test
    private static boolean say(WorkspaceResult done) {
        if (!(done instanceof WorkspaceResult.Stored stored)) return false;
        var last = stored.reviewStatus().review().lastEvent();
        System.out.println(DID + line(last.number(), last.action(), last.by()));
        return true;
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
}
