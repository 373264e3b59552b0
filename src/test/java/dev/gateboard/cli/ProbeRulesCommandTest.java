package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When results of probes count, as commands show and keep it.
class ProbeRulesCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void open() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("gates.md"), "# Gates\n\n- [ ] The alpha holds <!-- probe: ready -->\n");
        write("consecutive: {fail: 1}");
        Files.writeString(folder.resolve("sources.yaml"), "sources:\n  ci: {kind: folder, path: .}\n");
        Files.writeString(folder.resolve("ready.txt"), "yes\n");
    }

    private void write(String rules) throws IOException {
        Files.writeString(
                folder.resolve("gates.probes.yaml"),
                "version: 1\nprobes:\n  ready: {kind: file-exists, source: ci, path: ready.txt, " + rules + "}\n");
    }

    private Terminal.Answer run(String... arguments) {
        var all = new String[arguments.length + 2];
        all[0] = "--sources";
        all[1] = "sources.yaml";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return terminal.run(all);
    }

    @Test
    void tryShowsTheRulesThatAreNotTheDefault() throws IOException {
        assertThat(run("try", "gates.probes.yaml").out()).contains("rules: fails after 1 fail");
        write("consecutive: {pass: 3, fail: 2}, errorLimit: 4, mode: observe");
        assertThat(run("try", "gates.probes.yaml").out())
                .contains("rules: only observed, changes no gate, passes after 3 passes in a row,"
                        + " fails after 5 errors in a row");
        assertThat(run("--json", "try", "gates.probes.yaml").out()).contains("\"mode\" : \"observe\"");
    }

    @Test
    void aProbeThatOnlyObservesIsShownAndItsGateStaysOpen() throws IOException {
        write("mode: observe");
        run("open", "gates.md");
        run("arm", "Gates", "alpha");
        assertThat(run("probe", "Gates").out()).contains("ready  pass");
        var status = run("--json", "status", "Gates").out();
        assertThat(status)
                .contains("\"standing\" : \"open\"", "\"verdict\" : \"pass\"", "\"mode\" : \"observe\"")
                .contains("pass it yourself: its probes are only observed and change nothing");
    }

    @Test
    void aChangedRuleTurnsAutomaticUpdatesOffAndSaysSo() throws IOException {
        run("open", "gates.md");
        run("arm", "Gates", "alpha");
        run("probe", "Gates");
        assertThat(run("--json", "status", "Gates").out()).contains("\"standing\" : \"passed\"");
        write("consecutive: {fail: 5}");
        assertThat(run("refresh", "Gates", "gates.probes.yaml", "--accept").code())
                .isZero();
        assertThat(run("--json", "status", "Gates").out()).contains("\"standing\" : \"open\"", "\"armed\" : false");
    }
}
