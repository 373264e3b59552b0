package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.checklist.ChecklistFilter;
import dev.gateboard.ui.control.Screen;
import dev.gateboard.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Deciding gate after gate at the real window: the keyboard stays where the work is, what is typed is not lost, and
/// what somebody else did meanwhile is never run over.
class BoardWorkTest {
    private static final Person ADA = new Person("Ada", "ada@example.org");
    private static final Person CARLA = new Person("Carla", "carla@example.org");
    private static final String TEXT = """
        # Gates

        ## Ops

        - [ ] alpha
        - [ ] beta
        - [ ] gamma
        - [ ] delta
        """;

    @TempDir
    private Path folder;

    @Test
    void theKeyboardIsInTheListAfterEveryDecisionAndAHeldKeyTypesNothing() throws Exception {
        try (var wiring = wiring();
                var screen = Screen.over(wiring::stage)) {
            var review = open(wiring, screen);
            screen.run(() ->
                    wiring.view().select(List.of(gate(wiring, review, "alpha").id())));
            screen.run(() -> wiring.view().focusList());
            Screen.call(() -> {
                var robot = new Robot();
                for (int repeat = 0; repeat < 4; repeat++) robot.keyPress(KeyCode.P);
                robot.keyRelease(KeyCode.P);
                return true;
            });
            screen.pulses();
            assertThat(((TextField) screen.all(".deed-form .entry").getFirst()).getText())
                    .isEmpty();
            screen.type("paper");
            assertThat(((TextField) screen.all(".deed-form .entry").getFirst()).getText())
                    .isEqualTo("paper");
            screen.press(KeyCode.ENTER);
            until("passed", () -> standing(wiring, review, "alpha") == GateStatus.PASSED);
            until("drawn", () -> screen.all(".deed-form").isEmpty());
            screen.pulses();
            assertThat(Screen.call(() -> screen.scene().getFocusOwner())).isInstanceOf(ListView.class);
            screen.press(KeyCode.DOWN);
            screen.type("f");
            screen.type("no");
            screen.press(KeyCode.ENTER);
            until("failed", () -> standing(wiring, review, "beta") == GateStatus.FAILED);
            screen.click(screen.named("Undo"));
            until("taken back", () -> standing(wiring, review, "beta") == GateStatus.OPEN);
            screen.pulses();
            assertThat(Screen.call(() -> screen.scene().getFocusOwner() != null))
                    .isTrue();
            screen.save("board-work");
            assertThat(screen.texts("#who")).containsExactly("You: Ada");
        }
    }

    @Test
    void aGateThatSomebodyFailedMeanwhileIsAskedAboutAgain() throws Exception {
        try (var wiring = wiring();
                var screen = Screen.over(wiring::stage)) {
            var review = open(wiring, screen);
            screen.run(() ->
                    wiring.view().select(List.of(gate(wiring, review, "alpha").id())));
            screen.run(() -> wiring.view().focusList());
            screen.type("p");
            try (var other = new Workspace(store(), InstantSource.system(), ZoneOffset.UTC, _ -> {})) {
                other.perform(
                                review,
                                CARLA,
                                CARLA,
                                List.of(new Action.Fail(
                                        gate(wiring, review, "alpha").id(), "disk corrupts data", List.of())),
                                List.of())
                        .get();
            }
            screen.press(KeyCode.ENTER);
            until(
                    "it is said",
                    () -> screen.texts(".deed-form .message-line").stream()
                            .anyMatch(
                                    text -> text.startsWith("Meanwhile, Carla failed \"alpha\": disk corrupts data")));
            assertThat(standing(wiring, review, "alpha")).isEqualTo(GateStatus.FAILED);
            screen.save("board-meanwhile");
            until("shown", () -> screen.texts(".chip").contains("Failed"));
            screen.press(KeyCode.ENTER);
            until(
                    "a reason is asked for",
                    () -> screen.texts(".deed-form .message-line").stream()
                            .anyMatch(text -> text.endsWith("so a pass needs a reason.")));
            screen.type("replaced");
            screen.press(KeyCode.ENTER);
            until("passed", () -> standing(wiring, review, "alpha") == GateStatus.PASSED);
        }
    }

    @Test
    void inASelectionOfManyTheGateThatMovedIsLeftOutAndNamed() throws Exception {
        try (var wiring = wiring();
                var screen = Screen.over(wiring::stage)) {
            var review = open(wiring, screen);
            screen.run(() -> wiring.view().focusList());
            screen.press(KeyCode.A, KeyCode.CONTROL);
            screen.type("p");
            assertThat(screen.texts(".deed-form .primary")).containsExactly("Pass 4 gates");
            try (var other = new Workspace(store(), InstantSource.system(), ZoneOffset.UTC, _ -> {})) {
                other.perform(
                                review,
                                CARLA,
                                CARLA,
                                List.of(new Action.Fail(
                                        gate(wiring, review, "beta").id(), "no", List.of())),
                                List.of())
                        .get();
            }
            screen.press(KeyCode.ENTER);
            until("passed", () -> standing(wiring, review, "delta") == GateStatus.PASSED);
            assertThat(standing(wiring, review, "beta")).isEqualTo(GateStatus.FAILED);
            until(
                    "named",
                    () -> screen.texts(".board-message").stream()
                            .anyMatch(text -> text.startsWith("Not included: \"beta\" has changed meanwhile")));
        }
    }

