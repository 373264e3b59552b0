package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.window.ReviewWindow;
import dev.gateboard.cli.Terminal;
import dev.gateboard.model.action.Action;
import dev.gateboard.ui.control.TestWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An export asks before it replaces what changed, and earlier decisions are exported from the window too.
class ExportWindowTest {
    private static final String GATES = """
        # Shop

        - Release id: `TBD`

        ## Gates

        - [ ] Backups are restored

        ## Sign-off

        - Product sign-off: `TBD`
        """;

    @TempDir
    private Path folder = Path.of("");

    private static void export(ReviewWindow review, String button) {
        review.robot().push(KeyCode.CONTROL, KeyCode.E);
        review.robot().clickOn(button);
    }

    private static boolean says(TestWindow window, String text) {
        return window.texts(".label").stream().anyMatch(label -> label != null && label.contains(text));
    }

    @Test
    void aFileThatChangedIsNamedWithItsDifferenceAndReplacedOnlyOnRequest() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            var window = review.robot();
            var target = folder.resolve("out.md");
            review.files().choose(target);
            export(review, "Markdown without record…");
            window.until(() -> Files.exists(target));
            var edited = Files.readString(target).replace("- [ ] Backups are restored", "- [ ] Backups are deleted");
            Files.writeString(target, edited);
            review.perform(ReviewWindow.ADA, new Action.Fail(review.gate("Backups"), "no disk", List.of()));

