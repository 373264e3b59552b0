package dev.gateboard.app.window;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.workspace.Workspace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardWindowTest {
    private static final Person ADA = new Person("Ada", "ada@example.org");

    @TempDir
    private Path folder;

    @Test
    void aWindowShownBeforeItsBoardIsDrawnHasTheKeyboardInTheList() throws Exception {
        try (var before = new Workspace(store(), InstantSource.system(), ZoneOffset.UTC, _ -> {})) {
            before.open(ADA, "a.md", "# Gates\n\n- [ ] alpha\n".getBytes(UTF_8), GateSyntax.TASKS, Map.of())
                    .get();
        }
        var store = store();
        var place = new BoardView.Place(ADA, "gateboard.db", folder.resolve("sources.yaml"));
        try (var window = TestWindow.call(() -> new DashboardWindow(
                        store, place, CommandEnvironment.ofThisMachine(), new Stage(), DashboardWindow.DIRECT));
                var screen = TestWindow.over(window::stage)) {
            screen.write("paper");
            window.start().get();
            screen.until(() -> !screen.all(".board-row").isEmpty());
            assertThat(TestWindow.call(() -> screen.scene().getFocusOwner())).isInstanceOf(TreeView.class);
            assertThat(((TextField) screen.all(".filter-bar .entry").getFirst()).getText())
                    .isEmpty();
            screen.write("p");
            screen.write("seen");
            assertThat(((TextField) screen.all(".deed-form .entry").getFirst()).getText())
                    .isEqualTo("seen");
        }
    }

    private Store store() {
        return ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store();
    }
}
