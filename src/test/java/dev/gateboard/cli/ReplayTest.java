package dev.gateboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A run that is recorded shows the same answers again, asks nobody, and never ticks.
class ReplayTest {
    @TempDir
    private Path folder;

    private Terminal terminal = new Terminal(Path.of(""));

    @BeforeEach
    void record() throws Exception {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("proof.txt"), "there");
        Files.writeString(folder.resolve("sources.yaml"), "sources: {here: {kind: folder, path: .}}\n");
        Files.writeString(folder.resolve("a.md"), "# Checks\n\n- [ ] it is there\n");
        Files.writeString(folder.resolve("a.probes.yaml"), """
            version: 1
            probes:
              file: {kind: file-exists, source: here, path: proof.txt}
            bind:
              "Checks > it is there": [file]
            """);
        run("open", "a.md");
        run("arm", "Checks", "--all");
        assertThat(run("probe", "Checks", "--record", "run.jsonl").code()).isZero();
    }

    private Terminal.Answer run(String... arguments) {
        var all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--sources";
        all[arguments.length + 1] = "sources.yaml";
        return terminal.run(all);
    }

    @Test
    void whatIsReplayedIsLabelledAndNeverTicks() throws Exception {
        run("reopen", "Checks", "it is there");
        Files.delete(folder.resolve("proof.txt"));
        Files.delete(folder.resolve("sources.yaml"));
        var before = run("log", "Checks").out();

        var answer = run("replay", "run.jsonl");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .startsWith("Replayed, recorded Mon 23 Nov 07:00 for Checks")
                .contains("nothing here decides a gate.")
                .contains("file  pass  proof.txt  proof.txt is there.");
        assertThat(answer.out().lines().skip(1))
                .allSatisfy(line -> assertThat(line).startsWith("replayed  "));
        assertThat(run("log", "Checks").out()).isEqualTo(before);
        assertThat(run("status", "Checks", "--json").out())
                .contains("\"standing\" : \"open\"")
                .doesNotContain("\"passed\" : 1");
    }

    @Test
    void jsonSaysThatItWasReplayed() {
        var json = new JsonMapper()
                .readTree(run("replay", "run.jsonl", "--json").out().getBytes(UTF_8));

        assertThat(json.path("replayed").asBoolean(false)).isTrue();
        assertThat(json.path("readings").path(0).path("verdict").asString("")).isEqualTo("pass");
    }

    @Test
    void aFileOfSomebodyIsKeptAndACutOneIsNamedWithItsLine() throws Exception {
        assertThat(run("probe", "Checks", "--record", "run.jsonl").code()).isEqualTo(65);

        var text = Files.readString(folder.resolve("run.jsonl"));
        Files.writeString(folder.resolve("cut.jsonl"), text.substring(0, text.length() - 9));
        assertThat(run("replay", "cut.jsonl").err())
                .isEqualTo("cut.jsonl:2: This line is no reading; the file may have been cut.\n");
        assertThat(run("replay", "a.md").code()).isEqualTo(65);
        Files.writeString(folder.resolve("empty"), "");
        assertThat(run("replay", "empty").code()).isEqualTo(65);
    }
}
