package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.window.ReviewWindow;
import dev.gateboard.ui.control.TestWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that do not go on with the review on screen: the window offers with a button what the command line names an
/// option for.
class OtherFilesWindowTest {
    private static final String GATES = """
        # Shop

        - [ ] Backups are restored
        - [ ] Alerts fire
        - [ ] Runbooks are linked
        """;

    @TempDir
    private Path folder = Path.of("");

    private static List<String> names(ReviewWindow review) throws Exception {
        return review.wiring().workspace().state().get().reviewStatuses().stream()
                .map(each -> each.review().name())
                .toList();
    }

    private static boolean says(TestWindow window, String text) {
        return window.texts(".label").stream().anyMatch(label -> label != null && label.contains(text));
    }

    @Test
    void aFileThatIsAnotherChecklistNowCanBeginAReviewOfItsOwn() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            var window = review.robot();
            var file = folder.resolve("gates.md");
            window.interact(() -> review.wiring().open(file));
            Files.writeString(file, "# Garden\n\n- [ ] Water the plants\n- [ ] Feed the cat\n- [ ] Close the door\n");
            window.until(() -> says(window, "looks like another checklist"));
            assertThat(window.texts(".label")).noneMatch(text -> text != null && text.contains("--new"));
            window.save("other-checklist");
            window.clickOn("#other-checklist");
            window.until(() -> names(review).size() == 2);
            assertThat(names(review)).containsExactly("Shop", "Garden");
        }
    }

    @Test
    void theRowsOfAFileWithoutTaskItemsBecomeGatesWithAButton() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            var window = review.robot();
            var file = Files.writeString(folder.resolve("table.md"), """
                # Table

                | Check | Owner |
                |---|---|
                | Backups | Ada |
                | Alerts | Bo |

                - Costs are known
                """);
            window.interact(() -> review.wiring().open(file));
            window.until(() -> says(window, "table.md has no task items"));
            window.untilNoticeIsIn();
            window.save("no-gates");
            assertThat(window.texts(".button")).contains("Make 2 table rows gates", "Make the 1 list item a gate");
            window.clickOn("Make 2 table rows gates");
            window.until(() -> names(review).size() == 2);
            var opened =
                    review.wiring().workspace().state().get().reviewStatuses().getLast();
            assertThat(opened.review().checklist().gates()).hasSize(2);
        }
    }
}
