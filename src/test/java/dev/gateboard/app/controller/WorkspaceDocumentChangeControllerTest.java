package dev.gateboard.app.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.desktop.FileWatcher;
import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.control.Screen;
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
        var stage = Screen.call(Stage::new);
        return Screen.call(() -> new DashboardWindow(
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
                var screen = Screen.over(wiring::stage)) {
            wiring.start().get();
            wiring.open(file);
            soon("the review is there", () -> screen.texts(".label").contains("Small"));
            assertThat(screen.all(".arrival-line")).isEmpty();
            Files.writeString(file, TEXT.replace("[ ] Alerts", "[x] Alerts") + "- [ ] Costs are known\n");
            soon("the line is there", () -> !screen.all(".arrival-line").isEmpty());
            assertThat(screen.texts(".arrival-line .label"))
                    .containsExactly("small.md contains changes: 1 ticked, 1 new.");
            screen.save("arrival-line");
            screen.click(screen.all(".arrival-line .button").getFirst());
            screen.save("arrival-page");
            screen.click(screen.find("#take-in"));
            soon("it is taken in", () -> !screen.all("#write-back").isEmpty());
            screen.click(screen.find("#write-back"));
            soon(
                    "it is written",
                    () -> screen.texts(".message-line")
                            .contains("small.md now contains the decisions. Nothing else in it changed."));
            screen.save("arrival-written");
            assertThat(Files.readString(file)).contains("- [x] Alerts", "- [ ] Costs are known");
            screen.run(() -> wiring.view().closePage());
            Files.delete(file);
            soon(
                    "it is gone",
                    () -> screen.texts(".arrival-line .label")
                            .contains("small.md is missing from its folder. The review continues with the content it"
                                    + " already has."));
        }
    }

    @Test
    void aRewordedGateShowsItsOldWordAndIsConfirmedWithAClickR31() throws Exception {
        var file = folder.resolve("small.md");
        Files.writeString(file, TEXT);
        try (var wiring = wiring();
                var screen = Screen.over(wiring::stage)) {
            wiring.start().get();
            wiring.open(file);
            soon("the review is there", () -> screen.texts(".label").contains("Small"));
            screen.run(() -> wiring.view().hideWelcome());
            screen.click(screen.named("Pass…"));
            screen.type("seen");
            screen.press(KeyCode.ENTER);
            soon("it is passed", () -> screen.texts(".label").contains("1 of 3 cleared"));
            Files.writeString(file, TEXT.replace("every day", "every single day"));
            soon("the line is there", () -> !screen.all(".arrival-line").isEmpty());
            screen.click(screen.all(".arrival-line .button").getFirst());
            screen.click(screen.find("#take-in"));
            soon("it is taken in", () -> !screen.all("#write-back").isEmpty());
            screen.run(() -> wiring.view().closePage());
            soon("it is open", () -> screen.texts(".label").contains("0 of 3 cleared"));
            screen.save("reworded-gate");
            screen.click(screen.named("Confirm"));
            soon("it is passed again", () -> screen.texts(".label").contains("1 of 3 cleared"));
        }
    }

    @Test
    void aNewerTemplateThatIsChosenInTheListIsOfferedToTheReviewOnScreenR31() throws Exception {
        var file = folder.resolve("small.md");
        Files.writeString(file, TEXT);
        var newer = folder.resolve("small-2027.md");
        Files.writeString(newer, "---\ntitle: Small 2027\n---\n" + TEXT + "- [ ] Costs are known\n");
        try (var wiring = wiring();
                var screen = Screen.over(wiring::stage)) {
            wiring.start().get();
            wiring.open(file);
            soon("the review is there", () -> screen.texts(".label").contains("Small"));
            wiring.open(newer);
            soon("so is the other", () -> screen.texts(".label").contains("Small 2027"));
            var reviews = wiring.workspace().state().get().reviewStatuses();
            screen.run(() -> wiring.view().open(reviews.get(1).review().id()));
            screen.click(screen.all(".template-row").getLast());
            screen.click(screen.find("#begin-review"));
            soon("it is offered", () -> !screen.all("#take-in").isEmpty());
            screen.save("newer-template");
            assertThat(screen.texts(".title")).contains("Changes in the newer template small-2027.md");
            assertThat(screen.texts(".change-word")).containsExactly("New");
            screen.click(screen.find("#take-in"));
            soon("it is taken in", () -> screen.texts(".title").contains("This review now uses small-2027.md"));
            screen.run(() -> wiring.view().closePage());
            screen.click(screen.all(".template-row").getLast());
            screen.click(screen.find("#begin-review"));
            soon("one of its own is begun", () -> boards(wiring) == 4);
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
