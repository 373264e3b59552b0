package dev.gateboard.demo;

import dev.gateboard.app.window.SampleChecklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// What signals decide in the release week: the sample with probes beside it, asked of a Prometheus whose answers
/// were recorded and come over a socket of this machine.
final class SignalDemoSteps {
    private static final String ERRORS = "high error rate";
    private static final String LATENCY = "elevated latency";

    private final DemoDriver play;
    private final RecordedPrometheusServer recorded;

    SignalDemoSteps(DemoDriver play, RecordedPrometheusServer recorded) {
        this.play = play;
        this.recorded = recorded;
    }

    /// The checklist comes in, with its probes.
    void open() throws IOException, InterruptedException, ExecutionException {
        var opened = DemoDriver.await(play.window()
                .workspace()
                .open(
                        DemoDriver.ADA,
                        SampleChecklist.NAME,
                        SampleChecklist.bytes(),
                        GateSyntax.TASKS,
                        Map.of(),
                        new StoredProbesFile(
                                StoredProbesFile.nameFor(SampleChecklist.NAME),
                                recorded.probesFile().getBytes(StandardCharsets.UTF_8))));
        play.waitUntilDrawn();
        play.openReview(opened.reviewStatus().review().id());
    }

    void arm() throws InterruptedException, ExecutionException {
        var review = play.reviewStatus().review();
        var gates = review.checklist().gates().stream()
                .filter(gate -> review.state(gate).signal().binding().canArmWithOthers())
                .map(Gate::id)
                .toList();
        DemoDriver.await(play.window().workspace().signals().arm(play.review(), DemoDriver.ADA, gates));
        play.select(play.gate(ERRORS));
        waitUntil(ERRORS, GateStatus.PASSED);
    }

    /// Two failing answers, an interval apart.
    void cannotFire() throws InterruptedException, ExecutionException {
        play.select(play.gate(LATENCY));
        waitUntil(LATENCY, GateStatus.FAILED);
    }

    void fixed() throws InterruptedException, ExecutionException {
        play.select(play.gate(LATENCY));
        waitUntil(LATENCY, GateStatus.PASSED);
        waitUntil(ERRORS, GateStatus.PASSED);
    }

    private void waitUntil(String words, GateStatus status) throws InterruptedException, ExecutionException {
        var gate = play.gate(words);
        play.waitUntil(reviewStatus -> reviewStatus.status(gate).status() == status);
    }
}
