package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.window.ReviewWindow;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.ui.control.TestWindow;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long evidence holds is typed into the form of a pass, by keyboard alone.
class PassDurationWindowTest {
    private static final String GATES = "# Shop\n\n## Gates\n\n- [ ] Backups are restored\n";

    @TempDir
    private Path folder = Path.of("");

    private static Mark mark(ReviewWindow review) throws Exception {
        var now = review.status().review();
        return now.mark(now.checklist().gates().getFirst());
    }

    private static TestWindow openForm(ReviewWindow review) throws Exception {
        var window = review.robot();
        review.select("Backups");
        window.push(KeyCode.P);
        window.until(() -> !window.all(".deed-form").isEmpty());
        return window;
    }

    @Test
    void threeDaysAreReadAsTheyAreTyped() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            var window = openForm(review);
            window.write("drill").push(KeyCode.TAB).push(KeyCode.TAB);
            window.write("3 days");
            window.save("pass-duration");
            window.push(KeyCode.ENTER);
            window.until(() -> mark(review) instanceof Mark.Passed);
            assertThat(mark(review)).isInstanceOfSatisfying(Mark.Passed.class, passed -> {
                assertThat(passed.validFor()).isEqualTo(Duration.ofDays(3));
                assertThat(passed.reason()).isEqualTo("drill");
            });
        }
    }

    @Test
    void whatIsNoDurationIsSaidAtItsFieldAndNothingIsPassed() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            var window = openForm(review);
            window.push(KeyCode.TAB).push(KeyCode.TAB);
            window.write("soon").push(KeyCode.ENTER);
            assertThat(window.texts(".message-line"))
                    .contains("Invalid duration. Use 30 days, 12 h or 45 min, at most ten years.");
            assertThat(mark(review)).isInstanceOf(Mark.Nothing.class);
            window.push(KeyCode.CONTROL, KeyCode.A).write("900 weeks").push(KeyCode.ENTER);
            assertThat(mark(review)).as("more than ten years").isInstanceOf(Mark.Nothing.class);
        }
    }
}
