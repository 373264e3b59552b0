package dev.gateboard.demo;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.review.GateCodeTable;
import dev.gateboard.text.review.QuestionListText;
import dev.gateboard.ui.gate.action.GateActionKind;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javafx.scene.control.TextArea;

/// The tour's week before the meeting: a review that goes on from the last one, people who are asked, a copy that
/// comes back, and a new build; each page in light, dark and small.
final class RevisionTour {
    private static final String FILE = "production-readiness-staging.md";

    private final DashboardWindow wiring;
    private final DemoDriver driver;
    private final TourScreen screen;
    private final TourPages pages;
    private final Messages messages = Messages.WINDOW;

    RevisionTour(DemoDriver driver, TourScreen screen) {
        this.wiring = driver.window();
        this.driver = driver;
        this.screen = screen;
        this.pages = new TourPages(wiring);
    }

    /// Goes on from the review that the driver is about.
    ///
    /// @param checklist the bytes of its document
    void run(byte[] checklist) throws IOException, InterruptedException, ExecutionException {
        var next = DemoDriver.await(wiring.workspace()
                .openFrom(
                        driver.review(),
                        DemoDriver.ADA,
                        FILE,
                        checklist,
                        GateSyntax.TASKS,
                        Map.of("Release id", "7c1d20e"),
                        StoredProbesFile.NOTHING));
        driver.openReview(next.reviewStatus().review().id());
        DemoDriver.onScreen(() -> wiring.view().pages().openLastTime());
        screen.takeAll("27-from-last-time");
        pages.chooseMoreItem(messages.text("more.learning"));
        screen.takeAll("28-learning");
        ask();
        answers();
        pass();
        pages.chooseMoreItem(messages.text("more.recut"));
        pages.type("9b07c11");
        screen.takeAll("31-new-build");
        new ReturnedFileTour(driver, screen).run(FILE, checklist);
        DemoDriver.onScreen(() -> wiring.view().closePage());
    }

    /// What people said before anything comes back.
    private void pass() throws InterruptedException, ExecutionException {
        driver.perform(
                DemoDriver.CARLA,
                leaves("Secrets policy", "Migrations", "restore procedure").stream()
                        .<Action>map(gate -> new Action.Pass(gate.id(), "seen in staging", Duration.ZERO, List.of()))
                        .toList());
    }

    private void ask() throws IOException, InterruptedException, ExecutionException {
        var gates = leaves("RPO/RTO", "tabletop exercise", "restore procedure");
        DemoDriver.onScreen(() -> {
            wiring.view().closePage();
            wiring.view().select(gates.stream().map(Gate::id).toList());
            wiring.view().openLine(GateActionKind.ASK);
        });
        screen.takeAll("29-ask");
        var board = driver.reviewStatus();
        var five = LocalDate.now(board.review().zone()).plusDays(1).atTime(LocalTime.of(17, 0));
        var due = new Assignment.Due.At(five.atZone(board.review().zone()).toInstant());
        driver.perform(
                DemoDriver.CARLA,
                new GateCodeTable(board.review()).requestActions(gates, new Assignment.To(DemoDriver.CARLA, due)));
    }

    private void answers() throws IOException, InterruptedException, ExecutionException {
        var board = driver.reviewStatus();
        var text = new StringBuilder();
        for (var gate : leaves("RPO/RTO", "restore procedure"))
            text.append("- [x] ")
                    .append(new GateCodeTable(board.review()).codeFor(gate))
                    .append(' ')
                    .append(QuestionListText.sentence(board.review(), gate))
                    .append(" - done on Monday, notes in the wiki\n");
        pages.chooseMoreItem(messages.text("more.answers"));
        DemoDriver.onScreen(() -> pages.node(TextArea.class, ".page .text-area").setText(text.toString()));
        screen.takeAll("30-answers");
    }

    private List<Gate> leaves(String... texts) throws InterruptedException, ExecutionException {
        return driver.leaves("").stream()
                .filter(gate -> List.of(texts).stream().anyMatch(gate.text()::contains))
                .toList();
    }
}
