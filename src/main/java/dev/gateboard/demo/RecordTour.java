package dev.gateboard.demo;

import dev.gateboard.app.controller.WorkspaceRecordController;
import dev.gateboard.app.desktop.FileDialogs;
import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.record.RecordVerificationPage;
import dev.gateboard.ui.record.SignaturesPage;
import dev.gateboard.ui.task.BackgroundTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/// The tour's part about the record: decided, signed with keys that are thrown away afterwards, exported, verified,
/// and verified again once one box was changed.
final class RecordTour {
    /// Who answers for the roles, in turn; the first decides.
    private static final List<Person> PEOPLE = List.of(DemoDriver.ADA, DemoDriver.BO, DemoDriver.CARLA);

    private final DashboardWindow wiring;
    private final DemoDriver driver;
    private final TourScreen screen;
    private final Messages messages = Messages.WINDOW;

    RecordTour(DemoDriver driver, TourScreen screen) {
        this.wiring = driver.window();
        this.driver = driver;
        this.screen = screen;
    }

    /// Says where it is left out.
    void run() throws IOException, InterruptedException, ExecutionException {
        decide();
        DemoDriver.onScreen(() -> {
            wiring.view().open(driver.review());
            wiring.view().openExport();
        });
        screen.take("17-decided");
        try (var folder = DemoFolder.create("gateboard-keys")) {
            if (new DemoSigningKeys(folder.path(), PEOPLE).create()) sign(folder.path());
            else System.out.println(Messages.DEMO.text("tour.noSigning"));
        }
    }

    private void decide() throws InterruptedException, ExecutionException {
        for (var role : driver.reviewStatus().review().meeting().roles()) {
            var vote = role.index() == 0
                    ? new Vote(Vote.Answer.NO_GO, "the latency alert cannot fire", List.of(), "")
                    : new Vote(Vote.Answer.GO, "", List.of(), "");
            driver.perform(
                    PEOPLE.get(role.index() % PEOPLE.size()), new Action.CastVote(role.index(), role.label(), vote));
        }
        driver.perform(
                PEOPLE.getFirst(),
                new Action.Decide(
                        new Decision(Decision.Kind.NO_GO, "one alert to fix first", List.of(), Instant.MAX, false)));
    }

    private void sign(Path folder) throws IOException, InterruptedException, ExecutionException {
        var review = driver.review();
        var actions = new WorkspaceRecordController(new WorkspaceRecordController.RecordDependencies(
                wiring.workspace(),
                PEOPLE.getFirst(),
                folder,
                FileDialogs.NONE,
                _ -> {},
                _ -> {},
                new BackgroundTasks(DashboardWindow::onScreen)));
        var signing = DemoDriver.call(() -> new SignaturesPage(messages, actions, () -> {}));
        var signatures = actions.signatures(review).get();
        for (var signature : signatures) {
            if (signature.equals(signatures.getLast())) {
                show(signing, actions);
                screen.take("18-signatures");
            }
            var key = DemoSigningKeys.key(signature.signable().person().getFirst());
            var trouble =
                    actions.sign(review, signature.signable(), key, _ -> {}).get();
            if (!trouble.isEmpty()) throw new IllegalStateException(trouble);
        }
        verify(actions);
    }

    private void show(SignaturesPage signing, WorkspaceRecordController actions)
            throws InterruptedException, ExecutionException {
        var board = driver.reviewStatus();
        DemoDriver.onScreen(() -> {
            signing.show(board);
            wiring.view().showPage(signing);
        });
        // What the page asked for at the same time is there by then, or a moment later.
        actions.signatures(driver.review()).get();
        actions.key().get();
        actions.signatures(driver.review()).get();
    }

    private void verify(WorkspaceRecordController actions)
            throws IOException, InterruptedException, ExecutionException {
        var record = screen.out().resolve("record");
        DemoDriver.await(wiring.workspace().records().exportFolder(driver.review(), PEOPLE.getFirst(), record, true));
        var page = DemoDriver.call(() -> new RecordVerificationPage(messages, actions));
        var found = actions.verify(record, Optional.empty()).get();
        DemoDriver.onScreen(() -> {
            page.show(found);
            wiring.view().showPage(page);
        });
        screen.take("19-verified");
        var other = actions.verify(changedCopy(record), Optional.empty()).get();
        DemoDriver.onScreen(() -> page.show(other));
        screen.take("20-changed-after-signing");
        DemoDriver.onScreen(() -> wiring.view().closePage());
    }

    /// The same record with one box ticked that was not.
    private Path changedCopy(Path record) throws IOException {
        var copy = Files.createDirectories(screen.out().resolve("record-changed"));
        try (var files = Files.list(record)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                Files.write(copy.resolve(String.valueOf(file.getFileName())), Files.readAllBytes(file));
        }
        try (var files = Files.list(copy)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".md")).toList())
                Files.writeString(file, Files.readString(file).replaceFirst("\\[ \\]", "[x]"));
        }
        return copy;
    }
}
