package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// What past reviews of the same service show of a review's gates.
class PastCommandTest {
    private static final String GATES = "# Shop %s\n\n- Service: `shop`\n\n## Gates\n\n- [ ] Alpha\n- [ ] Beta\n";

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void open() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("one.md"), GATES.formatted("one"));
        Files.writeString(folder.resolve("two.md"), GATES.formatted("two"));
        Files.writeString(folder.resolve("other.md"), "# Till\n\n- Service: `till`\n\n- [ ] Alpha\n");
        for (var file : new String[] {"one.md", "two.md", "other.md"}) terminal.run("open", file);
        terminal.run("fail", "one.md", "alpha", "--reason", "it fell");
        terminal.run("pass", "one.md", "beta");
    }

    @Test
    void itSaysWhichGateHeldUpTheRelease() {
        assertThat(terminal.run("past", "two.md").out()).startsWith("""
            Based on 1 past review of the same service or checklist.
            Held up a release: failed, or cleared last
              Alpha  In 1 past review: failed once
            """);
        assertThat(terminal.run("past", "other.md").out().strip())
                .isEqualTo("There are no past reviews of the same service or checklist yet.");
    }

    @Test
    void programsGetItGateByGate() {
        var body = new JsonMapper()
                .readTree(terminal.run("past", "two.md", "--json").out());
        assertThat(body.required("reviews").intValue()).isEqualTo(1);
        assertThat(body.at("/gates/0/text").stringValue()).isEqualTo("Alpha");
        assertThat(body.at("/gates/0/failed").intValue()).isEqualTo(1);
        assertThat(body.at("/gates/1/failed").intValue()).isZero();
    }
}
