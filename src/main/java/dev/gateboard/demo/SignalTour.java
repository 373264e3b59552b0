package dev.gateboard.demo;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.status.Appearance;
import dev.gateboard.workspace.ProbeService;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import javafx.scene.control.Button;

/// The tour's part about signals: the sample with probes beside it, against a real Prometheus, until the alert that
/// cannot fire is found; then the cable is pulled.
public final class SignalTour {
    private static final long PATIENCE_SECONDS = 40;
    public static final String PROBES_FILE = """
        version: 1
        probes:
          error-rate: {kind: alert-rule, source: staging-prometheus, name: HighErrorRate, interval: 1s}
          latency:    {kind: alert-rule, source: staging-prometheus, name: HighLatency, interval: 1s}
          migrations: {kind: alert-rule, source: staging-prometheus, name: MigrationsFailing, interval: 1s}
          sessions:   {kind: alert-rule, source: staging-prometheus, name: SessionStoreFailing, interval: 1s}
          target:     {kind: targets-up, source: staging-prometheus, job: beep-api, interval: 1s}
          heap:       {kind: promql, source: staging-prometheus, title: heap in use, unit: MB, query: 'go_memstats_heap_inuse_bytes / 1e6', pass: {max: 4000}, interval: 1s}
        bind:
          "Observability Gates (Pass/Fail) > Dashboards exist: > API latency/error dashboards": [target, heap]
          "Observability Gates (Pass/Fail) > Alerts exist and are actionable: > high error rate": [error-rate]
          "Observability Gates (Pass/Fail) > Alerts exist and are actionable: > elevated latency": [latency]
          "Observability Gates (Pass/Fail) > Alerts exist and are actionable: > migrations failures": [migrations]
          "Observability Gates (Pass/Fail) > Alerts exist and are actionable: > auth/redis session failures": [sessions]
        """;

    private static final String ALERT = """
        version: 1
        probes:
          routing: {kind: controlled-alert, source: staging-am, receiver: pager}
        bind:
          "Observability Gates (Pass/Fail) > Alert routing is configured and tested (at least one controlled alert).": [routing]
        """;
    private static final String SEND = "#fire-ask .deed";

    private final DashboardWindow wiring;
    private final Person me;
    private final Path sources;
    private final ScreenshotTaker pictures;

    /// Takes a picture of what is on screen.
    interface ScreenshotTaker {
        void take(String name) throws IOException, InterruptedException, ExecutionException;
    }

    SignalTour(DashboardWindow wiring, Person me, Path sources, ScreenshotTaker pictures) {
        this.wiring = wiring;
        this.me = me;
        this.sources = sources;
        this.pictures = pictures;
    }

    /// Says where it is left out.
    void run(byte[] checklist) throws IOException, InterruptedException, ExecutionException {
        if (!MonitoringServerProcess.isInstalled(MonitoringServerProcess.PROMETHEUS)) {
            System.out.println("Prometheus is not installed, so the board with signals is left out.");
            return;
        }
        var folder = Files.createTempDirectory("gateboard-prometheus");
        try {
            var started = MonitoringServerProcess.prometheus(folder);
            if (started.isEmpty()) {
                System.out.println("Prometheus did not start, so the board with signals is left out.");
                return;
            }
            try (var prometheus = started.get()) {
                run(checklist, prometheus);
            }
            testAlert(folder, checklist);
        } finally {
            delete(folder);
        }
    }

    private void run(byte[] checklist, MonitoringServerProcess prometheus)
            throws IOException, InterruptedException, ExecutionException {
        var id = openReview(checklist);
        onScreen(() -> wiring.view().pages().openProposals());
        pictures.take("8-proposals-without-a-source");
        Files.writeString(
                sources, "sources:\n  staging-prometheus: {kind: prometheus, url: \"" + prometheus.url() + "\"}\n");
        onScreen(() -> wiring.view().pages().openProposals());
        pictures.take("9-proposals");
        untilItHasScraped(sources);
        var bound = showReview(openReview(checklist, "staging.md", PROBES_FILE));
        arm(bound);
        var latency = gate(bound, "elevated latency");
        onScreen(() -> {
            wiring.view().open(bound);
            wiring.view().select(List.of(latency.id()));
        });
        waitUntil(
                bound,
                reviewStatus -> reviewStatus.status(latency).status() == GateStatus.FAILED
                        && reviewStatus
                                        .status(gate(reviewStatus, "high error rate"))
                                        .status()
                                == GateStatus.PASSED
                        && reviewStatus.status(gate(reviewStatus, "auth/redis")).status() == GateStatus.PASSED);
        pictures.take("10-signals");
        appear(Appearance.DARK);
        pictures.take("11-signals-dark");
        appear(Appearance.LIGHT);
        onScreen(() -> wiring.view().pages().openSources());
        pictures.take("12-sources");
        onScreen(() -> wiring.view().closePage());
        prometheus.close();
        waitUntil(bound, reviewStatus -> isAway(reviewStatus, latency));
        Thread.sleep(3000);
        pictures.take("13-offline");
        tellOf(id);
    }

