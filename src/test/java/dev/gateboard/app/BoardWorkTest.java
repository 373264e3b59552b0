package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;
import static org.testfx.matcher.base.NodeMatchers.isFocused;
import static org.testfx.matcher.control.TextInputControlMatchers.hasText;

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
import dev.gateboard.ui.control.TestWindow;
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
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.matcher.control.LabeledMatchers;

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
                var window = TestWindow.over(wiring::stage)) {
            var review = open(wiring, window);
            window.interact(() ->
                    wiring.view().select(List.of(gate(wiring, review, "alpha").id())));
            window.interact(() -> wiring.view().focusList());
            window.press(KeyCode.P);
            window.repeat(KeyCode.P, 3);
            window.release(KeyCode.P);
            verifyThat(window.lookup(".deed-form .entry"), hasText(""));
            window.write("paper");
            verifyThat(window.lookup(".deed-form .entry"), hasText("paper"));
            window.push(KeyCode.ENTER);
            until("passed", () -> standing(wiring, review, "alpha") == GateStatus.PASSED);
            until("drawn", () -> window.lookup(".deed-form").queryAll().isEmpty());
            window.interrupt();
            verifyThat(window.only(".gate-list"), isFocused());
            window.push(KeyCode.DOWN);
            window.push(KeyCode.F);
            window.write("no");
            window.push(KeyCode.ENTER);
            until("failed", () -> standing(wiring, review, "beta") == GateStatus.FAILED);
            window.clickOn("#undo");
            until("taken back", () -> standing(wiring, review, "beta") == GateStatus.OPEN);
            window.interrupt();
            assertThat(TestWindow.call(() -> window.scene().getFocusOwner() != null))
                    .isTrue();
            window.save("board-work");
            verifyThat(window.only("#who"), LabeledMatchers.hasText("You: Ada"));
        }
    }

    @Test
    void aGateThatSomebodyFailedMeanwhileIsAskedAboutAgain() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            var review = open(wiring, window);
            window.interact(() ->
                    wiring.view().select(List.of(gate(wiring, review, "alpha").id())));
            window.interact(() -> wiring.view().focusList());
            window.push(KeyCode.P);
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
            window.push(KeyCode.ENTER);
            until(
                    "it is said",
                    () -> window.texts(".deed-form .message-line").stream()
                            .anyMatch(
                                    text -> text.startsWith("Meanwhile, Carla failed \"alpha\": disk corrupts data")));
            assertThat(standing(wiring, review, "alpha")).isEqualTo(GateStatus.FAILED);
            window.save("board-meanwhile");
            until("shown", () -> window.texts(".chip").contains("Failed"));
            window.push(KeyCode.ENTER);
            until(
                    "a reason is asked for",
                    () -> window.texts(".deed-form .message-line").stream()
                            .anyMatch(text -> text.endsWith("so a pass needs a reason.")));
            window.write("replaced");
            window.push(KeyCode.ENTER);
            until("passed", () -> standing(wiring, review, "alpha") == GateStatus.PASSED);
        }
    }

    @Test
    void inASelectionOfManyTheGateThatMovedIsLeftOutAndNamed() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            var review = open(wiring, window);
            window.interact(() -> wiring.view().focusList());
            window.push(KeyCode.CONTROL, KeyCode.A);
            window.push(KeyCode.P);
            verifyThat(window.only(".deed-form .primary"), LabeledMatchers.hasText("Pass 4 gates"));
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
            window.push(KeyCode.ENTER);
            until("passed", () -> standing(wiring, review, "delta") == GateStatus.PASSED);
            assertThat(standing(wiring, review, "beta")).isEqualTo(GateStatus.FAILED);
            until(
                    "named",
                    () -> window.texts(".board-message").stream()
                            .anyMatch(text -> text.startsWith("Not included: \"beta\" has changed meanwhile")));
        }
    }

    @Test
    void whatIsHalfTypedIsThereAgainAfterARestart() throws Exception {
        UUID review;
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            review = open(wiring, window);
            window.interact(() ->
                    wiring.view().select(List.of(gate(wiring, review, "gamma").id())));
            window.interact(() -> wiring.view().focusList());
            window.push(KeyCode.F);
            window.write("half typed");
        }
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            until("drawn", () -> !window.lookup(".deed-form .entry").queryAll().isEmpty());
            verifyThat(window.lookup(".deed-form .entry"), hasText("half typed"));
        }
    }

    @Test
    void pastedLineEndsAreSpacesAndAnEndlessTextIsCut() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            var review = open(wiring, window);
            window.interact(() ->
                    wiring.view().select(List.of(gate(wiring, review, "alpha").id())));
            window.interact(() -> wiring.view().focusList());
            window.push(KeyCode.F);
            paste(window, "one\r\ntwo\n\n three");
            verifyThat(window.lookup(".deed-form .entry"), hasText("one two three"));
            paste(window, "x".repeat(5_000_000));
            assertThat(((TextField) window.lookup(".deed-form .entry").query()).getText())
                    .hasSize(10_000);
            assertThat(window.texts(".deed-form .message-line"))
                    .anyMatch(text -> text.startsWith("A text can have up to 10,000 characters."));
        }
    }

    /// The filter takes a gate out of the list while somebody writes about it: the letters that follow are no keys
    /// of the list, and what is written stays about that gate.
    @Test
    void aLineStaysOpenOnItsGateWhenTheFilterHidesTheGate() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            var review = open(wiring, window);
            window.interact(() -> wiring.view().setFilter(ChecklistFilter.BLOCKING));
            window.interact(() ->
                    wiring.view().select(List.of(gate(wiring, review, "alpha").id())));
            window.interact(() -> wiring.view().focusList());
            window.push(KeyCode.F);
            window.write("no");
            carla(
                    review,
                    new Action.MarkNotApplicable(gate(wiring, review, "alpha").id(), "not ours", List.of()));
            until("hidden", () -> standing(wiring, review, "alpha") == GateStatus.NOT_APPLICABLE);
            until("drawn", () -> window.texts(".filter-bar .deed").contains("Blocking 3"));
            window.interrupt();
            window.write("pen");
            assertThat(reason(window)).isEqualTo("nopen");
            assertThat(title(window)).isEqualTo("alpha");
            window.push(KeyCode.ENTER);
            until(
                    "it is said",
                    () -> window.texts(".deed-form .message-line").stream()
                            .anyMatch(text -> text.startsWith("Meanwhile, Carla")));
            assertThat(reason(window)).isEqualTo("nopen");
            window.interact(() -> wiring.view().focusList());
            assertThat(window.lookup(".deed-form").queryAll()).isEmpty();
            var before = events(wiring, review);
            window.push(KeyCode.P);
            window.push(KeyCode.ENTER);
            window.interrupt();
            assertThat(window.lookup(".deed-form").queryAll()).isEmpty();
            assertThat(events(wiring, review)).isEqualTo(before);
        }
    }

    @Test
    void aSectionsLineStaysOpenWhenTheFilterHidesOneOfItsGates() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            var review = open(wiring, window);
            window.interact(() -> wiring.view().setFilter(ChecklistFilter.BLOCKING));
            window.interact(() -> wiring.view().focusList());
            window.push(KeyCode.CONTROL, KeyCode.A);
            window.push(KeyCode.P);
            window.write("se");
            carla(
                    review,
                    new Action.MarkNotApplicable(gate(wiring, review, "beta").id(), "not ours", List.of()));
            until("hidden", () -> standing(wiring, review, "beta") == GateStatus.NOT_APPLICABLE);
            until("drawn", () -> window.texts(".filter-bar .deed").contains("Blocking 3"));
            window.interrupt();
            window.write("en");
            assertThat(reason(window)).isEqualTo("seen");
            window.push(KeyCode.ENTER);
            until("passed", () -> standing(wiring, review, "delta") == GateStatus.PASSED);
            assertThat(standing(wiring, review, "beta")).isEqualTo(GateStatus.NOT_APPLICABLE);
            until(
                    "named",
                    () -> window.texts(".board-message").stream()
                            .anyMatch(text -> text.startsWith("Not included: \"beta\" has changed meanwhile")));
        }
    }

    @Test
    void aDoubleClickOrAHeldKeyDecidesOnce() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            var review = open(wiring, window);
            window.interact(() ->
                    wiring.view().select(List.of(gate(wiring, review, "alpha").id())));
            window.interact(() -> wiring.view().focusList());
            window.push(KeyCode.P);
            var before = events(wiring, review);
            window.doubleClickOn(".deed-form .primary");
            until("passed", () -> standing(wiring, review, "alpha") == GateStatus.PASSED);
            until("closed", () -> window.lookup(".deed-form").queryAll().isEmpty());
            window.interrupt();
            assertThat(window.texts(".message-line")).isEmpty();
            assertThat(events(wiring, review)).isEqualTo(before + 1);

            window.push(KeyCode.DOWN);
            window.push(KeyCode.F);
            window.write("no");
            window.press(KeyCode.ENTER);
            until("failed", () -> standing(wiring, review, "beta") == GateStatus.FAILED);
            until("closed", () -> window.lookup(".deed-form").queryAll().isEmpty());
            window.interrupt();
            window.repeat(KeyCode.ENTER, 3);
            window.release(KeyCode.ENTER);
            verifyThat(window.only(".gate-list"), isFocused());
            assertThat(window.lookup(".deed-form").queryAll()).isEmpty();
            assertThat(window.texts(".message-line")).isEmpty();
            assertThat(events(wiring, review)).isEqualTo(before + 2);
        }
    }

    /// Letters such as ö, and signs such as @, come from keys that JavaFX has no code for.
    @Test
    void aLetterWithoutAKeyCodeIsTypedToo() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            var review = open(wiring, window);
            window.interact(() ->
                    wiring.view().select(List.of(gate(wiring, review, "alpha").id())));
            window.interact(() -> wiring.view().focusList());
            window.push(KeyCode.F);
            window.write("größer als 5 % @ Köln");
            assertThat(reason(window)).isEqualTo("größer als 5 % @ Köln");
        }
    }

    private void carla(UUID review, Action action) throws Exception {
        try (var other = new Workspace(store(), InstantSource.system(), ZoneOffset.UTC, _ -> {})) {
            other.perform(review, CARLA, CARLA, List.of(action), List.of()).get();
        }
    }

    private static String reason(TestWindow window) {
        return window.lookup(".deed-form .entry").queryAll().stream()
                .map(node -> ((TextField) node).getText())
                .findFirst()
                .orElse("no line is open");
    }

    private static String title(TestWindow window) {
        return window.lookup(".gate-pane .title > .text").queryAll().stream()
                .map(node -> ((Text) node).getText())
                .findFirst()
                .orElse("");
    }

    private static int events(DashboardWindow wiring, UUID review) {
        return board(wiring, review).review().lastEvent().number();
    }

    private static void paste(TestWindow window, String text) {
        window.interact(() -> {
            Clipboard.getSystemClipboard().setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, text));
            ((TextInputControl) window.scene().getFocusOwner()).paste();
        });
    }

    private UUID open(DashboardWindow wiring, TestWindow window) throws Exception {
        wiring.start().get();
        var file = Files.writeString(folder.resolve("gates.md"), TEXT);
        wiring.open(file);
        until(
                "opened",
                () -> wiring.workspace().state().get().reviewStatuses().size() == 1
                        && !wiring.workspace().tidying().isSample());
        TestWindow.call(() -> {
            wiring.view().hideWelcome();
            return true;
        });
        until("drawn", () -> window.texts(".board-header .title").contains("Gates"));
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
        return TestWindow.call(() -> new DashboardWindow(
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
