package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.cli.command.CommandEnvironment;
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
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Templates in the real window: named, archived, found again and removed, and followed by a next version.
class TemplatesWindowTest {
    private static final Person ADA = new Person("Ada Bar", "ada@example.org");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTemplateIsNamedArchivedFoundAgainAndRemovedForAReason() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.resume().get();
            open(wiring, file("", "- [ ] backups restored\n"));
            window.interact(() -> wiring.view().pages().openOverview());
            until(window, ".template-line", 1);
            choose(window, "Name and version…");
            window.write("Readiness").push(KeyCode.ENTER);
            window.write("2026.11").push(KeyCode.ENTER);
            window.until(() -> names(window).equals(List.of("Readiness 2026.11")));
            window.save("templates");

            choose(window, "Remove…");
            window.until(() ->
                    !window.lookup(".template-line .deed.primary").queryAll().isEmpty());
            assertThat(texts(window)).anyMatch(text -> text.contains("because these reviews use it: Release"));
            window.save("templates-used");
            window.push(KeyCode.ENTER);
            until(window, ".template-line", 0);
            assertThat(wiring.workspace().state().get().templates()).isEmpty();

            window.push(KeyCode.CONTROL, KeyCode.F);
            window.write("readi");
            until(window, ".template-line", 1);
            window.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
            until(window, ".template-line", 0);
            window.clickOn(".toggle-switch");
            until(window, ".template-line", 1);

            var review = wiring.workspace()
                    .state()
                    .get()
                    .reviewStatuses()
                    .getFirst()
                    .review()
                    .id();
            wiring.workspace().tidying().remove(review, ADA, "a try").get();
            choose(window, "Remove…");
            window.until(() -> texts(window).stream().anyMatch(text -> text.contains("No review uses it")));
            window.push(KeyCode.ENTER);
            assertThat(templates(wiring)).as("not without a reason").hasSize(1);
            window.write("never used").push(KeyCode.ENTER);
            until(window, ".template-line", 0);
            var log = wiring.workspace().tidying().log().get();
            assertThat(log.getLast().name()).isEqualTo("Readiness 2026.11");
            assertThat(log.getLast().reason()).isEqualTo("never used");
        }
    }

    @Test
    void aNewerFileOfTheSameNameIsOfferedAsTheNextVersion() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.resume().get();
            open(wiring, file("", "- [ ] backups restored\n"));
            var newer = file("newer", "- [ ] backups restored\n- [ ] alerts exist\n");
            window.interact(() -> wiring.open(newer));
            window.until(
                    () -> !window.lookup("Make it the next version").queryAll().isEmpty());
            window.untilNoticeIsIn();
            window.save("template-next-version");
            window.clickOn("Make it the next version");
            window.until(() -> templates(wiring).getFirst().isArchived());
            assertThat(wiring.workspace().state().get().templates())
                    .extracting(WorkspaceState.TemplateLine::version)
                    .containsExactly("2");
        }
    }

    private Path file(String inside, String gates) throws Exception {
        var file = Files.createDirectories(folder.resolve(inside)).resolve("checklist.md");
        return Files.writeString(file, "# Release\n\n## Gates\n\n" + gates);
    }

    private static void open(DashboardWindow wiring, Path file) throws Exception {
        var opening = new FileToOpen(file, Files.readAllBytes(file), StoredProbesFile.NOTHING);
        wiring.workspace().files().open(ADA, opening).get();
    }

    private static void choose(TestWindow window, String item) {
        window.interact(
                () -> ((MenuButton) window.only(".template-line .menu-button").query())
                        .getItems().stream()
                                .filter(each -> each.getText().equals(item))
                                .findFirst()
                                .orElseThrow()
                                .fire());
        window.interrupt();
    }

    private static List<String> names(TestWindow window) {
        return window.all(".template-name").stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static List<String> texts(TestWindow window) {
        return window.all(".template-line .label").stream()
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .toList();
    }

    private static void until(TestWindow window, String selector, int count) throws Exception {
        window.until(() -> window.all(selector).size() == count);
    }

    private static List<WorkspaceState.TemplateLine> templates(DashboardWindow wiring) throws Exception {
        return wiring.workspace().tidying().templates().get();
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
