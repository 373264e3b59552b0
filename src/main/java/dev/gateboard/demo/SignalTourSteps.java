package dev.gateboard.demo;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

/// What the tour's part about signals does again and again: reviews with probes beside them, armed, and waited for.
record SignalTourSteps(DemoDriver driver) {
    private static final long PATIENCE_SECONDS = 40;

    /// Opens the sample with these probes beside it; from now on the driver is about that review.
    void open(byte[] checklist, String name, String probesFile) throws InterruptedException, ExecutionException {
        open(driver.window()
                .workspace()
                .open(
                        DemoDriver.ADA,
                        name,
                        checklist,
                        GateSyntax.TASKS,
                        Map.of("Release id", "4f2a91c", "Date", "2026-11-24", "Owner", "Ada"),
                        new StoredProbesFile(
                                StoredProbesFile.nameFor(name), probesFile.getBytes(StandardCharsets.UTF_8))));
    }

    /// Opens the sample without probes.
    void openBare(byte[] checklist) throws InterruptedException, ExecutionException {
        open(driver.window().workspace().open(DemoDriver.ADA, "bare.md", checklist, GateSyntax.TASKS, Map.of()));
    }

    private void open(CompletableFuture<WorkspaceResult> opened) throws InterruptedException, ExecutionException {
        driver.openReview(DemoDriver.await(opened).reviewStatus().review().id());
    }

    /// Turns every probe on that can be.
    void arm() throws InterruptedException, ExecutionException {
        var board = driver.reviewStatus();
        var gates = board.review().checklist().gates().stream()
                .filter(gate -> board.review().state(gate).signal().binding().canArmWithOthers())
                .map(Gate::id)
                .toList();
        DemoDriver.await(driver.window().workspace().signals().arm(driver.review(), DemoDriver.ADA, gates));
    }

    /// Waits until a signal has said so, or for long enough: the picture then shows what is missing.
    void waitFor(Predicate<ReviewStatus> seen) throws InterruptedException, ExecutionException {
        var end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (!seen.test(driver.reviewStatus()) && Instant.now().isBefore(end)) Thread.sleep(200);
    }

    /// Waits until the window shows something that matches, or for long enough.
    void waitForNode(String selector) throws InterruptedException, ExecutionException {
        var end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (!DemoDriver.call(() -> driver.window().scene().lookup(selector) != null)
                && Instant.now().isBefore(end)) Thread.sleep(200);
    }
}
