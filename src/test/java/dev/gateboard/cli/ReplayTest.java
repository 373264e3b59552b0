package dev.gateboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.signal.FakePrometheus;
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
                .startsWith("Replay of a run recorded Mon 23 Nov 07:00 for Checks. It changes no gate.")
                .contains("It changes no gate.")
                .contains("file  pass  proof.txt  proof.txt exists.");
        assertThat(answer.out().lines().skip(1))
                .allSatisfy(line -> assertThat(line).startsWith("replayed  "));
        assertThat(run("log", "Checks").out()).isEqualTo(before);
        assertThat(run("status", "Checks", "--json").out())
                .contains("\"standing\" : \"open\"")
                .doesNotContain("\"passed\" : 1");
    }

    /// Facts on signals 7: a run is judged from its exchanges, with nobody there to be asked.
    @Test
    void answersOfServersAreJudgedAnewAndNoSocketIsOpened() throws Exception {
        Files.writeString(folder.resolve("secret"), "s3cret");
        Files.writeString(folder.resolve("b.md"), "# Levels\n\n- [ ] low <!-- probe: p95, web, logs -->\n");
        Files.writeString(folder.resolve("b.probes.yaml"), """
            version: 1
            probes:
              p95: {kind: promql, source: prom, query: q, pass: {max: 1}, fail: {min: 5}}
              web: {kind: http, source: web, path: /healthz, headers: {Origin: "http://evil.example"}, forbid: [X-Powered-By]}
              logs: {kind: loki-count, source: web, query: '{a="b"}'}
            """);
        try (var server = new FakePrometheus()
                .vector("q", "0.5")
                .answers("/healthz", "fine")
                .answers("/loki/api/v1/query_range", """
                    {"status":"success","data":{"resultType":"streams","result":[{"stream":{},"values":[["1","ada@secret.example"]]}]}}
                    """)) {
            Files.writeString(folder.resolve("sources.yaml"), """
                sources:
                  prom: {kind: prometheus, url: "%1$s", basic_auth: {username: ada, password: "file:secret"}, headers: {X-Scope-OrgID: team-s3cret}}
                  web: {kind: http, url: "%1$s"}
                """.formatted(server.url()));
            assertThat(run("open", "b.md").code()).isZero();
            run("arm", "Levels", "--all");
            assertThat(run("probe", "Levels", "--record", "b.jsonl").out()).contains("web  pass", "logs  pass");
        }
        Files.delete(folder.resolve("sources.yaml"));

        var recorded = Files.readString(folder.resolve("b.jsonl"));
        assertThat(recorded).doesNotContain("s3cret", "secret.example", "ada@").contains("Origin");
        var answer = run("replay", "b.jsonl");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .contains("p95  pass  0.5")
                .contains("web  pass  status 200")
                .contains("logs  pass  1 line")
                .doesNotContain("as recorded");

        Files.writeString(folder.resolve("c.jsonl"), recorded.replace("\\\"0.5\\\"", "\\\"7\\\""));
        assertThat(run("replay", "c.jsonl").out())
                .contains("p95  fail  7  7 fails.")
                .contains("(recorded: pass)");
        Files.writeString(folder.resolve("d.jsonl"), recorded.replace("/healthz", "/elsewhere"));
        assertThat(run("replay", "d.jsonl").out())
                .as("another probe than was asked")
                .contains("web  pass  status 200")
                .contains("(as recorded)");
        var json = new JsonMapper()
                .readTree(run("replay", "c.jsonl", "--json").out().getBytes(UTF_8));
        assertThat(json.path("readings").path(0).path("judgedAnew").asBoolean(false))
                .isTrue();
        assertThat(json.path("readings").path(0).path("then").asString("")).isEqualTo("pass");
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
                .isEqualTo("cut.jsonl:2: This line is not a reading. The file may be incomplete.\n");
        assertThat(run("replay", "a.md").code()).isEqualTo(65);
        Files.writeString(folder.resolve("empty"), "");
        assertThat(run("replay", "empty").code()).isEqualTo(65);
    }
}
