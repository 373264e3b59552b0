package dev.gateboard.demo;

import dev.gateboard.language.Messages;
import dev.gateboard.model.gate.GateStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javafx.scene.control.Button;

/// The tour's part about test alerts: one is sent through a real Alertmanager to a pager that is Gateboard's own
/// webhook.
record TestAlertTour(DemoDriver driver, Path sources, TourScreen screen) {
    private static final String PROBES_FILE = """
        version: 1
        probes:
          routing: {kind: controlled-alert, source: staging-am, receiver: pager}
        bind:
          "Observability Gates (Pass/Fail) > Alert routing is configured and tested (at least one controlled alert).": [routing]
        """;
    private static final String SEND = "#fire-ask .deed";

    /// Says where it is left out.
    void run(Path folder, byte[] checklist) throws IOException, InterruptedException, ExecutionException {
        if (!MonitoringServerProcess.isInstalled(MonitoringServerProcess.ALERTMANAGER)) {
            System.out.println(Messages.DEMO.text("tour.noAlertmanager"));
            return;
        }
        var started = MonitoringServerProcess.alertmanager(folder);
        if (started.isEmpty()) return;
        try (var alertmanager = started.get()) {
            Files.writeString(
                    sources, "sources:\n  staging-am: {kind: alertmanager, url: \"" + alertmanager.url() + "\"}\n");
            takePictures(checklist);
        }
    }

    private void takePictures(byte[] checklist) throws IOException, InterruptedException, ExecutionException {
        var steps = new SignalTourSteps(driver);
        var window = driver.window();
        steps.open(checklist, "alerts.md", PROBES_FILE);
        var routing = driver.gate("Alert routing");
        DemoDriver.onScreen(() -> window.view().select(List.of(routing.id())));
        screen.take("14-test-alert-in-its-row");
        DemoDriver.onScreen(() -> window.view().pages().openTestAlert(routing.id()));
        steps.waitForNode(SEND);
        screen.take("15-test-alert-names-its-receivers");
        DemoDriver.onScreen(() -> {
            if (window.scene().lookup(SEND) instanceof Button send) send.fire();
        });
        steps.waitFor(board -> board.status(routing).status() == GateStatus.PASSED);
        Thread.sleep(500);
        screen.take("16-test-alert-delivered");
        DemoDriver.onScreen(() -> window.view().closePage());
    }
}
