package dev.gateboard.demo;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.workspace.ProbeService;
import dev.gateboard.workspace.signal.TriedProbes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

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
          "Observability Gates (Pass/Fail) > Dashboards exist: > API latency/error dashboards": [heap, target]
          "Observability Gates (Pass/Fail) > Alerts exist and are actionable: > high error rate": [error-rate]
          "Observability Gates (Pass/Fail) > Alerts exist and are actionable: > elevated latency": [latency]
          "Observability Gates (Pass/Fail) > Alerts exist and are actionable: > migrations failures": [migrations]
          "Observability Gates (Pass/Fail) > Alerts exist and are actionable: > auth/redis session failures": [sessions]
        """;

    private final DashboardWindow wiring;
    private final DemoDriver driver;
    private final Path sources;
    private final TourScreen screen;
    private final SignalTourSteps steps;

    SignalTour(DemoDriver driver, Path sources, TourScreen screen) {
        this.wiring = driver.window();
        this.driver = driver;
        this.sources = sources;
        this.screen = screen;
        this.steps = new SignalTourSteps(driver);
    }

    /// Says where it is left out.
    void run(byte[] checklist) throws IOException, InterruptedException, ExecutionException {
        if (!MonitoringServerProcess.isInstalled(MonitoringServerProcess.PROMETHEUS)) {
            System.out.println(Messages.DEMO.text("tour.noPrometheus"));
            return;
        }
        try (var folder = DemoFolder.create("gateboard-prometheus")) {
            var started = MonitoringServerProcess.prometheus(folder.path());
            if (started.isEmpty()) {
                System.out.println(Messages.DEMO.text("tour.prometheusFailed"));
                return;
            }
            try (var prometheus = started.get()) {
                run(checklist, prometheus);
            }
            new TestAlertTour(driver, sources, screen).run(folder.path(), checklist);
        }
    }

    private void run(byte[] checklist, MonitoringServerProcess prometheus)
            throws IOException, InterruptedException, ExecutionException {
        steps.openBare(checklist);
        var bare = driver.review();
        DemoDriver.onScreen(() -> wiring.view().pages().openProposals());
        screen.take("8-proposals-without-a-source");
        Files.writeString(
                sources, "sources:\n  staging-prometheus: {kind: prometheus, url: \"" + prometheus.url() + "\"}\n");
        DemoDriver.onScreen(() -> wiring.view().pages().openProposals());
        screen.take("9-proposals");
        untilItHasScraped(sources);
        steps.open(checklist, "staging.md", PROBES_FILE);
        steps.arm();
        var latency = driver.gate("elevated latency");
        var errors = driver.gate("high error rate");
        var sessions = driver.gate("auth/redis");
        DemoDriver.onScreen(() -> {
            wiring.view().open(driver.review());
            wiring.view().select(List.of(latency.id()));
        });
        steps.waitFor(board -> board.status(latency).status() == GateStatus.FAILED
                && board.status(errors).status() == GateStatus.PASSED
                && board.status(sessions).status() == GateStatus.PASSED);
        screen.take("10-signals");
        screen.takeDark("11-signals-dark");
        DemoDriver.onScreen(() -> wiring.view().pages().openSources());
        screen.take("12-sources");
        DemoDriver.onScreen(() -> wiring.view().closePage());
        curve();
        prometheus.close();
        steps.waitFor(board -> isAway(board, latency));
        Thread.sleep(3000);
        screen.take("13-offline");
        int proposed = wiring.workspace().signals().propose(bare).get().size();
        System.out.println(Messages.DEMO.count("tour.proposed", proposed));
    }

    /// The values of a gate over time, and the page that makes a probe of them.
    private void curve() throws IOException, InterruptedException, ExecutionException {
        var gate = driver.gate("API latency/error dashboards");
        DemoDriver.onScreen(() -> wiring.view().select(List.of(gate.id())));
        Thread.sleep(3000);
        screen.take("12-curve");
        screen.takeDark("12-curve-dark");
        DemoDriver.onScreen(() -> wiring.view().pages().openProbeEditor(gate.id(), "heap"));
        Thread.sleep(2000);
        screen.take("12-probe-editor");
        screen.takeDark("12-probe-editor-dark");
        DemoDriver.onScreen(() -> wiring.view().closePage());
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
                if (tried instanceof ProbeService.ResultFound<TriedProbes>(var found)
                        && found.readings().getFirst().verdict() == Verdict.PASS) return;
                Thread.sleep(500);
            }
        }
    }

    private static boolean isAway(ReviewStatus board, Gate gate) {
        return board.review().state(gate).signal().newestReadings().stream()
                .anyMatch(reading -> reading.httpStatus() == 0);
    }
}
