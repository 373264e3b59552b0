package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.signal.config.Credential;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.probe.ProbeDigest;
import dev.gateboard.signal.probe.ProbeKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// `sources.yaml` and `NAME.probes.yaml`: design section 5 and rules R12, R13, R36.
class YamlFilesTest {
    private static final Path FOLDER = Path.of("/etc/gateboard");
    private static final Release RELEASE = new Release("beep-api", "staging", List.of("4f2a91c"), "", "");
    private static final String SOURCES = """
        sources:
          prom:   {kind: prometheus, url: "http://127.0.0.1:9090", authorization: {credentials: "file:/run/secrets/prom"}, headers: {X-Scope-OrgID: "env:ORG"}}
          am:     {kind: alertmanager, url: "https://am.example/prefix"}
          otlp:   {kind: otlp-receiver, listen: "127.0.0.1:4318"}
          ci:     {kind: folder, path: "build/ci"}
        """;

    private static SourcesFile sources() throws InvalidConfigException {
        return SourcesFile.read(FOLDER, SOURCES);
    }

    private static ProbesFile sidecar(String text) throws InvalidConfigException {
        return ProbesFile.read("version: 1\n" + text, sources(), RELEASE);
    }

    private static ProbeDefinition probe(ProbesFile probesFile, String id) {
        return probesFile.probes().values().stream()
                .filter(probe -> probe.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sourcesAreReadWithRelativePathsFromTheirFolder() throws Exception {
        var read = sources();

        assertThat(read.byKey().keySet()).containsExactlyInAnyOrder("prom", "am", "otlp", "ci");
        assertThat(read.source("ci").orElseThrow().address()).isEqualTo("/etc/gateboard/build/ci");
        assertThat(read.source("prom").orElseThrow().login())
                .isEqualTo(new Source.SourceLogin.Token("Bearer", new Credential.FileContent("/run/secrets/prom")));
    }

    @Test
    void aTildeIsTheHomeFolder() throws Exception {
        var home = System.getenv("HOME");
        var read = SourcesFile.read(
                FOLDER,
                "sources: {a: {kind: folder, path: '~/ci'}, b: {kind: folder, path: '~'}, c: {kind: folder, path:"
                        + " '~x'}}");

        assertThat(read.source("a").orElseThrow().address()).isEqualTo(home + "/ci");
        assertThat(read.source("b").orElseThrow().address()).isEqualTo(home);
        assertThat(read.source("c").orElseThrow().address()).isEqualTo("/etc/gateboard/~x");
    }

    @Test
    void aFileThatIsNotThereIsAnEmptyList() throws Exception {
        assertThat(SourcesFile.read(Path.of("/nowhere/sources.yaml")).byKey()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: {kind: prometheus, url: 'http://x.example', athorization: {}} | Did you mean `authorization`?",
                "a: {kind: promtheus, url: 'http://x.example'} | Unknown source kind",
                "a: {kind: prometheus} | needs `url`",
                "a: {kind: prometheus, url: 'ftp://x'} | begins with http",
                "a: {kind: prometheus, url: 'http://u:p@x.example'} | Remove the name and password from the URL",
                "a: {kind: prometheus, url: 'http://x.example', basic_auth: {username: u, password: 'secret'}} |"
                    + " `password` must be a reference, so that this file contains no secret: `env:NAME`, `file:PATH`,"
                    + " or a program as in `{exec: [pass, show, prom]}`.",
                "a: {kind: prometheus, url: 'http://x.example', basic_auth: {username: u, password: 'env:P'}} |"
                        + " unencrypted",
                "a: {kind: http, url: 'http://x.example', authorization: {credentials: 'exec: pass show'}} | `exec`"
                        + " takes a list",
                "a: {kind: http, url: 'http://x.example', authorization: {credentials: {exec: pass show}}} | `exec`"
                        + " takes a list",
                "a: {kind: http, url: 'http://x.example', authorization: {credentials: {exec: []}}} | is empty",
                "a: {kind: http, url: 'http://x.example', authorization: {credentials: {exe: [pass]}}} | Did you mean"
                        + " `exec`?",
                "a: {kind: http, url: 'http://x.example', headers: {X-Key: {exec: pass}}} | `exec` takes a list",
                "a: {kind: http, url: 'http://x.example', authorization: {credentials: {exec: [pass]}}} | unencrypted",
                "a: {kind: http, url: 'http://x.example', http_headers: {X: y}} | Did you mean `headers`?",
                "a: [1] | must be a map"
            })
    void badSourcesAreOneSentenceWithTheirLine(String line, String words) {
        try {
            SourcesFile.read(FOLDER, "sources:\n  " + line + "\n");
            throw new AssertionError("it was read");
        } catch (InvalidConfigException e) {
            assertThat(e.line()).isEqualTo(2);
            assertThat(e.sentence()).contains(words).doesNotContain("secret'");
        }
    }

    @Test
    void aProbeHasItsDefaultsAndItsVariables() throws Exception {
        var read = sidecar("""
            vars: {job: api}
            probes:
              up: {kind: promql, source: prom, query: 'up{job="${job}",v="${release}",s="${service}"}', pass: {min: 1}}
            """);

        var probe = probe(read, "up");
        assertThat(probe.interval()).isEqualTo(Duration.ofSeconds(30));
        assertThat(probe.freshness()).isEqualTo(Duration.ofMinutes(15));
        assertThat(probe.keys().text("query")).isEqualTo("up{job=\"api\",v=\"4f2a91c\",s=\"beep-api\"}");
        assertThat(read.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{kind: promql, source: prom, query: q, pas: {max: 1}} | Did you mean `pass`?",
                "{kind: promql, source: prom, query: q, pass: {maximum: 1}} | Did you mean `max`?",
                "{kind: promql, source: prom, query: q, pass: {max: one}} | must be a number",
                "{kind: promql, source: prom, query: q} | needs `pass`",
                "{kind: promql, source: prom, pass: {max: 1}} | needs `query`",
                "{kind: promql, source: prom, query: q, pass: {max: 1}, for: soon} | a duration such as",
                "{kind: promql, source: prom, query: 'up{a=\"${nope}\"}', pass: {max: 1}} | Unknown variable `${nope}`",
                "{kind: promql, source: prom, query: q, pass: {max: 1}, volume: v, minVolume: -1} | `minVolume` must"
                        + " be 0 or more",
                "{kind: promql, source: prom, query: q, pass: {max: 1}, volume: v, minVolume: -0.1} | `minVolume` must"
                        + " be 0 or more",
                "{kind: targets-up, source: prom, job: j, min: -1} | `min` must be a whole number from 0",
                "{kind: promql, source: prom, query: q, pass: {max: 1}, samples: -3} | `samples` must be a whole"
                        + " number",
                "{kind: promql, source: am, query: q, pass: {max: 1}} | needs a source of kind prometheus",
                "{kind: prom, source: prom} | Did you mean `promql`?",
                "{kind: promql, kind: promql, source: prom} | is given twice"
            })
    void badProbesAreOneSentenceWithTheirLine(String keys, String words) {
        try {
            sidecar("probes:\n  it: " + keys + "\n");
            throw new AssertionError("it was read");
        } catch (InvalidConfigException e) {
            assertThat(e.line()).isEqualTo(3);
            assertThat(e.sentence()).contains(words);
        }
    }

    static List<ProbeKind> kinds() {
        return ProbeKindRegistry.BUILT_IN.all();
    }

    /// The schema says what takes a list; all else is one text, and refuses a list as it refuses a map.
    @ParameterizedTest
    @MethodSource("kinds")
    void aKeyOfOneTextRefusesAListAndAMap(ProbeKind kind) throws Exception {
        var schema = new JsonMapper()
                .readTree(Files.readString(Path.of("assets/dev/gateboard/signal/sidecar.schema.json")))
                .at("/properties/probes/additionalProperties/oneOf");
        for (var one : schema) {
            var properties = one.path("properties");
            if (!properties.path("kind").path("const").asString().equals(kind.text())) continue;
            for (var key : properties.propertyNames()) {
                var form = properties.path(key);
                boolean isMap = form.path("type").asString("").equals("object");
                boolean isList = form.toString().contains("\"array\"");
                if (!isMap && !isList)
                    assertThat(refusal(kind, key, "[there]")).contains("`" + key + "` takes a single value");
                if (!isMap)
                    assertThat(refusal(kind, key, "{a: there}"))
                            .containsPattern("`" + key + "` takes a (single )?value");
                if (isMap) assertThat(refusal(kind, key, "[there]")).contains("`" + key + "` must be a map");
            }
        }
    }

    private static String refusal(ProbeKind kind, String key, String value) {
        var keys = new LinkedHashMap<String, String>();
        keys.put("kind", kind.text());
        keys.put("source", "nowhere");
        for (var needed : kind.keys())
            if (needed.isRequired()) keys.put(needed.name(), needed.name().equals("signal") ? "traces" : "t");
        if (kind.text().equals("promql")) keys.put("pass", "{max: 1}");
        keys.remove(key);
        var before = keys.entrySet().stream()
                .map(entry -> "    " + entry.getKey() + ": " + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            sidecar("probes:\n  it:\n" + before + "    " + key + ": " + value + "\n");
            return "it was read";
        } catch (InvalidConfigException e) {
            assertThat(e.line()).isEqualTo(4 + keys.size());
            return e.sentence();
        }
    }

    @Test
    void aKeyOfSeveralTextsTakesOneOrAList() throws Exception {
        var read = sidecar("""
            probes:
              one: {kind: http, source: nowhere, contains: Welcome, forbid: Error}
              two: {kind: http, source: nowhere, contains: [Welcome, Back], forbid: [Error]}
              rule: {kind: alert-rule, source: prom, name: R, annotations: runbook, labels: [severity, team]}
              counts: {kind: otlp-collector, source: nowhere, signal: [traces, logs]}
            """);

        assertThat(probe(read, "one").keys().list("contains")).containsExactly("Welcome");
        assertThat(probe(read, "two").keys().list("contains")).containsExactly("Welcome", "Back");
        assertThat(probe(read, "rule").keys().list("labels")).containsExactly("severity", "team");
        assertThat(probe(read, "counts").keys().list("signal")).containsExactly("traces", "logs");
    }

    @Test
    void unknownSourcesAndIdsWarnAndNeverCrash() throws Exception {
        var read = sidecar("""
            probes:
              up: {kind: promql, source: nowhere, query: q, pass: {min: 1}}
            bind:
              "Gates > smoke": [up, down]
            """);

        assertThat(read.problems())
                .containsExactly(
                        new Problem(3, "Source `nowhere` is not in your sources.yaml, so probe `up` cannot run."),
                        new Problem(5, "This file has no probe `down`."));
        assertThat(read.bind()).containsExactly(new ProbesFile.GateBinding(5, "Gates > smoke", List.of("up", "down")));
    }

    /// Facts on signals 6.3: before the first error such a query answers nothing.
    @Test
    void aQueryOfErrorsWithoutAFirstOneIsWarnedOf() throws Exception {
        var line = "probes:\n  it: {kind: promql, source: prom, pass: {max: 1}, query: '%s'}\n";
        var errors = "sum(rate(r{code=~\"5..\"}[5m]))";

        assertThat(sidecar(line.formatted(errors + " / sum(rate(r[5m]))")).problems())
                .containsExactly(new Problem(
                        3,
                        "The query of `it` has no value until the first error occurs. Write `(sum(…) or vector(0))`"
                                + " for the numerator."));
        assertThat(sidecar(line.formatted("(" + errors + " or vector(0)) / sum(rate(r[5m]))"))
                        .problems())
                .isEmpty();
        assertThat(sidecar(line.formatted(errors)).problems()).isEmpty();
    }

    @Test
    void theDigestChangesWithWhatIsAskedAndOfWhomAndWithNothingElse() throws Exception {
        var probes = sidecar("""
            probes:
              a: {kind: promql, source: prom, query: q, pass: {min: 1}}
              b: {kind: promql, source: prom, query: q, pass: {min: 1}, title: T, interval: 5s}
              c: {kind: promql, source: prom, query: q, pass: {min: 2}}
            """);
        var source = sources();
        var moved = SourcesFile.read(FOLDER, "sources: {prom: {kind: prometheus, url: 'http://127.0.0.1:9999'}}");

        var digest = ProbeDigest.of(probe(probes, "a"), source);
        assertThat(ProbeDigest.of(probe(probes, "b"), source)).isEqualTo(digest);
        assertThat(ProbeDigest.of(probe(probes, "c"), source)).isNotEqualTo(digest);
        assertThat(ProbeDigest.of(probe(probes, "a"), moved)).isNotEqualTo(digest);
    }

    @Test
    void aFolderWhoseNameNoFileCanHaveIsRefusedAtItsLine() {
        assertThatThrownBy(() -> SourcesFile.read(FOLDER, "sources:\n  i: {kind: folder, path: \"\\0\"}\n"))
                .isInstanceOfSatisfying(
                        InvalidConfigException.class,
                        malformed -> assertThat(malformed.line()).isEqualTo(2));
    }
}
