package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An owner is taken off a gate or a section again.
class UnassignTest {
    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void assign() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("gates.md"), "# Shop\n\n## Gates\n\n- [ ] Alpha\n- [ ] Beta\n");
        terminal.run("open", "gates.md");
        terminal.run("assign", "shop", "alpha", "Bo <bo@example.org>", "--due", "2026-12-31");
    }

    private String status() {
        return terminal.run("status", "shop", "--json").out();
    }

    @Test
    void aGateHasNoOwnerAndNoDueDateAnyMore() {
        assertThat(status()).contains("bo@example.org");
        assertThat(terminal.run("assign", "shop", "alpha", "--none").out().strip())
                .isEqualTo("L5 Alpha has no owner any more.");
        assertThat(status()).doesNotContain("bo@example.org").doesNotContain("2026-12-31");
    }

    @Test
    void aSectionHasNoOwnerAnyMore() {
        terminal.run("assign", "shop", "Gates", "Carla <carla@example.org>");
        assertThat(status()).contains("carla@example.org");
        assertThat(terminal.run("assign", "shop", "Gates", "--none").out().strip())
                .isEqualTo("Section \"Gates\" has no owner any more.");
        assertThat(status()).doesNotContain("carla@example.org");
    }

    @Test
    void eitherAnOwnerOrNone() {
        assertThat(terminal.run("assign", "shop", "alpha", "Bo", "--none").code())
                .isEqualTo(64);
        assertThat(terminal.run("assign", "shop", "alpha").code()).isEqualTo(64);
        assertThat(terminal.run("assign", "shop", "alpha", "--none", "--due", "2026-12-31")
                        .err()
                        .strip())
                .isEqualTo("--due needs an owner. Leave it out together with --none.");
        assertThat(status()).contains("bo@example.org");
    }

    @Test
    void aGateWithoutAnOwnerOfItsOwnIsRefused() {
        terminal.run("assign", "shop", "alpha", "--none");
        assertThat(terminal.run("assign", "shop", "alpha", "--none").err().strip())
                .isEqualTo("Alpha has no owner. Nothing changed.");
        terminal.run("assign", "shop", "Gates", "Carla <carla@example.org>");
        assertThat(terminal.run("assign", "shop", "alpha", "--none").err().strip())
                .isEqualTo("Alpha has no owner of its own: Carla owns what it is in. Take the owner away there."
                        + " Nothing changed.");
        assertThat(status()).contains("carla@example.org");
    }
}
