package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;
import static org.testfx.matcher.base.NodeMatchers.isVisible;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.workspace.FileOperations.FileToOpen;
import dev.gateboard.workspace.WorkspaceState;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several reviews in the real window: seen at a glance, found, renamed, archived, removed, and never opened twice by
/// accident.
class OverviewWindowTest {
    private static final Person ADA = new Person("Ada Bar", "ada@example.org");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theOverviewComesFirstAndLeadsToAGateThatIsSearchedFor() throws Exception {
        openThree();
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            until(window, ".overview-row", 3);
            window.save("overview-light");
            window.dark();
            window.save("overview-dark");
            window.light();
            window.resize(683, 384);
            window.save("overview-small");
            window.resize(1366, 720);
            verifyThat(window.only("Ready"), isVisible());

            window.push(KeyCode.CONTROL, KeyCode.F);
            window.write("rollback");
            until(window, ".page-row", 1);
            window.save("overview-found");
            window.clickOn("rollback rehearsed");
            window.interrupt();
            assertThat(window.lookup(".overview-row").queryAll()).isEmpty();
            assertThat(window.only(".board-row:selected").query().getAccessibleText())
                    .startsWith("rollback rehearsed");
        }
    }

    @Test
    void aReviewIsRenamedArchivedFoundAgainAndRemovedForAReason() throws Exception {
        openThree();
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            until(window, ".overview-row", 3);
            choose(window, "More for shop", "Rename…");
            window.write("storefront").push(KeyCode.ENTER);
            window.until(() -> names(window).contains("storefront"));

            choose(window, "More for storefront", "Archive");
            until(window, ".overview-row", 2);
            assertThat(state(wiring).reviewStatuses()).hasSize(2);
            window.clickOn(".toggle-switch");
            until(window, ".overview-row", 1);
            assertThat(names(window)).containsExactly("storefront");
            choose(window, "More for storefront", "Back to the list");
            until(window, ".overview-row", 0);
            window.clickOn(".toggle-switch");
            until(window, ".overview-row", 3);

            choose(window, "More for storefront", "Remove…");
            window.until(() -> texts(window, ".overview-row .label").stream()
                    .anyMatch(text -> text.contains("storefront with its whole history")));
            window.save("overview-remove");
            window.push(KeyCode.ENTER);
            assertThat(state(wiring).reviewStatuses())
                    .as("not without a reason")
                    .hasSize(3);
            window.write("never released").push(KeyCode.ENTER);
            until(window, ".overview-row", 2);
            var log = wiring.workspace().tidying().log().get();
            assertThat(log.getLast().name()).isEqualTo("storefront");
            assertThat(log.getLast().reason()).isEqualTo("never released");
        }
    }

    @Test
    void theKeyboardStaysAtTheRowThatWasRenamedAndGoesOnFromOneThatWasArchived() throws Exception {
        openThree();
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            until(window, ".overview-row", 3);
            window.push(KeyCode.CONTROL, KeyCode.F).push(KeyCode.ESCAPE);
            assertThat(focused(window))
                    .as("the first that is shown")
                    .isEqualTo(names(window).getFirst());

            choose(window, "More for shop", "Rename…");
            window.push(KeyCode.ESCAPE);
            assertThat(focused(window)).isEqualTo("More for shop");
            choose(window, "More for shop", "Rename…");
            window.write("storefront").push(KeyCode.ENTER);
            window.until(() -> names(window).contains("storefront"));
            assertThat(focused(window)).isEqualTo("More for storefront");

            var before = names(window);
            int place = before.indexOf("storefront");
            choose(window, "More for storefront", "Archive");
            until(window, ".overview-row", 2);
            var next = place + 1 < before.size() ? before.get(place + 1) : before.get(place - 1);
            window.until(() -> focused(window).equals(next));
            assertThat(focused(window)).isEqualTo(next);
        }
    }

    @Test
    void aReviewIsFoundByItsNameAlsoAnArchivedOne() throws Exception {
        openThree();
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            until(window, ".overview-row", 3);
            choose(window, "More for pay", "Archive");
            until(window, ".overview-row", 2);
            assertThat(texts(window, "#archived-line .label"))
                    .containsExactly("pay is archived: its signals are not asked for. A search still finds it.");
            window.save("overview-archived");
            window.clickOn("Back to the list");
            until(window, ".overview-row", 3);
            assertThat(texts(window, "#archived-line .label")).isEmpty();
            choose(window, "More for pay", "Archive");
            until(window, ".overview-row", 2);
            window.push(KeyCode.CONTROL, KeyCode.F);
            window.write("pay");
            window.until(() -> texts(window, ".page-row .label").contains("Archived: Review: pay"));
            window.save("overview-found-name");
            assertThat(texts(window, ".page-row .label")).contains("pay", "Archived: Review: pay");
            window.clickOn("Bring back and open");
            window.until(() -> state(wiring).reviewStatuses().size() == 3);
            window.until(() -> window.texts(".board-header .title").contains("pay"));
            assertThat(window.texts(".board-header .title")).contains("pay");
        }
    }

    private static String focused(TestWindow window) {
        return TestWindow.call(() -> {
            var owner = window.stage().getScene().getFocusOwner();
            if (owner instanceof Hyperlink link) return link.getText();
            return owner == null ? "" : String.valueOf(owner.getAccessibleText());
        });
    }

    @Test
    void aGateOfAnArchivedReviewIsFoundAndItsReviewBroughtBack() throws Exception {
        openThree();
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            until(window, ".overview-row", 3);
            choose(window, "More for pay", "Archive");
            until(window, ".overview-row", 2);

            window.push(KeyCode.CONTROL, KeyCode.F);
            window.write("rollback");
            window.until(() -> !window.all(".page-row").isEmpty());
            assertThat(texts(window, ".page-row .label")).contains("rollback rehearsed", "Archived: pay");
            window.save("overview-found-archived");
            assertThat(state(wiring).reviewStatuses())
                    .as("finding changes nothing")
                    .hasSize(2);
            window.clickOn("Bring back and open");
            window.until(() -> window.all(".board-row:selected").stream()
                    .anyMatch(row -> row.getAccessibleText().startsWith("rollback rehearsed")));
            assertThat(state(wiring).reviewStatuses()).hasSize(3);
        }
    }

    @Test
    void aFileThatAReviewKnowsGoesOnAndAnotherIsBegunOnlyOnRequest() throws Exception {
        openThree();
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            until(window, ".overview-row", 3);
            window.interact(() -> wiring.open(folder.resolve("shop.md")));
            window.until(() -> !window.lookup("Start another review").queryAll().isEmpty());
            window.untilNoticeIsIn();
            window.save("known-file");
            assertThat(state(wiring).reviewStatuses()).hasSize(3);
            window.clickOn("Start another review");
            window.until(() -> state(wiring).reviewStatuses().size() == 4);
            assertThat(state(wiring).reviewStatuses()).hasSize(4);
        }
    }

    private void openThree() throws Exception {
        var text = """
            # Release of NAME

            - Service: `NAME`
            - Environment: `staging`
            - Date: `DAY`

            ## Gates

            - [ ] GATE
            """;
        try (var wiring = wiring()) {
            wiring.resume().get();
            open(wiring, "shop", text, "2026-12-01", "backups restored");
            open(wiring, "pay", text, "2026-12-15", "rollback rehearsed");
            open(wiring, "mail", text, "2027-01-31", "inboxes checked");
            var mail = state(wiring).reviewStatuses().getLast().review();
            var pass = new Action.Pass(mail.checklist().gates().getFirst().id(), "seen", Duration.ZERO, List.of());
            wiring.workspace()
                    .perform(mail.id(), ADA, ADA, List.of(pass), List.of())
                    .get();
        }
    }

    private void open(DashboardWindow wiring, String name, String text, String day, String gate) throws Exception {
        var file = Files.writeString(
                folder.resolve(name + ".md"),
                text.replace("NAME", name).replace("DAY", day).replace("GATE", gate));
        var opening = new FileToOpen(file, Files.readAllBytes(file), StoredProbesFile.NOTHING);
        wiring.workspace().files().open(ADA, opening).get();
    }

    private static void choose(TestWindow window, String menu, String item) {
        window.interact(() -> ((MenuButton) window.all(".overview-row .menu-button").stream()
                        .filter(node -> menu.equals(node.getAccessibleText()))
                        .findFirst()
                        .orElseThrow())
                .getItems().stream()
                        .filter(each -> each.getText().equals(item))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        window.interrupt();
    }

    private static List<String> names(TestWindow window) {
        return window.all(".overview-name").stream()
                .map(node -> ((Hyperlink) node).getText())
                .toList();
    }

    private static List<String> texts(TestWindow window, String selector) {
        return window.all(selector).stream()
                .map(node -> String.valueOf(
                        node instanceof Labeled labeled && labeled.getText() != null
                                ? labeled.getText()
                                : node.getAccessibleText()))
                .toList();
    }

    private static void until(TestWindow window, String selector, int count) throws Exception {
        window.until(() -> reviews(window, selector) == count);
        assertThat(reviews(window, selector)).as(selector).isEqualTo(count);
    }

    /// Templates stand below the reviews in rows that look like theirs.
    private static long reviews(TestWindow window, String selector) {
        return window.all(selector).stream()
                .filter(row -> !row.getStyleClass().contains("template-line"))
                .count();
    }

    private static WorkspaceState state(DashboardWindow wiring) throws Exception {
        return wiring.workspace().state().get();
    }

    private DashboardWindow wiring() {
        var opened = (StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"));
        return TestWindow.call(() -> new DashboardWindow(
                opened.store(),
                new BoardView.Place(ADA, "gateboard.db", folder.resolve("sources.yaml")),
                CommandEnvironment.ofThisMachine(),
                new Stage(),
                DashboardWindow.DIRECT));
    }
}
