package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.window.ReviewWindow;
import dev.gateboard.model.action.Action;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BurnUpWindowTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void thePageOfChangesDrawsHowTheGatesWereCleared() throws Exception {
        try (var review = ReviewWindow.open(folder, "# Shop\n\n- [ ] smoke\n- [ ] backups\n- [ ] alerts\n")) {
            for (var gate : List.of("smoke", "backups"))
                review.perform(ReviewWindow.ADA, new Action.Pass(review.gate(gate), "seen", Duration.ZERO, List.of()));
            var window = review.robot();
            window.until(() -> window.texts("#changed-gates").stream()
                    .anyMatch(text -> text.matches("2 gates changed since \\d\\d:\\d\\d")));
            assertThat(window.texts("#undo")).containsExactly("Undo: passed \"backups\"");
            window.clickOn("#changed-gates");
            window.until(() -> !window.all(".burn-up-chart").isEmpty());
            assertThat(window.texts(".burn-up .label"))
                    .contains("Cleared gates over time", "Dashed line: all gates. Filled area: cleared gates.")
                    .anyMatch(text -> text.startsWith("2 of 3 gates cleared. Earlier: 0 of 3 on"));
            window.save("since-burn-up");
            window.dark();
            window.resize(683, 384);
            window.save("since-burn-up-small-dark");
        }
    }
}
