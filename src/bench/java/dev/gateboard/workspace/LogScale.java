package dev.gateboard.workspace;

import dev.gateboard.bench.Documents;
import dev.gateboard.bench.Folder;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.board.Narrowing;
import dev.gateboard.ui.checklist.ChecklistFilter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Logs of 1,000 to 1,000,000 events of one review of 240 gates: opened, ticked, undone, narrowed, exported, listed,
/// and
/// held in memory. Prints milliseconds and MiB a size. Argument: `short` or `full`.
public final class LogScale {
    private static final int GATES = 240;
    private static final int SMALLEST = 1000;
    private static final int LARGEST = 1_000_000;
    private static final int SHORTLY = 10_000;
    private static final int TICKS = 200;
    private static final int AT_ONCE = 10_000;

    private final int times;
    private final int ticks;

    private LogScale(int times, int ticks) {
        this.times = times;
        this.ticks = ticks;
    }

    public static void main(String... arguments) throws Exception {
        boolean isShort = arguments.length > 0 && arguments[0].equals("short");
        var scale = isShort ? new LogScale(1, 10) : new LogScale(3, TICKS);
        for (int size = SMALLEST; size <= SHORTLY; size *= 10) scale.measure(size, "warm");
        for (int size = SMALLEST; size <= (isShort ? SHORTLY : LARGEST); size *= 10)
            scale.measure(size, String.valueOf(size));
    }

    private void measure(int events, String name) throws Exception {
        try (var folder = Folder.make()) {
            write(folder, events);
            double before = Measured.used();
            Measured.tell("open." + name, again(() -> {
                try (var workspace = Measured.workspace(folder)) {
                    workspace.state().get();
                }
            }));
            try (var workspace = Measured.workspace(folder)) {
                var open = workspace.state().get().reviewStatuses().getFirst();
                Measured.tell("memory." + name, List.of(Measured.used() - before));
                tick(workspace, open, name);
                var narrowing = new Narrowing(Measured.ADA);
                Measured.tell("filter." + name, again(() -> narrowing.rows(open, ChecklistFilter.BLOCKING, "")));
                Measured.tell("search." + name, again(() -> narrowing.rows(open, ChecklistFilter.ALL, "code` 7")));
                var target = folder.path().resolve("exported.md");
                Measured.tell(
                        "export." + name,
                        again(() -> Measured.stored(workspace
                                .records()
                                .export(open.review().id(), Measured.ADA, target, false, true)
                                .get())));
                Measured.tell(
                        "log." + name,
                        again(() -> workspace.events(open.review().id()).get()));
            }
        }
    }

    private void tick(Workspace workspace, ReviewStatus open, String name) throws Exception {
        var review = open.review().id();
        var leaves = Measured.leaves(open);
        var ticked = new ArrayList<Double>();
        var undone = new ArrayList<Double>();
        for (int tick = 0; tick < ticks; tick++) {
            var action = new Action.Pass(leaves.get(tick % leaves.size()), "green", Duration.ZERO, List.of());
            ticked.add(Measured.milliseconds(() -> Measured.stored(workspace
                    .perform(review, Measured.ADA, Measured.ADA, List.of(action), List.of())
                    .get())));
            undone.add(Measured.milliseconds(
                    () -> Measured.stored(workspace.undo(review, Measured.ADA).get())));
        }
        Measured.tell("tick." + name, ticked);
        Measured.tell("undo." + name, undone);
    }

    private List<Double> again(Measured.Work work) throws Exception {
        var figures = new ArrayList<Double>();
        for (int time = 0; time < times; time++) figures.add(Measured.milliseconds(work));
        return figures;
    }

    /// Written as events, without the face that would make them one by one.
    static void write(Folder folder, int events) throws Exception {
        ReviewStatus board;
        try (var workspace = Measured.workspace(folder)) {
            board = Measured.begun(workspace, Documents.of(GATES));
        }
        var leaves = Measured.leaves(board);
        try (var store = Measured.store(Measured.file(folder))) {
            for (int from = board.review().lastEvent().number() + 1; from <= events; from += AT_ONCE) {
                var some = new ArrayList<ReviewEvent>();
                for (int number = from; number < Math.min(from + AT_ONCE, events + 1); number++)
                    some.add(event(number, events, leaves));
                store.write(transaction -> {
                    transaction.append(board.review().id(), some);
                    return some.size();
                });
            }
        }
    }

    /// What comes in a review, a gate after the other.
    private static ReviewEvent event(int number, int events, List<UUID> leaves) {
        var gate = leaves.get(number % leaves.size());
        var link = new Evidence.Address("https://ci.example.org/builds/" + number);
        var action = switch (number / leaves.size() % 4) {
            case 0 -> new Action.Pass(gate, "green in the pipeline", Duration.ZERO, List.of(link));
            case 1 -> new Action.AddNote(gate, "checked with the team, see the ticket " + number);
            case 2 -> new Action.Fail(gate, "latency is too high", List.of());
            default -> new Action.Reopen(gate, "again please");
        };
        var at = Instant.now().minusSeconds(events).plusSeconds(number);
        return new ReviewEvent(number, number, at, ZoneOffset.UTC, Measured.ADA, Measured.ADA, action);
    }
}
