package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.window.ReviewWindow;
import dev.gateboard.model.action.Action;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.workspace.review.FileAttachment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Attached files are saved from the window as they were attached; only files that run nothing are opened.
class AttachedFileWindowTest {
    private static final String GATES = "# Shop\n\n## Gates\n\n- [ ] Backups are restored\n";

    @TempDir
    private Path folder = Path.of("");

    private static void attach(ReviewWindow review, String name) throws Exception {
        var file = FileAttachment.of(name, (name + " was here").getBytes(StandardCharsets.UTF_8));
        review.wiring()
                .workspace()
                .perform(
                        review.status().review().id(),
                        ReviewWindow.ADA,
                        ReviewWindow.ADA,
                        List.of(new Action.Attach(review.gate("Backups"), file.evidence())),
                        List.of(file))
                .get();
        review.select("Backups");
        review.robot().until(() -> !names(review.robot()).isEmpty());
    }

    private static List<String> names(TestWindow window) {
        return window.texts(".proof-actions .hyperlink");
    }

    @Test
    void aReportIsSavedByteForByte() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            attach(review, "report.txt");
            var window = review.robot();
            assertThat(names(window)).containsExactly("Open", "Save…");
            window.save("attached-file");
            var target = folder.resolve("copy.txt");
            review.files().choose(target);
            window.clickOn("Save…");
            window.until(() -> window.texts(".message-line").contains("Saved " + target + "."));
            assertThat(Files.readString(target)).isEqualTo("report.txt was here");
        }
    }

    @Test
    void whereItCannotBeWrittenTheWindowSaysSo() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            attach(review, "report.txt");
            review.files().choose(folder.resolve("not/there/copy.txt"));
            review.robot().clickOn("Save…");
            review.robot()
                    .until(() -> review.robot().texts(".message-line").stream()
                            .anyMatch(text -> text.startsWith("report.txt could not be written")));
            assertThat(review.robot().texts(".message-line"))
                    .anyMatch(text -> text.startsWith("report.txt could not be written"));
        }
    }

    @Test
    void aProgramIsNeverOpened() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            attach(review, "fix.sh");
            assertThat(names(review.robot())).containsExactly("Save…");
        }
    }
}
