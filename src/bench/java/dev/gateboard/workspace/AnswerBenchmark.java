package dev.gateboard.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.bench.Folder;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.signal.Verdict;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// From a signal's answer, which changes the verdict, to the durable event and the published state: what counts is the
/// ratio to the bare append of [dev.gateboard.store.StoreBenchmark].
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AnswerBenchmark {
    private Folder folder;
    private Workspace workspace;
    private UUID review = new UUID(0, 0);
    private UUID gate = new UUID(0, 0);
    private int answers;

    @Setup
    public void open() throws Exception {
        folder = Folder.make();
        workspace = Measured.workspace(folder);
        var text = new StringBuilder("# Gates\n\n");
        for (int number = 0; number < 40; number++)
            text.append("- [ ] gate ").append(number).append('\n');
        var board = Measured.bound(
                workspace, Measured.begun(workspace, text.toString().getBytes(UTF_8)), 1);
        review = board.review().id();
        gate = Measured.leaves(board).getFirst();
    }

    /// A gate that was reopened, so that the next pass is an event.
    @Setup(Level.Invocation)
    public void reopen() throws Exception {
        if (answers > 0)
            Measured.stored(workspace
                    .perform(review, Measured.ADA, Measured.ADA, List.of(new Action.Reopen(gate, "again")), List.of())
                    .get());
    }

    @Benchmark
    public Object answer() throws Exception {
        return workspace
                .signals()
                .observe(review, List.of(Measured.reading(0, String.valueOf(++answers), Verdict.PASS)))
                .get();
    }

    @TearDown
    public void close() throws Exception {
        int last = workspace
                .state()
                .get()
                .reviewStatuses()
                .getFirst()
                .review()
                .lastEvent()
                .number();
        workspace.close();
        folder.close();
        // The opening, the binding and the arm, then an event for each answer and each time the gate was reopened.
        if (last < 2 * answers) throw new IllegalStateException(last + " events for " + answers + " answers");
    }
}