    @Test
    void whatIsHalfTypedIsThereAgainAfterARestart() throws Exception {
        UUID review;
        try (var wiring = wiring();
                var screen = Screen.over(wiring::stage)) {
            review = open(wiring, screen);
            screen.run(() ->
                    wiring.view().select(List.of(gate(wiring, review, "gamma").id())));
            screen.run(() -> wiring.view().focusList());
            screen.type("f");
            screen.type("half typed");
        }
        try (var wiring = wiring();
                var screen = Screen.over(wiring::stage)) {
            wiring.start().get();
            until("drawn", () -> !screen.all(".deed-form .entry").isEmpty());
            assertThat(((TextField) screen.all(".deed-form .entry").getFirst()).getText())
                    .isEqualTo("half typed");
        }
    }

    @Test
    void pastedLineEndsAreSpacesAndAnEndlessTextIsCut() throws Exception {
        try (var wiring = wiring();
                var screen = Screen.over(wiring::stage)) {
            var review = open(wiring, screen);
            screen.run(() ->
                    wiring.view().select(List.of(gate(wiring, review, "alpha").id())));
            screen.run(() -> wiring.view().focusList());
            screen.type("f");
            paste(screen, "one\r\ntwo\n\n three");
            assertThat(((TextField) screen.all(".deed-form .entry").getFirst()).getText())
                    .isEqualTo("one two three");
            paste(screen, "x".repeat(5_000_000));
            assertThat(((TextField) screen.all(".deed-form .entry").getFirst()).getText())
                    .hasSize(10_000);
            assertThat(screen.texts(".deed-form .message-line"))
                    .anyMatch(text -> text.startsWith("A text can have up to 10,000 characters."));
        }
    }

    /// The filter takes a gate out of the list while somebody writes about it: the letters that follow are no keys
    /// of the list, and what is written stays about that gate.
    @Test
    void aLineStaysOpenOnItsGateWhenTheFilterHidesTheGate() throws Exception {
        try (var wiring = wiring();
                var screen = Screen.over(wiring::stage)) {
            var review = open(wiring, screen);
            screen.run(() -> wiring.view().setFilter(ChecklistFilter.BLOCKING));
            screen.run(() ->
                    wiring.view().select(List.of(gate(wiring, review, "alpha").id())));
            screen.run(() -> wiring.view().focusList());
            screen.type("f");
            screen.type("no");
            carla(
                    review,
                    new Action.MarkNotApplicable(gate(wiring, review, "alpha").id(), "not ours", List.of()));
            until("hidden", () -> standing(wiring, review, "alpha") == GateStatus.NOT_APPLICABLE);
            until("drawn", () -> screen.texts(".filter-bar .deed").contains("Blocking 3"));
            screen.pulses();
            screen.type("pen");
            assertThat(reason(screen)).isEqualTo("nopen");
            assertThat(title(screen)).isEqualTo("alpha");
            screen.press(KeyCode.ENTER);
            until(
                    "it is said",
                    () -> screen.texts(".deed-form .message-line").stream()
                            .anyMatch(text -> text.startsWith("Meanwhile, Carla")));
            assertThat(reason(screen)).isEqualTo("nopen");
            screen.run(() -> wiring.view().focusList());
            assertThat(screen.all(".deed-form")).isEmpty();
            var before = events(wiring, review);
            screen.type("p");
            screen.press(KeyCode.ENTER);
            screen.pulses();
            assertThat(screen.all(".deed-form")).isEmpty();
            assertThat(events(wiring, review)).isEqualTo(before);
        }
    }

    @Test
    void aSectionsLineStaysOpenWhenTheFilterHidesOneOfItsGates() throws Exception {
        try (var wiring = wiring();
                var screen = Screen.over(wiring::stage)) {
            var review = open(wiring, screen);
            screen.run(() -> wiring.view().setFilter(ChecklistFilter.BLOCKING));
            screen.run(() -> wiring.view().focusList());
            screen.press(KeyCode.A, KeyCode.CONTROL);
            screen.type("p");
            screen.type("se");
            carla(
                    review,
                    new Action.MarkNotApplicable(gate(wiring, review, "beta").id(), "not ours", List.of()));
            until("hidden", () -> standing(wiring, review, "beta") == GateStatus.NOT_APPLICABLE);
            until("drawn", () -> screen.texts(".filter-bar .deed").contains("Blocking 3"));
            screen.pulses();
            screen.type("en");
            assertThat(reason(screen)).isEqualTo("seen");
            screen.press(KeyCode.ENTER);
            until("passed", () -> standing(wiring, review, "delta") == GateStatus.PASSED);
            assertThat(standing(wiring, review, "beta")).isEqualTo(GateStatus.NOT_APPLICABLE);
            until(
                    "named",
                    () -> screen.texts(".board-message").stream()
                            .anyMatch(text -> text.startsWith("Not included: \"beta\" has changed meanwhile")));
        }
    }

