package dev.gateboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;
import static org.testfx.matcher.base.NodeMatchers.isVisible;

import dev.gateboard.app.desktop.FileDialogs;
import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.app.window.Demo;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.control.TestWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first light: the sample goes in, is decided in the real window with keys and clicks, outlives the window, and
/// comes out untouched but for what was decided.
class WholeApplicationTest {
    private static final Person ADA = new Person("Ada Bar", "ada@example.org");
    private static final String LINK = "https://ci.example.org/beep-api/runs/4211";
    private static final List<Integer> DECIDED = List.of(42, 43, 44, 45, 46, 47);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void fiveGatesPassedInOneDeedOutliveTheWindowAndAreAllThatTheExportChanges() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            window.interrupt();
            assertThat(window.lookup(".welcome .label").queryAll()).hasSize(3);
            window.clickOn("Close");
            assertThat(window.lookup(".welcome").queryAll()).isEmpty();

            window.push(KeyCode.CONTROL, KeyCode.F);
            window.write("isolation");
            window.clickOn(row(window, "Gmail"));
            for (int more = 0; more < 4; more++) window.push(KeyCode.SHIFT, KeyCode.DOWN);
            window.push(KeyCode.P);
            window.save("whole-five-selected");
            assertThat(((TextField) window.lookup(".deed-form .entry").query()).getText())
                    .as("the letter that opens a line is not its first")
                    .isEmpty();
            window.push(KeyCode.TAB);
            window.interact(WholeApplicationTest::copyLink);
            window.push(KeyCode.CONTROL, KeyCode.V);
            window.push(KeyCode.ENTER);
            assertThat(board(wiring).total().withEvidence()).isEqualTo(5);
            window.interrupt();
            window.save("whole-five-passed");
            verifyThat(window.only("5 of 40 cleared"), isVisible());
            window.clickOn("Keep it");
            window.until(() -> !wiring.workspace().tidying().isSample());
            window.until(() -> window.lookup("Keep it").queryAll().isEmpty());
            assertThat(window.lookup("Keep it").queryAll()).isEmpty();
            verifyThat(window.only("5 of 40 cleared"), isVisible());
            verifyThat(window.only("The sample is now a review in gateboard.db."), isVisible());
            window.save("whole-kept");
        }
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            window.interrupt();
            assertThat(window.lookup(".welcome").queryAll()).isEmpty();
            verifyThat(window.only("5 of 40 cleared"), isVisible());
            assertThat(window.lookup(".board-row:selected").queryAll()).hasSize(5);
            var reviewStatus = board(wiring);
            assertThat(reviewStatus.total().count(GateStatus.PASSED)).isEqualTo(5);
            window.clickOn("Export…");
            window.clickOn("Markdown without record…");
            board(wiring);
            window.interrupt();
            window.save("whole-exported");
        }
        var before = lines(sample());
        var after = lines(Files.readAllBytes(folder.resolve("out.md")));
        assertThat(after).hasSameSizeAs(before);
        assertThat(IntStream.range(0, before.size())
                        .filter(index -> !before.get(index).equals(after.get(index)))
                        .mapToObj(index -> index + 1))
                .isEqualTo(DECIDED);
        for (int line : DECIDED)
            assertThat(after.get(line - 1)).isEqualTo(before.get(line - 1).replace("[ ]", "[x]"));
    }

    @Test
    void everythingIsReachableAndNothingCutInASmallWindow() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            window.interrupt();
            window.resize(683, 360);
            window.save("small-first-run");
            assertThat(cut(window)).isEmpty();
            window.clickOn("Close");
            window.save("small-list");
            assertThat(cut(window)).isEmpty();
            window.clickOn("Details");
            window.save("small-gate");
            assertThat(cut(window)).isEmpty();
            window.clickOn("Pass…");
            window.write("seen");
            window.save("small-pass");
            assertThat(cut(window)).isEmpty();
            window.push(KeyCode.ENTER);
            assertThat(board(wiring).total().count(GateStatus.PASSED)).isEqualTo(1);
            window.interrupt();
            window.push(KeyCode.ESCAPE);
            window.clickOn("#undo");
            assertThat(board(wiring).total().count(GateStatus.PASSED)).isZero();
            window.clickOn("Export…");
            window.save("small-export");
            assertThat(cut(window)).isEmpty();
            var footer = window.lookup(".footer").query();
            for (var style : List.of(".board-message", ".notices"))
                for (var part : window.lookup(style).queryAll())
                    assertThat(part.localToScene(part.getLayoutBounds()).getMaxY())
                            .as("%s is not drawn over the footer", style)
                            .isLessThanOrEqualTo(footer.localToScene(footer.getLayoutBounds())
                                    .getMinY());
            window.push(KeyCode.ESCAPE);
            window.push(KeyCode.F1);
            window.save("small-keys");
            assertThat(cut(window)).isEmpty();
            window.push(KeyCode.ESCAPE);
            window.clickOn("Reviews");
            window.save("small-reviews");
            assertThat(cut(window)).isEmpty();
        }
    }

    /// Buttons and links that are not wholly in the window, and cannot be scrolled into it.
    private static List<String> cut(TestWindow window) {
        var scene = window.scene();
        return Stream.concat(
                        window.lookup(".button").queryAll().stream(), window.lookup(".hyperlink").queryAll().stream())
                .filter(node -> !scrolls(node))
                .filter(node -> {
                    var bounds = node.localToScene(node.getBoundsInLocal());
                    return bounds.getMaxX() > scene.getWidth() + 1
                            || bounds.getMaxY() > scene.getHeight() + 1
                            || bounds.getMinX() < -1
                            || bounds.getMinY() < -1;
                })
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static boolean scrolls(Node node) {
        for (Node above = node; above != null; above = above.getParent()) if (above instanceof ScrollPane) return true;
        return false;
    }

    @Test
    void aWarningOfTheImportLeadsToItsLine() throws Exception {
        var file = Files.writeString(folder.resolve("warned.md"), """
            # Warned

            ## Ops

            - [ ] first
            - [ ] second
            - [/] third is half done
            - [ ] last `TBD` of them
            """);
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            wiring.open(file);
            window.until(() -> !window.lookup("Show warnings").queryAll().isEmpty());
            window.clickOn("Show warnings");
            window.save("whole-warned");
            window.clickOn("Line 7");
            assertThat(window.only(".board-row:selected").query().getAccessibleText())
                    .startsWith("third is half done");
            window.clickOn(row(window, "last"));
            window.save("whole-own-field");
            window.clickOn(".gate-pane .entry");
            window.write("seven");
            window.push(KeyCode.ENTER);
            assertThat(board(wiring, "Warned").emptyFields()).isEmpty();
        }
    }

    private DashboardWindow wiring() {
        var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store();
        return TestWindow.call(() -> new DashboardWindow(
                store,
                new BoardView.Place(ADA, "gateboard.db", folder.resolve("sources.yaml")),
                CommandEnvironment.ofThisMachine(),
                new DashboardWindow.Surface(new Stage(), intoFolder(), Demo.NONE),
                DashboardWindow.DIRECT));
    }

    private FileDialogs intoFolder() {
        return new FileDialogs() {
            @Override
            public Optional<Path> chooseFileToSave(String name) {
                return Optional.of(folder.resolve("out.md"));
            }

            @Override
            public Optional<Path> chooseExportFolder() {
                return Optional.of(folder.resolve("record"));
            }
        };
    }

    /// After everything asked for so far.
    private static ReviewStatus board(DashboardWindow wiring) throws Exception {
        return wiring.workspace().state().get().reviewStatuses().getFirst();
    }

    private static ReviewStatus board(DashboardWindow wiring, String name) throws Exception {
        return wiring.workspace().state().get().reviewStatuses().stream()
                .filter(reviewStatus -> reviewStatus.review().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Node row(TestWindow window, String text) {
        return window.lookup(".board-row").queryAll().stream()
                .filter(cell ->
                        Objects.requireNonNullElse(cell.getAccessibleText(), "").startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    private static void copyLink() {
        var content = new ClipboardContent();
        content.putString(LINK);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static List<String> lines(byte[] bytes) {
        return List.of(new String(bytes, UTF_8).split("\n", -1));
    }

    private static byte[] sample() throws IOException {
        try (var sample = Objects.requireNonNull(
                Main.class.getResourceAsStream("/dev/gateboard/sample/production-readiness-staging.md"))) {
            return sample.readAllBytes();
        }
    }
}
