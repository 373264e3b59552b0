package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The summary for a chat, as Markdown, without marks, and for programs.
class SummaryCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void open() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("gates.md"), "# Shop\n\n## Gates\n\n- [ ] Alpha\n- [ ] Beta\n");
        terminal.run("open", "gates.md");
        terminal.run("fail", "shop", "alpha", "--reason", "it fell");
    }

    @Test
    void itSaysTheVerdictAndWhatBlocks() {
        var answer = terminal.run("summary", "shop");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .startsWith("**Shop: ")
                .contains("- Alpha: failed (it fell")
                .contains("- Beta: open");
        assertThat(terminal.run("summary", "shop", "--plain").out()).startsWith("Shop: ");
    }

    @Test
    void programsGetTheSameText() {
        var body = new JsonMapper()
                .readTree(terminal.run("summary", "shop", "--json").out());
        assertThat(body.required("summary").stringValue())
                .isEqualTo(terminal.run("summary", "shop").out());
    }

    /// A chat is read by people outside, so it hides what the window hides.
    @Test
    void tokensAreHidden() {
        terminal.run("fail", "shop", "beta", "--reason", "password=hunter2 was in the log");
        assertThat(terminal.run("summary", "shop").out()).contains("Beta").doesNotContain("hunter2");
    }

    @Test
    void whatIsMarkdownInAReasonStaysText() {
        terminal.run("fail", "shop", "beta", "--reason", "see \\` and *this*");
        assertThat(terminal.run("summary", "shop").out()).contains("see \\\\\\` and \\*this\\*");
    }
}