    @Test
    void aDoubleClickOrAHeldKeyDecidesOnce() throws Exception {
        try (var wiring = wiring();
                var screen = Screen.over(wiring::stage)) {
            var review = open(wiring, screen);
            screen.run(() ->
                    wiring.view().select(List.of(gate(wiring, review, "alpha").id())));
            screen.run(() -> wiring.view().focusList());
            screen.type("p");
            var before = events(wiring, review);
            screen.run(() -> {
                var commit = (Button) screen.scene().lookup(".deed-form .primary");
                commit.fire();
                commit.fire();
            });
            until("passed", () -> standing(wiring, review, "alpha") == GateStatus.PASSED);
            until("closed", () -> screen.all(".deed-form").isEmpty());
            screen.pulses();
            assertThat(screen.texts(".message-line")).isEmpty();
            assertThat(events(wiring, review)).isEqualTo(before + 1);

            screen.press(KeyCode.DOWN);
            screen.type("f");
            screen.type("no");
            Screen.call(() -> {
                new Robot().keyPress(KeyCode.ENTER);
                return true;
            });
            until("failed", () -> standing(wiring, review, "beta") == GateStatus.FAILED);
            until("closed", () -> screen.all(".deed-form").isEmpty());
            screen.pulses();
            Screen.call(() -> {
                var robot = new Robot();
                for (int repeat = 0; repeat < 3; repeat++) robot.keyPress(KeyCode.ENTER);
                robot.keyRelease(KeyCode.ENTER);
                return true;
            });
            screen.pulses();
            assertThat(Screen.call(() -> screen.scene().getFocusOwner())).isInstanceOf(ListView.class);
            assertThat(screen.all(".deed-form")).isEmpty();
            assertThat(screen.texts(".message-line")).isEmpty();
            assertThat(events(wiring, review)).isEqualTo(before + 2);
        }
    }

    private void carla(UUID review, Action action) throws Exception {
        try (var other = new Workspace(store(), InstantSource.system(), ZoneOffset.UTC, _ -> {})) {
            other.perform(review, CARLA, CARLA, List.of(action), List.of()).get();
        }
    }

    private static String reason(Screen screen) {
        return screen.all(".deed-form .entry").stream()
                .map(node -> ((TextField) node).getText())
                .findFirst()
                .orElse("no line is open");
    }

    private static String title(Screen screen) {
        return screen.all(".gate-pane .title > .text").stream()
                .map(node -> ((Text) node).getText())
                .findFirst()
                .orElse("");
    }

    private static int events(DashboardWindow wiring, UUID review) {
        return board(wiring, review).review().lastEvent().number();
    }

    private static void paste(Screen screen, String text) {
        screen.run(() -> {
            Clipboard.getSystemClipboard().setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, text));
            ((TextInputControl) screen.scene().getFocusOwner()).paste();
        });
    }

    private UUID open(DashboardWindow wiring, Screen screen) throws Exception {
        wiring.start().get();
        var file = Files.writeString(folder.resolve("gates.md"), TEXT);
        wiring.open(file);
        until("opened", () -> wiring.workspace().state().get().reviewStatuses().size() == 2);
        Screen.call(() -> {
            wiring.view().hideWelcome();
            return true;
        });
        until("drawn", () -> screen.texts(".board-header .title").contains("Gates"));
        return wiring.workspace()
                .state()
                .get()
                .reviewStatuses()
                .getLast()
                .review()
                .id();
    }

    private Store store() {
        return ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store();
    }

    private DashboardWindow wiring() {
        var store = store();
        return Screen.call(() -> new DashboardWindow(
                store,
                new BoardView.Place(ADA, "gateboard.db", folder.resolve("sources.yaml")),
                CommandEnvironment.ofThisMachine(),
                new Stage(),
                DashboardWindow.DIRECT));
    }

    private static ReviewStatus board(DashboardWindow wiring, UUID review) {
        return wiring.workspace().state().join().reviewStatus(review).orElseThrow();
    }

    private static Gate gate(DashboardWindow wiring, UUID review, String text) {
        return board(wiring, review).review().checklist().gates().stream()
                .filter(gate -> gate.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static GateStatus standing(DashboardWindow wiring, UUID review, String text) {
        return board(wiring, review).status(gate(wiring, review, text)).status();
    }

    private static void until(String what, Callable<Boolean> seen) throws Exception {
        var end = Instant.now().plus(Duration.ofSeconds(60));
        while (!seen.call()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            Thread.sleep(50);
            Platform.requestNextPulse();
        }
    }
}
