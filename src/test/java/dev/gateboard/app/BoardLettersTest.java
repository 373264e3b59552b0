package dev.gateboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.checklist.ChecklistView;
import dev.gateboard.ui.control.TestWindow;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A letter in the gates either opens an action or goes to a gate (docs/decisions/0059-the-gate-tree.md).
class BoardLettersTest {
    private static final Person ADA = new Person("Ada", "ada@example.org");
    private static final String TEXT = """
        # Gates

        ## Before the release

        ### Data that is kept for as long as the law wants it

        - [ ] dump taken
        - [ ] map published
        - [ ] pager works
        """;

    @TempDir
    private Path folder;

    @Test
    void aLetterWithoutAnActionBeginsAndThenAllLettersBelongToIt() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            open(wiring, window);
            window.write("map");
            assertThat(at(window)).isEqualTo("map published");
            assertThat(window.lookup(".deed-form").queryAll()).isEmpty();
            window.until(() -> !list(window).isTyping());
            window.write("p");
            assertThat(window.lookup(".deed-form").queryAll()).hasSize(1);
            assertThat(at(window)).isEqualTo("map published");
        }
    }

    @Test
    void shiftBeginsWithALetterThatHasAnAction() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            open(wiring, window);
            window.push(KeyCode.SHIFT, KeyCode.P);
            assertThat(at(window)).isEqualTo("pager works");
            assertThat(window.lookup(".deed-form").queryAll()).isEmpty();
        }
    }

    @Test
    void theHeadingsAboveAGateLeadToTheirRows() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            open(wiring, window);
            window.write("map");
            window.interrupt();
            window.save("board-path");
            window.clickOn(".gate-path > .first");
            assertThat(at(window)).isEqualTo("Before the release");
            window.push(KeyCode.END);
            window.resize(683, 360);
            window.push(KeyCode.ENTER);
            window.save("board-path-narrow");
            window.dark();
            window.save("board-path-narrow-dark");
            window.clickOn(".gate-path > .first");
            assertThat(at(window)).isEqualTo("Before the release");
            assertThat(TestWindow.call(() -> list(window).isFocused())).isTrue();
        }
    }

    private static ChecklistView list(TestWindow window) {
        return (ChecklistView) window.scene().lookup(".gate-list");
    }

    private static String at(TestWindow window) {
        window.interrupt();
        return TestWindow.call(
                () -> list(window).getFocusModel().getFocusedItem().getValue().text());
    }

    private void open(DashboardWindow wiring, TestWindow window) throws Exception {
        wiring.start().get();
        wiring.workspace()
                .open(ADA, "gates.md", TEXT.getBytes(UTF_8), GateSyntax.TASKS, Map.of())
                .get();
        window.until(() -> !wiring.workspace().state().get().reviewStatuses().isEmpty());
        window.interact(() -> wiring.view()
                .open(wiring.workspace()
                        .state()
                        .join()
                        .reviewStatuses()
                        .getLast()
                        .review()
                        .id()));
        window.interact(() -> wiring.view().hideWelcome());
        window.until(() -> window.texts(".runs-line > .label").contains("map published"));
        window.resize(1000, 700);
        window.interact(() -> wiring.view().focusList());
        window.push(KeyCode.HOME);
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
}