            export(review, "Markdown without record…");
            window.until(() -> says(window, "on disk is different"));
            assertThat(says(window, "out.md on disk is different in line 7: - [ ] Backups are deleted"))
                    .isTrue();
            window.untilNoticeIsIn();
            window.save("export-replace");
            assertThat(target).hasContent(edited);
            Files.writeString(target, edited + "An edit after the question\n");
            window.untilNoticeIsIn();
            window.clickOn("Replace");
            window.until(() -> says(window, "different in 2 lines"));
            assertThat(target).hasContent(edited + "An edit after the question\n");
            window.untilNoticeIsIn();
            window.clickOn("Replace");
            window.until(() -> !Files.readString(target).startsWith(edited));
            assertThat(Files.readString(target))
                    .contains("Backups are restored")
                    .doesNotContain("deleted");
        }
    }

    @Test
    void aFileOfSomebodyElseIsNotReplacedUnasked() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            var target = Files.writeString(folder.resolve("letter.md"), "Dear Bo\n");
            review.files().choose(target);
            export(review, "Markdown without record…");
            review.robot().until(() -> says(review.robot(), "letter.md exists already"));
            assertThat(says(review.robot(), "letter.md exists already and was not written by this review."))
                    .isTrue();
            assertThat(target).hasContent("Dear Bo\n");
        }
    }

    @Test
    void replaceInAFolderIsForTheFilesThatWereNamedAsTheyWereThen() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            var window = review.robot();
            var record = Files.createDirectory(folder.resolve("record"));
            var readMe = Files.writeString(record.resolve("README.txt"), "my own readme\n");
            var markdown = Files.writeString(record.resolve("gates.md"), "my own page\n");
            review.files().choose(record);
            export(review, "Record folder…");
            window.until(() -> says(window, "README.txt") && says(window, "gates.md"));
            window.untilNoticeIsIn();
            window.save("export-replace-folder");

            Files.writeString(readMe, "changed after the question\n");
            window.untilNoticeIsIn();
            window.clickOn("Replace");
            window.until(() -> says(window, "README.txt on disk is different"));
            assertThat(readMe).hasContent("changed after the question\n");
            assertThat(markdown).hasContent("my own page\n");
            window.untilNoticeIsIn();
            window.clickOn("Replace");
            window.until(() -> Files.readString(readMe).startsWith("Record"));
        }
    }

    @Test
    void writingBackOverAnEditedFileAsksToo() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            var window = review.robot();
            review.perform(ReviewWindow.ADA, new Action.Fail(review.gate("Backups"), "no disk", List.of()));
            var file = folder.resolve("gates.md");
            review.wiring().open(file);
            window.until(() -> says(window, "already has a review")
                    || !window.all("#database").isEmpty());
            Files.writeString(file, GATES + "\nAn edit\n");
            window.push(KeyCode.CONTROL, KeyCode.E);
            window.until(() -> says(window, "Write decisions back")
                    || window.texts(".button").contains("Write decisions back"));
            window.clickOn("Write decisions back");
            window.until(() -> window.texts(".button").contains("Replace"));
            assertThat(window.texts(".label")).noneMatch(text -> text != null && text.contains("--force"));
            assertThat(file).content().contains("An edit").doesNotContain("no disk");
            window.untilNoticeIsIn();
            window.clickOn("Replace");
            window.until(() -> Files.readString(file).contains("[!]")
                    || !Files.readString(file).contains("An edit"));
            assertThat(file).content().doesNotContain("An edit");
        }
    }

    @Test
    void whatTakesLongerIsListedAndCanBeStopped() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES);
                var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gateboard.db"));
                var lock = other.createStatement()) {
            var window = review.robot();
            var target = folder.resolve("out.md");
            lock.execute("BEGIN IMMEDIATE");
            review.files().choose(target);
            export(review, "Markdown without record…");
            window.until(() -> window.texts(".hyperlink").contains("1 task running…"));
            window.save("export-listed");
            window.clickOn("1 task running…");
            window.until(() -> cancelButton().isPresent());
            window.interact(() -> cancelButton().ifPresent(Button::fire));
            lock.execute("ROLLBACK");
            window.until(() -> window.texts(".message-line").stream().anyMatch(text -> text.startsWith("Stopped. ")));
            assertThat(target).doesNotExist();
            assertThat(review.status().review().exports()).isEmpty();
        }
    }

    private static Optional<Button> cancelButton() {
        return TestWindow.call(() -> Window.getWindows().stream()
                .filter(each -> each instanceof PopOver && each.isShowing())
                .map(each -> each.getScene().getRoot().lookup(".task-cancel-button"))
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst());
    }

    @Test
    void theRecordOfAnEarlierBuildIsExportedAfterTheNextOne() throws Exception {
        Files.writeString(folder.resolve("gates.md"), GATES);
        var terminal = new Terminal(folder);
        for (var command : List.of(
                List.of("open", "gates.md", "--set", "Release id=v1"),
                List.of("round", "shop", "start"),
                List.of("vote", "shop", "Product", "no-go", "--by", "Bo <bo@example.org>", "--reason", "not yet"),
                List.of("decide", "shop", "no-go", "--by", "Bo <bo@example.org>", "--reason", "too early"),
                List.of("recut", "shop", "v2")))
            assertThat(terminal.run(command.toArray(String[]::new)).code()).isZero();
        try (var review = ReviewWindow.open(folder, GATES)) {
            var window = review.robot();
            var record = folder.resolve("record");
            review.files().choose(record);
            window.push(KeyCode.CONTROL, KeyCode.E);
            choose(window, "Earlier decision: no-go for v1");
            window.save("export-earlier");
            window.clickOn("Record folder…");
            window.until(() -> Files.exists(record) && says(window, "record"));
            try (var files = Files.walk(record)) {
                var markdown = files.filter(file -> file.toString().endsWith(".md"))
                        .filter(file -> !file.endsWith("README.md"))
                        .findFirst()
                        .orElseThrow();
                assertThat(Files.readString(markdown))
                        .contains("v1", "too early")
                        .doesNotContain("v2");
            }
        }
    }

    private static void choose(TestWindow window, String start) {
        for (var node : window.all(".export-part .toggle-button"))
            if (((ToggleButton) node).getText().startsWith(start)) {
                window.clickOn(node);
                return;
            }
        ComboBox<?> list = (ComboBox<?>) window.all(".export-part .combo-box").getFirst();
        window.interact(() -> {
            for (int index = 0; index < list.getItems().size(); index++)
                if (list.getConverter() != null && text(list, index).startsWith(start))
                    list.getSelectionModel().select(index);
        });
    }

    private static <T> String text(ComboBox<T> list, int index) {
        return list.getConverter().toString(list.getItems().get(index));
    }
}
