package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Environment files in the two dialects that `docs/signals.md` names, and what is of neither.
class EnvContractTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    private Path folder;

    private Reading ask(String keys) throws Exception {
        var sources = SourcesFile.read(folder, "sources: {here: {kind: folder, path: .}}\n");
        var probesFile = ProbesFile.read(
                "version: 1\nprobes:\n  it: {kind: env-contract, source: here, " + keys + "}\n",
                sources,
                new Release("", "", List.of(), "", ""));
        var clock = (InstantSource) () -> NOW;
        try (var receivers = new OtlpReceiverService(clock)) {
            var reading = new ProbeExecutor(sources, clock, Map.of(), receivers)
                    .ask(probesFile.probes().values().iterator().next());
            assertThat(reading.toString()).doesNotContain("s3cret");
            return reading;
        }
    }

    private Reading dotenv(String text) throws Exception {
        Files.writeString(folder.resolve("app.env"), text);
        return ask("path: app.env, require: A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A=s3cret",
                "A=s3cret # why",
                "A = s3cret",
                "  A=s3cret",
                "\uFEFFA=s3cret\n",
                "B=1\r\nA=s3cret\r\n",
                "export A=s3cret",
                "export\tA='s3cret'",
                "A=''\nA=s3cret",
                "A=\"s3cret\" # why",
                "A=\"\n-----BEGIN s3cret\nB=\n\"\nC=1",
                "A='s3cret \"quoted\" # no comment'",
                "A=\"s3cret \\\" $$ \\$x\"",
                "A=s3cret#still",
                "A=http://${HOST}/",
                "A=${HOST:-s3cret}",
                "A=${HOST:-${PORT:-s3cret}}",
                "B=s3cret\nA=${B}",
                "B=s3cret\nA=$B",
                "# A=\nA=s3cret\n#A=",
            })
    void aValuePasses(String text) throws Exception {
        var reading = dotenv(text);
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(Verdict.PASS);
        assertThat(reading.provenAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\uFEFF",
                "# only\n# comments\n",
                "B=1",
                "#A=s3cret",
                "A=",
                "A= # to be filled",
                "A=\t# to be filled",
                "A=\"\"",
                "A='' # nothing",
                "A=\"  \"",
                "A=\"\\n\"",
                "A=s3cret\nA=",
                "A=s3cret\nexport A=\"\"",
                "B=\nA=${B}",
                "B=\nA=$B",
                "B=\nA=${B:-}",
                "B='\nA=s3cret\n'",
                "B=\"A=s3cret\nA=s3cret\"",
            })
    void aMissingOrEmptyValueFailsHoweverItIsWritten(String text) throws Exception {
        assertThat(dotenv(text).verdict()).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "export A",
                "A=s3cret\nA",
                "A=${HOST}",
                "A=${HOST:-}",
                "A=$HOST",
                "declare -x A=\"s3cret\"",
                "set A=s3cret",
                "A: s3cret",
                "other:\n  A: s3cret",
                "- A=s3cret",
                "A=\"s3cret",
                "A='s3cret\nB=1",
                "A=\"s3cret\"s3cret",
                "A=$(cat s3cret)",
                "A=${s3cret",
                "A=${}",
                "A=s3cret\0",
                "A=s3cret\u001b[2J",
                "A=s3cret\nif true; then\n",
                "A=s3cret\rB=1",
                "{\"A\": \"s3cret\"}",
            })
    void whatIsNotUnderstoodIsInconclusiveAndNamesNoValue(String text) throws Exception {
        var reading = dotenv(text);
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void theLineIsNamed() throws Exception {
        assertThat(dotenv("B=\"1\n2\"\n\ndeclare -x A=s3cret\n").reason())
                .isEqualTo("app.env, line 4: This is not `NAME=value`.");
        Files.write(folder.resolve("app.env"), "A=s3cret\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(ask("path: app.env, require: A").reason()).isEqualTo("app.env is not UTF-8 text.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n"})
    void anEmptyFileForbidsNothing(String text) throws Exception {
        Files.writeString(folder.resolve("app.env"), text);

        assertThat(ask("path: app.env, forbid: [SECRET]").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET", "export SECRET", "SECRET=", "A=1\nSECRET=x", "A='\n'\nSECRET=x"})
    void aForbiddenNameIsThereWithOrWithoutAValue(String text) throws Exception {
        Files.writeString(folder.resolve("app.env"), text + "\n");

        assertThat(ask("path: app.env, forbid: [SECRET]").verdict()).isEqualTo(Verdict.FAIL);
    }

    private Reading kubernetes(String yaml, String keys) throws Exception {
        Files.writeString(folder.resolve("app.yaml"), yaml);
        return ask("path: app.yaml, format: kubernetes, " + keys);
    }

    private static final String MAP = """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: app}
        data:
          A: s3cret
          EMPTY: ""
          NOTHING:
        """;

    private static String deployment(String container) {
        return "---\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n"
                + container.indent(10);
    }

    @Test
    void aConfigMapGivesItsKeys() throws Exception {
        assertThat(kubernetes(MAP, "require: A, forbid: B").verdict()).isEqualTo(Verdict.PASS);
        assertThat(kubernetes(MAP, "require: EMPTY").reason()).isEqualTo("Empty variables: EMPTY.");
        assertThat(kubernetes(MAP, "require: NOTHING").reason()).isEqualTo("Empty variables: NOTHING.");
        assertThat(kubernetes(MAP, "require: name").reason()).isEqualTo("Missing variables: name.");
        assertThat(kubernetes(MAP, "forbid: EMPTY").verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aWorkloadGivesWhatItsContainersNameAndTheLastCounts() throws Exception {
        var env =
                "env:\n  - {name: A, value: x}\n  - {name: B, value: \"\"}\n  - name: C\n    valueFrom: {secretKeyRef:"
                        + " {name: s, key: c}}\n  - name: D\n    valueFrom: {configMapKeyRef: {name: app, key: A}}\n";
        assertThat(kubernetes(MAP + deployment(env), "require: [A, D], forbid: EMPTY")
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(kubernetes(deployment(env), "require: B").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(kubernetes(deployment(env), "require: C").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(kubernetes(deployment(env), "require: D").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(kubernetes(deployment(env + "  - {name: A, value: ''}\n"), "require: A")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void whatComesFromElsewhereIsNotKnown() throws Exception {
        var from = "envFrom:\n  - configMapRef: {name: app}\n";
        assertThat(kubernetes(MAP + deployment(from), "require: A").verdict()).isEqualTo(Verdict.PASS);
        assertThat(kubernetes(deployment(from), "require: A").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(kubernetes(deployment(from + "env: [{name: B, value: x}]\n"), "require: B, forbid: A")
                        .verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(kubernetes(deployment("envFrom: [{secretRef: {name: s}}]\n"), "forbid: A")
                        .verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kind: Service\nspec: {A: x}\n",
                "A=x\n",
                "kind: ConfigMap\ndata: {A: 5}\n",
                "kind: ConfigMap\ndata: {A: {B: x}}\n",
                "kind: ConfigMap\ndata: [A]\n",
                "kind: ConfigMap\ndata: {A: x, A: ''}\n",
                "kind: ConfigMap\nx: &x {A: x}\ndata: {<<: *x}\n",
                "kind: ConfigMap\ndata: {A: '{{ .Values.a }}'}\n",
                "kind: ConfigMap\ndata: {A: x\n",
                "kind: ConfigMap\ndata: &a {A: *a}\n",
                "&a\nkind: List\nitems: [*a]\n",
            })
    void aManifestThatIsNotUnderstoodIsInconclusive(String yaml) throws Exception {
        assertThat(kubernetes(yaml, "require: A").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(kubernetes(yaml, "forbid: B").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void aManifestThatIsNestedDeepIsInconclusive() throws Exception {
        assertThat(kubernetes("kind: ConfigMap\ndata: " + "[".repeat(500_000), "require: A")
                        .reason())
                .isEqualTo("app.yaml, line 2: This is nested too deeply.");
    }

    @Test
    void anotherFormatIsRefused() {
        assertThatThrownBy(() -> ask("path: x, format: toml, require: A"))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageStartingWith("Invalid value `toml` for `format`. Did you mean `");
    }
}
