package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a newer document binds (rule R31): new gates and new comments, never armed (rule R12).
class RefreshedProbesTest {
    private static final String GATES = """
        # Gates

        ## Ops

        - [ ] The alpha holds
        - [ ] The beta holds <!-- probe: ready -->
        """;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void open() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("gates.md"), GATES);
        Files.writeString(folder.resolve("gates.probes.yaml"), """
            version: 1
            probes:
              ready: {kind: file-exists, source: ci, path: ready.txt}
            bind:
              "Ops > The delta holds": [ready]
            """);
        Files.writeString(folder.resolve("sources.yaml"), "sources:\n  ci: {kind: folder, path: .}\n");
        run("open", "gates.md");
        run("arm", "Gates", "beta");
    }

    private Terminal.Answer run(String... arguments) {
        var all = new String[arguments.length + 2];
        all[0] = "--sources";
        all[1] = "sources.yaml";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        var answer = terminal.run(all);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer;
    }

    private Terminal.Answer refreshed(String text) throws IOException {
        Files.writeString(folder.resolve("gates.md"), text);
        return run("refresh", "Gates", "gates.md");
    }

    @Test
    void aNewGatesCommentAndABindPathOfTheSidecarBindIt() throws IOException {
        var before = run("log", "Gates").out();
        refreshed(GATES.replace("alpha holds", "alpha holds <!-- probe: ready -->")
                + "- [ ] The gamma holds <!-- probe: ready -->\n- [ ] The delta holds\n");
        var log = run("log", "Gates").out();
        assertThat(log).startsWith(before);
        assertThat(log.substring(before.length()))
                .contains("bind  The alpha holds  ready")
                .contains("bind  The gamma holds  ready")
                .contains("bind  The delta holds  ready")
                .doesNotContain("The beta holds")
                .doesNotContain("arm  ");
    }

    @Test
    void anUnknownProbeIsNamedWithItsLineAndTheFileIsTakenInAllTheSame() throws IOException {
        var answer = refreshed(GATES + "- [ ] The gamma holds <!-- probe: nobody -->\n");
        assertThat(answer.err())
                .startsWith("gates.md:7: Probe `nobody` is not in gates.probes.yaml")
                .hasLineCount(1);
        assertThat(answer.out()).contains("new  The gamma holds");
        assertThat(run("log", "Gates").out()).doesNotContain("bind  The gamma");
    }
}