    /// A server that has just begun knows no metric yet, and every alert of it cannot fire.
    public static void untilItHasScraped(Path sources) throws InterruptedException {
        var end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        try (var probes = new ProbeService(sources, InstantSource.system(), Map.of())) {
            while (Instant.now().isBefore(end)) {
                var tried = probes.tryProbes(
                        "sidecar",
                        PROBES_FILE.getBytes(StandardCharsets.UTF_8),
                        new Release("", "", List.of(), "", ""),
                        "error-rate");
                if (tried instanceof ProbeService.ResultFound<ProbeService.TriedProbes>(var found)
                        && found.readings().getFirst().verdict() == Verdict.PASS) return;
                Thread.sleep(500);
            }
        }
    }

    /// A test alert through a real Alertmanager to a pager that is Gateboard's own webhook.
    private void testAlert(Path folder, byte[] checklist) throws IOException, InterruptedException, ExecutionException {
        if (!MonitoringServerProcess.isInstalled(MonitoringServerProcess.ALERTMANAGER)) {
            System.out.println("Alertmanager is not installed, so the test alert is left out.");
            return;
        }
        var started = MonitoringServerProcess.alertmanager(folder);
        if (started.isEmpty()) return;
        try (var alertmanager = started.get()) {
            Files.writeString(
                    sources, "sources:\n  staging-am: {kind: alertmanager, url: \"" + alertmanager.url() + "\"}\n");
            var id = showReview(openReview(checklist, "alerts.md", ALERT));
            var routing = gate(id, "Alert routing");
            onScreen(() -> wiring.view().select(List.of(routing.id())));
            pictures.take("14-test-alert-in-its-row");
            onScreen(() -> wiring.view().pages().openTestAlert(routing.id()));
            var asked = new AtomicBoolean();
            untilSeen(() -> asked.set(wiring.scene().lookup(SEND) != null), asked);
            pictures.take("15-test-alert-names-its-receivers");
            onScreen(() -> {
                if (wiring.scene().lookup(SEND) instanceof Button send) send.fire();
            });
            waitUntil(id, reviewStatus -> reviewStatus.status(routing).status() == GateStatus.PASSED);
            Thread.sleep(500);
            pictures.take("16-test-alert-delivered");
            onScreen(() -> wiring.view().closePage());
        }
    }

    private void untilSeen(Runnable look, AtomicBoolean seen) throws InterruptedException, ExecutionException {
        var end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (!seen.get() && Instant.now().isBefore(end)) {
            onScreen(look);
            Thread.sleep(200);
        }
    }

    private static boolean isAway(ReviewStatus reviewStatus, Gate gate) {
        return reviewStatus.review().state(gate).signal().newestReadings().stream()
                .anyMatch(reading -> reading.httpStatus() == 0);
    }

    private void tellOf(UUID id) throws InterruptedException, ExecutionException {
        int proposed = wiring.workspace().signals().propose(id).get().size();
        System.out.println("Signals: " + proposed + " gates of the bare checklist can be judged by signals.");
    }

    private WorkspaceResult openReview(byte[] checklist, String name, String probesFile)
            throws InterruptedException, ExecutionException {
        return wiring.workspace()
                .open(
                        me,
                        name,
                        checklist,
                        Checklist.GateSyntax.TASKS,
                        Map.of("Release id", "4f2a91c", "Date", "2026-11-24", "Owner", "Ada"),
                        new StoredProbesFile(
                                StoredProbesFile.nameFor(name), probesFile.getBytes(StandardCharsets.UTF_8)))
                .get();
    }

    private UUID openReview(byte[] checklist) throws InterruptedException, ExecutionException {
        return showReview(wiring.workspace()
                .open(me, "bare.md", checklist, Checklist.GateSyntax.TASKS, Map.of())
                .get());
    }

    private UUID showReview(WorkspaceResult done) throws InterruptedException, ExecutionException {
        if (!(done instanceof WorkspaceResult.Stored stored)) throw new IllegalStateException(done.toString());
        var id = stored.reviewStatus().review().id();
        onScreen(() -> wiring.view().open(id));
        return id;
    }

    private void arm(UUID id) throws InterruptedException, ExecutionException {
        var board = reviewStatus(id);
        var gates = board.review().checklist().gates().stream()
                .filter(gate -> board.review().state(gate).signal().binding().canArmWithOthers())
                .map(Gate::id)
                .toList();
        if (wiring.workspace().signals().arm(id, me, gates).get()
                instanceof WorkspaceResult.ActionRefused(String sentence)) throw new IllegalStateException(sentence);
    }

    private void waitUntil(UUID id, Predicate<ReviewStatus> seen) throws InterruptedException, ExecutionException {
        var end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (!seen.test(reviewStatus(id)) && Instant.now().isBefore(end)) Thread.sleep(200);
    }

    private ReviewStatus reviewStatus(UUID id) throws InterruptedException, ExecutionException {
        return wiring.workspace().state().get().reviewStatus(id).orElseThrow();
    }

    private Gate gate(UUID id, String text) throws InterruptedException, ExecutionException {
        return gate(reviewStatus(id), text);
    }

    private static Gate gate(ReviewStatus reviewStatus, String text) {
        return reviewStatus.review().checklist().gates().stream()
                .filter(gate -> gate.isLeaf() && gate.text().contains(text))
                .findFirst()
                .orElseThrow();
    }

    private void appear(Appearance appearance) throws InterruptedException, ExecutionException {
        onScreen(() -> wiring.theme().setAppearance(wiring.scene(), appearance));
    }

    private static void onScreen(Runnable work) throws InterruptedException, ExecutionException {
        ScreenshotTour.onScreen(() -> {
            work.run();
            return true;
        });
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
