package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.window.ReviewWindow;
import dev.gateboard.cli.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recorded run is looked at in the window, and reaches no review.
class ReplayWindowTest {
    private static final String GATES = "# Shop\n\n## Gates\n\n- [ ] The report is there\n";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void record() throws Exception {
        Files.writeString(folder.resolve("proof.txt"), "there");
        Files.writeString(folder.resolve("sources.yaml"), "sources: {here: {kind: folder, path: .}}\n");
        Files.writeString(folder.resolve("gates.md"), GATES);
        Files.writeString(folder.resolve("gates.probes.yaml"), """
            version: 1
            probes:
              file: {kind: file-exists, source: here, path: proof.txt}
            bind:
              "Gates > The report is there": [file]
            """);
        var terminal = new Terminal(folder);
        terminal.run("--sources", "sources.yaml", "open", "gates.md");
        terminal.run("--sources", "sources.yaml", "arm", "Shop", "--all");
        terminal.run("--sources", "sources.yaml", "probe", "Shop", "--record", "run.jsonl");
        terminal.run("--sources", "sources.yaml", "disarm", "Shop", "--all");
        terminal.run("--sources", "sources.yaml", "reopen", "Shop", "report");
        assertThat(folder.resolve("run.jsonl")).exists();
    }

    @Test
    void theRunIsShownWithItsResultsByKeyboardAloneAndChangesNoGate() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            var before = review.status().review().lastEvent().number();
            var window = review.robot();
            review.choose("Replay a recorded run…");
            review.files().choose(folder.resolve("run.jsonl"));
            window.push(KeyCode.SPACE);
            window.until(
                    () -> window.texts(".label").stream().anyMatch(text -> text.startsWith("Run of Shop, recorded")));
            assertThat(window.texts(".label")).anyMatch(text -> text.endsWith("A replay changes no gate."));
            assertThat(window.all(".log-row").stream()
                            .map(Node::getAccessibleText)
                            .filter(text -> text != null))
                    .singleElement()
                    .asString()
                    .startsWith("file: passes");
            window.save("replay");
            assertThat(review.status().review().lastEvent().number()).isEqualTo(before);
            assertThat(window.all(".log-row .status-icon"))
                    .as("no sign of green")
                    .isEmpty();
        }
    }

    @Test
    void whatIsNoRunSaysSo() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            var window = review.robot();
            review.choose("Replay a recorded run…");
            review.files().choose(folder.resolve("gates.md"));
            window.clickOn("#choose-run");
            window.until(() -> !window.all(".log-top .message-line:error").isEmpty());
            assertThat(window.texts(".log-top .message-line")).anyMatch(text -> text.startsWith("gates.md:1: "));
        }
    }
}
