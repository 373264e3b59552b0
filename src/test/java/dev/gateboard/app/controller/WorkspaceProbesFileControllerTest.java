package dev.gateboard.app.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.control.TestWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.matcher.control.LabeledMatchers;

/// The file of probes beside the checklist changes on the disk: the window says what it would change and whom it
/// disarms, and takes it in by a click alone (rule R12).
class WorkspaceProbesFileControllerTest {
    private static final Person ADA = new Person("Ada Bar", "ada@example.org");
    private static final String PROBES = """
        version: 1
        probes:
          backups: {kind: file-exists, source: here, path: backups.txt}
          runbooks: {kind: file-exists, source: here, path: runbooks.txt}
        bind:
          'Ops > Backups are made every day': [backups]
          'Ops > Runbooks are linked': [runbooks]
        """;

    @TempDir
    private Path folder = Path.of("");

    private static void soon(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Test
    void aChangeIsOfferedSaysWhomItDisarmsAndIsTakenInByAClickR12() throws Exception {
        Files.writeString(folder.resolve("small.md"), """
            # Small

            ## Ops

            - [ ] Backups are made every day
            - [ ] Alerts exist: high error rate
            - [ ] Runbooks are linked
            """);
        var probes = folder.resolve("small.probes.yaml");
        Files.writeString(probes, PROBES);
        Files.writeString(folder.resolve("backups.txt"), "there");
        Files.writeString(folder.resolve("runbooks.txt"), "there");
        Files.writeString(
                folder.resolve("sources.yaml"),
                "sources: {here: {kind: folder, path: .}, prom: {kind: prometheus, url: \"http://127.0.0.1:1\"}}\n");
        var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store();
        var stage = TestWindow.call(Stage::new);
        try (var wiring = TestWindow.call(() -> new DashboardWindow(
                        store,
                        new BoardView.Place(ADA, "gateboard.db", folder.resolve("sources.yaml")),
                        CommandEnvironment.ofThisMachine(),
                        stage,
                        DashboardWindow.DIRECT));
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            wiring.open(folder.resolve("small.md"));
            soon("the review is there", () -> window.texts(".label").contains("Small"));
            window.interact(() -> wiring.view().hideWelcome());
            var reviewStatus = wiring.workspace().state().get().reviewStatuses().getLast();
            var review = reviewStatus.review().id();
            wiring.workspace()
                    .signals()
                    .arm(
                            review,
                            ADA,
                            reviewStatus.review().checklist().gates().stream()
                                    .filter(gate -> reviewStatus
                                            .review()
                                            .state(gate)
                                            .signal()
                                            .binding()
                                            .canArmWithOthers())
                                    .map(gate -> gate.id())
                                    .toList())
                    .get();
            soon("both are passed", () -> window.texts(".label").contains("2 of 3 cleared"));
            assertThat(window.texts(".probes-line .label")).isEmpty();

            Files.writeString(probes, PROBES.replace("path: runbooks.txt", "path: runbooks-of-all.txt"));
            soon("the line is there", () -> !window.texts(".probes-line .label").isEmpty());
            verifyThat(
                    window.only(".probes-line .label"),
                    LabeledMatchers.hasText(
                            "small.probes.yaml changed on disk: 1 changed (runbooks). The changes are not applied yet."
                                    + " This turns off automatic updates for 1 gate: Runbooks are linked. Turn them on"
                                    + " again when you have checked the signals."));
            assertThat(window.texts(".label")).contains("2 of 3 cleared");
            window.save("probes-changed");
            window.resize(683, 360);
            window.dark();
            window.save("probes-changed-narrow-dark");
            window.light();
            window.resize(1366, 720);

            window.clickOn("#take-probes");
            soon("it is taken in", () -> window.texts(".label").contains("1 of 3 cleared"));
            soon(
                    "nothing is offered any more",
                    () -> window.texts(".probes-line .label").isEmpty());
            assertThat(window.texts(".notices .label"))
                    .contains("Automatic updates are off for 1 gate: Runbooks are linked. A signal or a gate's text"
                            + " changed after they were turned on.");
            window.save("probes-disarmed");
            Files.writeString(folder.resolve("runbooks-of-all.txt"), "there");
            window.clickOn("#arm-again");
            soon("both are passed again", () -> window.texts(".label").contains("2 of 3 cleared"));
            assertThat(window.lookup("#arm-again").queryAll()).isEmpty();

            wiring.workspace()
                    .signals()
                    .accept(
                            review,
                            ADA,
                            wiring.workspace().signals().propose(review).get())
                    .get();
            soon(
                    "it can be saved",
                    () -> !window.lookup("#save-probes").queryAll().isEmpty());
            window.save("probes-unsaved");
            window.clickOn("#save-probes");
            soon("it is saved", () -> window.lookup("#save-probes").queryAll().isEmpty());
            assertThat(Files.readString(probes)).contains("runbooks-of-all.txt", "alert-error-rate");
        }
    }
}
