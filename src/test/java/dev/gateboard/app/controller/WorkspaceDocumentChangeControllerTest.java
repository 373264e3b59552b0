package dev.gateboard.app.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;

import dev.gateboard.app.desktop.FileWatcher;
import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.control.TestWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.matcher.control.LabeledMatchers;

/// A review's file changes on the disk: the window says so, takes it in, and writes decisions back (rules R29, R31).
class WorkspaceDocumentChangeControllerTest {
    private static final Person ADA = new Person("Ada Bar", "ada@example.org");
    private static final String TEXT = """
        # Small

        ## Ops

        - [ ] Backups are made every day
        - [ ] Alerts are routed to the team
        - [ ] Runbooks are linked
        """;

    @TempDir
    private Path folder = Path.of("");

    private DashboardWindow wiring() {
        var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store();
        var stage = TestWindow.call(Stage::new);
        return TestWindow.call(() -> new DashboardWindow(
                store,
                new BoardView.Place(ADA, "gateboard.db", folder.resolve("sources.yaml")),
                CommandEnvironment.ofThisMachine(),
                stage,
                DashboardWindow.DIRECT));
    }

    /// Until it holds, a minute at most; what is awaited comes from a thread that looks once a second.
    private static void soon(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Test
    void anEditedFileIsAnnouncedTakenInAndWrittenBack() throws Exception {
        var file = folder.resolve("small.md");
        Files.writeString(file, TEXT);
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            wiring.open(file);
            soon("the review is there", () -> window.texts(".label").contains("Small"));
            assertThat(window.lookup(".arrival-line").queryAll()).isEmpty();
            Files.writeString(file, TEXT.replace("[ ] Alerts", "[x] Alerts") + "- [ ] Costs are known\n");
            soon(
                    "the line is there",
                    () -> !window.lookup(".arrival-line").queryAll().isEmpty());
            verifyThat(
                    window.only(".arrival-line .label"),
                    LabeledMatchers.hasText("small.md contains changes: 1 ticked, 1 new."));
            window.save("arrival-line");
            window.clickOn(window.all(".arrival-line .button").getFirst());
            window.save("arrival-page");
            window.clickOn("#take-in");
            soon(
                    "it is taken in",
                    () -> !window.lookup("#write-back").queryAll().isEmpty());
            window.clickOn("#write-back");
            soon(
                    "it is written",
                    () -> window.texts(".message-line")
                            .contains("small.md now contains the decisions. Nothing else in it changed."));
            window.save("arrival-written");
            assertThat(Files.readString(file)).contains("- [x] Alerts", "- [ ] Costs are known");
            window.interact(() -> wiring.view().closePage());
            Files.delete(file);
            soon(
                    "it is gone",
                    () -> window.texts(".arrival-line .label")
                            .contains("small.md is missing from its folder. The review continues with the content it"
                                    + " already has."));
        }
    }

    @Test
    void aRewordedGateShowsItsOldWordAndIsConfirmedWithAClickR31() throws Exception {
        var file = folder.resolve("small.md");
        Files.writeString(file, TEXT);
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            wiring.open(file);
            soon("the review is there", () -> window.texts(".label").contains("Small"));
            window.interact(() -> wiring.view().hideWelcome());
            window.clickOn("Pass…");
            window.write("seen");
            window.push(KeyCode.ENTER);
            soon("it is passed", () -> window.texts(".label").contains("1 of 3 cleared"));
            Files.writeString(file, TEXT.replace("every day", "every single day"));
            soon(
                    "the line is there",
                    () -> !window.lookup(".arrival-line").queryAll().isEmpty());
            window.clickOn(window.all(".arrival-line .button").getFirst());
            window.clickOn("#take-in");
            soon(
                    "it is taken in",
                    () -> !window.lookup("#write-back").queryAll().isEmpty());
            window.interact(() -> wiring.view().closePage());
            soon("it is open", () -> window.texts(".label").contains("0 of 3 cleared"));
            window.save("reworded-gate");
            window.clickOn("Confirm");
            soon("it is passed again", () -> window.texts(".label").contains("1 of 3 cleared"));
        }
    }

    @Test
    void aNewerTemplateThatIsChosenInTheListIsOfferedToTheReviewOnScreenR31() throws Exception {
        var file = folder.resolve("small.md");
        Files.writeString(file, TEXT);
        var newer = folder.resolve("small-2027.md");
        Files.writeString(newer, "---\ntitle: Small 2027\n---\n" + TEXT + "- [ ] Costs are known\n");
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            wiring.open(file);
            soon("the review is there", () -> window.texts(".label").contains("Small"));
            wiring.open(newer);
            soon("so is the other", () -> window.texts(".label").contains("Small 2027"));
            var reviews = wiring.workspace().state().get().reviewStatuses();
            window.interact(() -> wiring.view().open(reviews.getFirst().review().id()));
            window.clickOn(window.all(".template-row").getLast());
            window.clickOn("#begin-review");
            soon("it is offered", () -> !window.lookup("#take-in").queryAll().isEmpty());
            window.save("newer-template");
            assertThat(window.texts(".title")).contains("Changes in the newer template small-2027.md");
            verifyThat(window.only(".change-word"), LabeledMatchers.hasText("New"));
            window.clickOn("#take-in");
            soon("it is taken in", () -> window.texts(".title").contains("This review now uses small-2027.md"));
            window.interact(() -> wiring.view().closePage());
            window.clickOn(window.all(".template-row").getLast());
            window.clickOn("#begin-review");
            soon("one of its own is begun", () -> boards(wiring) == 3);
        }
    }

    private static int boards(DashboardWindow wiring) {
        return wiring.workspace().state().join().reviewStatuses().size();
    }

    @Test
    void aWatchTellsAtOnceAndAtEveryChange() throws Exception {
        var file = folder.resolve("watched.md");
        Files.writeString(file, "one");
        var told = new LinkedBlockingQueue<Path>();
        try (var watch = new FileWatcher(Duration.ofMillis(20), told::add)) {
            watch.watch(file);
            assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo(file);
            Files.writeString(file, "another text");
            assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo(file);
            Files.delete(file);
            assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo(file);
        }
    }
}
