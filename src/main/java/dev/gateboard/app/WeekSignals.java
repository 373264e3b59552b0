package dev.gateboard.app;

import dev.gateboard.model.Checklist;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Standing;
import dev.gateboard.workspace.SidecarFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// What signals decide in the release week: the sample with probes beside it, asked of a Prometheus whose answers were
/// recorded and come over a socket of this machine.
final class WeekSignals {
    private static final String ERRORS = "high error rate";
    private static final String LATENCY = "elevated latency";

    private final Play play;
    private final RecordedPrometheus recorded;

    WeekSignals(Play play, RecordedPrometheus recorded) {
        this.play = play;
        this.recorded = recorded;
    }

    /// The checklist comes in, with its probes.
    void open() throws IOException, InterruptedException, ExecutionException {
        var opened = Play.done(play.wiring()
                .verbsOf()
                .open(
                        Play.ADA,
                        Sample.NAME,
                        Sample.bytes(),
                        Checklist.Form.TASKS,
                        Map.of(),
                        new SidecarFile(
                                SidecarFile.nameFor(Sample.NAME),
                                recorded.sidecar().getBytes(StandardCharsets.UTF_8))));
        play.settle();
        play.turnTo(opened.board().review().id());
    }

    void arm() throws InterruptedException, ExecutionException {
        var review = play.board().review();
        var gates = review.checklist().gates().stream()
                .filter(gate -> review.state(gate).signal().binding().armsWithOthers())
                .map(Gate::id)
                .toList();
        Play.done(play.wiring().verbsOf().arm(play.review(), Play.ADA, gates));
        play.look(play.gate(ERRORS));
        until(ERRORS, Standing.PASSED);
    }

    /// Two failing answers, an interval apart.
    void cannotFire() throws InterruptedException, ExecutionException {
        play.look(play.gate(LATENCY));
        until(LATENCY, Standing.FAILED);
    }

    void mended() throws InterruptedException, ExecutionException {
        play.look(play.gate(LATENCY));
        until(LATENCY, Standing.PASSED);
        until(ERRORS, Standing.PASSED);
    }

    private void until(String words, Standing standing) throws InterruptedException, ExecutionException {
        var gate = play.gate(words);
        play.until(board -> board.standing(gate).standing() == standing);
    }
}
