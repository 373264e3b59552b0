package dev.gateboard.workspace;

import dev.gateboard.bench.Documents;
import dev.gateboard.bench.Folder;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.board.Narrowing;
import dev.gateboard.ui.checklist.ChecklistFilter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Reviews of 10 to 100,000 gates: opened from their file, ticked by a person and by a signal, narrowed by a filter and
/// by a search, exported, and held in memory. Prints milliseconds and MiB a size. Argument: `short` or `full`.
public final class GateScale {
    private static final int SMALLEST = 10;
    private static final int LARGEST = 100_000;
    private static final int SHORTLY = 1000;
    private static final int TICKS = 200;
    private static final int PROBES = 5;

    private final int times;
    private final int ticks;

    private GateScale(int times, int ticks) {
        this.times = times;
        this.ticks = ticks;
    }

    public static void main(String... arguments) throws Exception {
        boolean isShort = arguments.length > 0 && arguments[0].equals("short");
        var scale = isShort ? new GateScale(1, SMALLEST) : new GateScale(5, TICKS);
        // The first time teaches the compiler.
        for (int size = SMALLEST; size <= SHORTLY; size *= 10) scale.measure(size, "warm");
        for (int size = SMALLEST; size <= (isShort ? SHORTLY : LARGEST); size *= 10)
            scale.measure(size, String.valueOf(size));
    }

    private void measure(int gates, String name) throws Exception {
        try (var folder = Folder.make()) {
            ReviewStatus board;
            try (var workspace = Measured.workspace(folder)) {
                board = Measured.bound(workspace, Measured.begun(workspace, Documents.of(gates)), PROBES);
                var leaves = Measured.leaves(board);
                var actions = new ArrayList<Action>();
                for (int leaf = 0; leaf < leaves.size(); leaf += 3) actions.add(pass(leaves.get(leaf)));
                Measured.stored(workspace
                        .perform(board.review().id(), Measured.ADA, Measured.ADA, actions, List.of())
                        .get());
            }
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
                look(open, name);
                var target = folder.path().resolve("exported.md");
                Measured.tell(
                        "export." + name,
                        again(() -> Measured.stored(workspace
                                .records()
                                .export(open.review().id(), Measured.ADA, target, false, true)
                                .get())));
            }
        }
    }

    private void tick(Workspace workspace, ReviewStatus open, String name) throws Exception {
        var review = open.review().id();
        var leaves = Measured.leaves(open);
        var person = new ArrayList<Double>();
        var signal = new ArrayList<Double>();
        for (int tick = 0; tick < ticks; tick++) {
            var gate = leaves.get(tick * 7 % leaves.size());
            person.add(Measured.milliseconds(() -> Measured.stored(workspace
                    .perform(review, Measured.ADA, Measured.ADA, List.of(pass(gate)), List.of())
                    .get())));
            // Every other verdict differs from the one before, and so is an event.
            var reading = Measured.reading(
                    tick % PROBES, String.valueOf(tick), tick / PROBES % 2 == 0 ? Verdict.PASS : Verdict.INCONCLUSIVE);
            signal.add(Measured.milliseconds(
                    () -> workspace.signals().observe(review, List.of(reading)).get()));
        }
        Measured.tell("tick." + name, person);
        Measured.tell("signal." + name, signal);
    }

    private void look(ReviewStatus open, String name) throws Exception {
        var narrowing = new Narrowing(Measured.ADA);
        Measured.tell("filter." + name, again(() -> narrowing.rows(open, ChecklistFilter.BLOCKING, "")));
        Measured.tell("search." + name, again(() -> narrowing.rows(open, ChecklistFilter.ALL, "code` 7")));
    }

    private List<Double> again(Measured.Work work) throws Exception {
        var figures = new ArrayList<Double>();
        for (int time = 0; time < times; time++) figures.add(Measured.milliseconds(work));
        return figures;
    }

    private static Action pass(UUID gate) {
        return new Action.Pass(gate, "green", Duration.ZERO, List.of());
    }
}
