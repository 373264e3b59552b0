package dev.gateboard.app;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.matcher.control.LabeledMatchers;

/// What is under the pointer stays there: whatever is said, comes in or is done, the next click hits what one aimed at.
class BoardStaysTest {
    private static final Person ADA = new Person("Ada", "ada@example.org");
    private static final String LONG =
            "a gate whose text is far longer than the room that a window of this size has for"
                    + " it in its list and so is cut at the end of its row, in the middle of a word or behind one";
    private static final String TEXT = "# Gates\n\n- Owner: `TBD`\n\n## Ops\n\n- [ ] " + LONG + "\n"
            + IntStream.range(0, 40)
                    .mapToObj(each -> "- [ ] gate " + each + "\n")
                    .collect(Collectors.joining());

    @TempDir
    private Path folder;

    @Test
    void whatIsSaidMovesNoRow() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            open(wiring, window);
            window.resize(1000, 700);
            for (int from : new int[] {0, 20, 42}) {
                window.interact(() -> ((TreeView<?>) window.scene().lookup(".gate-list")).scrollTo(from));
                window.interrupt();
                var row = row(window, from == 0 ? "gate 0" : from == 20 ? "gate 20" : "gate 28")
                        .orElseThrow();
                double before = y(row);
                window.interact(() -> wiring.view().showError("This was not done. ".repeat(8)));
                window.interrupt();
                assertThat(y(row)).as("said, from " + from).isEqualTo(before);
                window.interact(() -> wiring.view().showMessage(""));
                window.interrupt();
                assertThat(y(row)).as("silent, from " + from).isEqualTo(before);
            }
        }
    }

    private static double y(Node node) {
        return TestWindow.call(() -> node.localToScene(0, 0).getY());
    }

    private static Optional<Node> row(TestWindow window, String text) {
        return window.lookup(".board-row").queryAll().stream()
                .filter(cell ->
                        Objects.requireNonNullElse(cell.getAccessibleText(), "").startsWith(text + ","))
                .findFirst();
    }

    @Test
    void undoAndRedoKeepTheirPlaces() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            open(wiring, window);
            pass(window, wiring, "gate 1");
            pass(window, wiring, "gate 2");
            double undo = x(window, "#undo");
            window.clickOn("#undo");
            until("redo is offered", () -> isShown(window, "#redo"));
            assertThat(x(window, "#undo")).isEqualTo(undo);
            double redo = x(window, "#redo");
            assertThat(redo).isNotEqualTo(undo);
            window.clickOn("#undo");
            until("nothing is left", () -> !isShown(window, "#undo"));
            assertThat(x(window, "#redo")).isEqualTo(redo);
        }
    }

    private static boolean isShown(TestWindow window, String id) {
        return TestWindow.call(() -> window.lookup(id).queryAll().stream().anyMatch(Node::isVisible));
    }

    private static double x(TestWindow window, String text) {
        var node = window.only(text).query();
        return TestWindow.call(() -> node.localToScene(0, 0).getX());
    }

    private static void pass(TestWindow window, DashboardWindow wiring, String gate) throws Exception {
        window.clickOn(row(window, gate).orElseThrow());
        window.interact(() -> wiring.view().focusList());
        window.push(KeyCode.P);
        window.write("seen");
        window.push(KeyCode.ENTER);
        until("closed", () -> window.lookup(".deed-form").queryAll().isEmpty());
        window.interrupt();
    }

    @Test
    void theWholeOfACutTextIsSaidWhereThePointerRests() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            open(wiring, window);
            window.resize(683, 360);
            assertThat(row(window, LONG)).isPresent();
            var cut = window.lookup(".board-row *").queryAll().stream()
                    .filter(node -> node instanceof Labeled labeled && labeled.isTextTruncated())
                    .findFirst()
                    .orElseThrow();
            window.moveTo(cut);
            assertThat(TestWindow.call(() -> tip(cut))).contains(LONG);
        }
    }

    private static String tip(Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            if (each instanceof Labeled labeled && labeled.getTooltip() != null)
                return labeled.getTooltip().getText();
            if (each.getProperties().get("javafx.scene.control.Tooltip") instanceof javafx.scene.control.Tooltip tip)
                return tip.getText();
        }
        return "";
    }

    /// One key for one thing: whatever is shown, E fills the field at hand and F2 does the same.
    @Test
    void eAndF2FillTheSameField() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            open(wiring, window);
            for (var key : List.of(KeyCode.E, KeyCode.F2)) {
                window.interact(() -> ((TreeView<?>) window.scene().lookup(".gate-list")).scrollTo(0));
                window.clickOn(row(window, "Owner").orElseThrow());
                window.interact(() -> wiring.view().focusList());
                window.push(key);
                assertThat(window.lookup(".value-editor").queryAll())
                        .as(key.toString())
                        .hasSize(1);
                window.push(KeyCode.ESCAPE);
                assertThat(window.lookup(".value-editor").queryAll()).isEmpty();
            }
        }
    }

    /// In the smallest window the line for a reason leaves the gate's name in sight.
    @Test
    void aSmallWindowNamesTheGateAboveItsLine() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            open(wiring, window);
            window.clickOn(row(window, "gate 1").orElseThrow());
            window.resize(683, 340);
            window.interact(() -> wiring.view().focusList());
            window.push(KeyCode.P);
            window.write("seen");
            window.save("board-smallest-line");
            verifyThat(window.only(".back-bar .strong"), LabeledMatchers.hasText("gate 1"));
            var entry = window.lookup(".deed-form .entry").query();
            assertThat(TestWindow.call(
                            () -> entry.localToScene(entry.getBoundsInLocal()).getMaxY()))
                    .isLessThan(340);
            assertThat(y(window.lookup(".back-bar .strong").query())).isPositive();
        }
    }

    private void open(DashboardWindow wiring, TestWindow window) throws Exception {
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
    }

    private DashboardWindow wiring() {
        var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store();
        return TestWindow.call(() -> new DashboardWindow(
                store,
                new BoardView.Place(ADA, "gateboard.db", folder.resolve("sources.yaml")),
                CommandEnvironment.ofThisMachine(),
                new Stage(),
                DashboardWindow.DIRECT));
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
