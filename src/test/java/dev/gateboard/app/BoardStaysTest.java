package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

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
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                var screen = Screen.over(wiring::stage)) {
            open(wiring, screen);
            screen.resize(1000, 700);
            for (int from : new int[] {0, 20, 42}) {
                screen.run(() -> ((ListView<?>) screen.scene().lookup(".gate-list")).scrollTo(from));
                screen.pulses();
                var row = row(screen, from == 0 ? "gate 0" : from == 20 ? "gate 20" : "gate 28")
                        .orElseThrow();
                double before = y(row);
                screen.run(() -> wiring.view().showError("This was not done. ".repeat(8)));
                screen.pulses();
                assertThat(y(row)).as("said, from " + from).isEqualTo(before);
                screen.run(() -> wiring.view().showMessage(""));
                screen.pulses();
                assertThat(y(row)).as("silent, from " + from).isEqualTo(before);
            }
        }
    }

    private static double y(Node node) {
        return Screen.call(() -> node.localToScene(0, 0).getY());
    }

    private static Optional<Node> row(Screen screen, String text) {
        return screen.all(".board-row").stream()
                .filter(cell ->
                        Objects.requireNonNullElse(cell.getAccessibleText(), "").startsWith(text + ","))
                .findFirst();
    }

    @Test
    void undoAndRedoKeepTheirPlaces() throws Exception {
        try (var wiring = wiring();
                var screen = Screen.over(wiring::stage)) {
            open(wiring, screen);
            pass(screen, wiring, "gate 1");
            pass(screen, wiring, "gate 2");
            double undo = x(screen, "Undo");
            screen.click(screen.named("Undo"));
            until("redo is offered", () -> screen.texts(".hyperlink").contains("Redo"));
            assertThat(x(screen, "Undo")).isEqualTo(undo);
            double redo = x(screen, "Redo");
            assertThat(redo).isNotEqualTo(undo);
            screen.click(screen.named("Undo"));
            until("nothing is left", () -> !screen.texts(".hyperlink").contains("Undo"));
            assertThat(x(screen, "Redo")).isEqualTo(redo);
        }
    }

    private static double x(Screen screen, String text) {
        var node = screen.named(text);
        return Screen.call(() -> node.localToScene(0, 0).getX());
    }

    private static void pass(Screen screen, DashboardWindow wiring, String gate) throws Exception {
        screen.click(row(screen, gate).orElseThrow());
        screen.run(() -> wiring.view().focusList());
        screen.type("p");
        screen.type("seen");
        screen.press(KeyCode.ENTER);
        until("closed", () -> screen.all(".deed-form").isEmpty());
        screen.pulses();
    }

    @Test
    void theWholeOfACutTextIsSaidWhereThePointerRests() throws Exception {
        try (var wiring = wiring();
                var screen = Screen.over(wiring::stage)) {
            open(wiring, screen);
            screen.resize(683, 360);
            assertThat(row(screen, LONG)).isPresent();
            var cut = screen.all(".board-row *").stream()
                    .filter(node -> node instanceof Labeled labeled && labeled.isTextTruncated())
                    .findFirst()
                    .orElseThrow();
            Screen.call(() -> {
                var bounds = cut.localToScreen(cut.getBoundsInLocal());
                new Robot().mouseMove(bounds.getCenterX(), bounds.getCenterY());
                return true;
            });
            screen.pulses();
            assertThat(Screen.call(() -> tip(cut))).contains(LONG);
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
                var screen = Screen.over(wiring::stage)) {
            open(wiring, screen);
            for (var key : List.of(KeyCode.E, KeyCode.F2)) {
                screen.run(() -> ((ListView<?>) screen.scene().lookup(".gate-list")).scrollTo(0));
                screen.click(row(screen, "Owner").orElseThrow());
                screen.run(() -> wiring.view().focusList());
                screen.press(key);
                assertThat(screen.all(".value-editor")).as(key.toString()).hasSize(1);
                screen.press(KeyCode.ESCAPE);
                assertThat(screen.all(".value-editor")).isEmpty();
            }
        }
    }

    /// In the smallest window the line for a reason leaves the gate's name in sight.
    @Test
    void aSmallWindowNamesTheGateAboveItsLine() throws Exception {
        try (var wiring = wiring();
                var screen = Screen.over(wiring::stage)) {
            open(wiring, screen);
            screen.click(row(screen, "gate 1").orElseThrow());
            screen.resize(683, 340);
            screen.run(() -> wiring.view().focusList());
            screen.type("p");
            screen.type("seen");
            screen.save("board-smallest-line");
            assertThat(screen.texts(".back-bar .strong")).containsExactly("gate 1");
            var entry = screen.all(".deed-form .entry").getFirst();
            assertThat(Screen.call(
                            () -> entry.localToScene(entry.getBoundsInLocal()).getMaxY()))
                    .isLessThan(340);
            assertThat(y(screen.all(".back-bar .strong").getFirst())).isPositive();
        }
    }

    private void open(DashboardWindow wiring, Screen screen) throws Exception {
        wiring.start().get();
        var file = Files.writeString(folder.resolve("gates.md"), TEXT);
        wiring.open(file);
        until("opened", () -> wiring.workspace().state().get().reviewStatuses().size() == 2);
        Screen.call(() -> {
            wiring.view().hideWelcome();
            return true;
        });
        until("drawn", () -> screen.texts(".board-header .title").contains("Gates"));
    }

    private DashboardWindow wiring() {
        var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store();
        return Screen.call(() -> new DashboardWindow(
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
