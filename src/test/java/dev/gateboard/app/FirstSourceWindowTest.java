package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.window.ReviewWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who begins a signal without a source adds one on the way, by keyboard, and goes on with the signal.
class FirstSourceWindowTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theFirstSourceLeadsBackToTheSignalThatNeedsIt() throws Exception {
        try (var review = ReviewWindow.open(folder, "# Shop\n\n- [ ] Latency stays below 300 ms\n")) {
            var window = review.robot();
            review.select("Latency");
            window.clickOn("Add a signal…");
            window.push(KeyCode.ENTER);
            window.until(() -> window.texts(".label").contains("Add a source"));
            window.write("http://127.0.0.1:9").push(KeyCode.ENTER);
            window.until(() -> !window.all("#probe-query").isEmpty());
            assertThat(Files.readString(folder.resolve("sources.yaml"))).contains("http://127.0.0.1:9");
            window.save("first-source");
            Node focused = window.scene().getFocusOwner();
            assertThat(focused.getId()).isEqualTo("probe-query");
            window.push(KeyCode.ESCAPE);
            window.until(() -> !window.all(".board-row").isEmpty());
            assertThat(window.all(".board-row")).isNotEmpty();
        }
    }

    @Test
    void escapeLeavesAPageOutOfItsFieldsAndNothingTypedIsLostByOnePress() throws Exception {
        Files.writeString(
                folder.resolve("sources.yaml"), "sources: {web: {kind: prometheus, url: \"http://127.0.0.1:9\"}}\n");
        try (var review = ReviewWindow.open(folder, "# Shop\n\n- [ ] Latency stays below 300 ms\n")) {
            var window = review.robot();
            window.until(() -> window.texts(".source-link").stream().anyMatch(text -> text.contains("web")));
            review.select("Latency");
            window.clickOn("Add a signal…");
            window.until(() -> !window.all("#probe-query").isEmpty());
            window.write("up").push(KeyCode.ESCAPE);
            window.interrupt();
            assertThat(window.all("#probe-query")).isNotEmpty();
            window.push(KeyCode.ESCAPE);
            window.until(() -> !window.all(".board-row").isEmpty());
            assertThat(window.all("#probe-query")).isEmpty();
        }
    }
}
