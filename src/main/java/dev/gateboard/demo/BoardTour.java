package dev.gateboard.demo;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.ui.checklist.ChecklistFilter;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// The tour's part about the board: the release week's first days, filters, appearances, and an export.
final class BoardTour {
    private final DashboardWindow wiring;
    private final DemoDriver driver;
    private final TourScreen screen;
    private final GateDemoSteps gates;

    BoardTour(DemoDriver driver, TourScreen screen) {
        this.wiring = driver.window();
        this.driver = driver;
        this.screen = screen;
        this.gates = new GateDemoSteps(driver);
    }

    void run() throws IOException, InterruptedException, ExecutionException {
        DemoDriver.onScreen(() -> wiring.stage().show());
        wiring.start().get();
        screen.take("1-first-run");
        DemoDriver.onScreen(() -> wiring.view().hideWelcome());
        driver.openReview(wiring.workspace()
                .state()
                .get()
                .reviewStatuses()
                .getFirst()
                .review()
                .id());
        gates.isolation();
        screen.take("2-five-gates-in-one-deed");
        decide();
        screen.take("3-board");
        DemoDriver.onScreen(() -> wiring.view().setFilter(ChecklistFilter.BLOCKING));
        screen.take("4-blocking");
        DemoDriver.onScreen(() -> wiring.view().setFilter(ChecklistFilter.ALL));
        screen.takeDark("5-dark");
        screen.takeSmall("6-narrow");
        export();
    }

    /// Much of the release week's first days, and a gate that fails.
    private void decide() throws InterruptedException, ExecutionException {
        gates.fillFields();
        for (var gate : driver.leaves("")) {
            if (gate.section() == 3 && gate.index() % 2 == 0) driver.perform(DemoDriver.CARLA, DemoDriver.pass(gate));
        }
        gates.topology();
        gates.markNotApplicable();
        driver.perform(
                DemoDriver.BO,
                new Action.Fail(
                        driver.gate("elevated latency").id(), "the alert reads a metric that is gone", List.of()));
        gates.waive();
        driver.select(driver.gate("restore procedure"));
    }

    private void export() throws IOException, InterruptedException, ExecutionException {
        var plain = screen.out().resolve("decided-plain.md");
        var draft = screen.out().resolve("decided.md");
        var records = wiring.workspace().records();
        DemoDriver.await(records.export(driver.review(), DemoDriver.ADA, plain, true, true));
        DemoDriver.await(records.export(driver.review(), DemoDriver.ADA, draft, false, true));
        var bytes = Files.readAllBytes(plain);
        // Another review would end the sample, which the tour goes on with.
        var _ = wiring.workspace().tidying().keepSample().get();
        var opened = wiring.workspace()
                .open(DemoDriver.ADA, "decided-plain.md", bytes, GateSyntax.TASKS, Map.of())
                .get();
        if (opened instanceof WorkspaceResult.Stored stored)
            DemoDriver.onScreen(
                    () -> wiring.view().open(stored.reviewStatus().review().id()));
        screen.take("7-claims-of-a-file");
        System.out.println(Messages.DEMO.count(
                "tour.exported",
                new String(bytes, StandardCharsets.UTF_8).lines().count()));
    }
}
