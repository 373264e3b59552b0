package dev.gateboard.signal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.signal.ProbesFile;
import dev.gateboard.signal.probe.ProbeDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a YAML file means is read, aliases and merge keys resolved; a key that is given and empty is an error.
class YamlParserTest {
    private static final String SOURCES = """
        sources:
          web:  {kind: http, url: "http://127.0.0.1:8080"}
          prom: {kind: prometheus, url: "http://127.0.0.1:9090"}
          ci:   {kind: folder, path: "."}
          am:   {kind: alertmanager, url: "http://127.0.0.1:9093"}
        """;

    private static ProbesFile sidecar(String text) throws InvalidConfigException {
        return ProbesFile.read(
                "version: 1\n" + text,
                SourcesFile.read(Path.of("/etc"), SOURCES),
                new Release("s", "", List.of("1"), "", ""));
    }

    private static ProbeDefinition probe(ProbesFile probesFile, String id) {
        return Objects.requireNonNull(probesFile.probes().get(id));
    }

    private static SourcesFile sources(String text) throws InvalidConfigException {
        return SourcesFile.read(Path.of("/etc"), text);
    }

    @Test
    void anAliasIsWhatItStandsFor() throws Exception {
        var read = sidecar("""
            probes:
              a: &a {kind: http, source: web, forbid: &bad [Server, X-Powered-By], expect: &want {X-A: b}}
              b: {kind: http, source: &web web, forbid: *bad, expect: *want}
              c: {<<: *a, path: /c, forbid: [X]}
              d:
                <<: [{path: /d, method: HEAD}, *a]
                source: *web
            """);
        assertThat(probe(read, "b").keys().list("forbid")).containsExactly("Server", "X-Powered-By");
        assertThat(probe(read, "b").keys().map("expect")).containsEntry("X-A", "b");
        assertThat(probe(read, "c").keys().list("forbid")).containsExactly("X");
        assertThat(probe(read, "c").keys().text("path")).isEqualTo("/c");
        assertThat(probe(read, "d").keys().text("method")).isEqualTo("HEAD");
        assertThat(probe(read, "d").source()).isEqualTo("web");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "forbid: ; `forbid` is empty",
                "forbid: [] ; `forbid` is empty",
                "forbid: ~ ; `forbid` is empty",
                "forbid: '\"\"' ; `forbid` is empty",
                "forbid: [~] ; The list `forbid` contains an empty value",
                "forbid: [Server, null] ; The list `forbid` contains an empty value",
                "forbid: [Server, ''] ; The list `forbid` contains an empty value",
                "forbid: *bad ; The anchor `&bad` is missing",
                "forbid: {a: b} ; a value or a list",
                "forbid: [[a]] ; takes plain values only",
                "forbid: [*a] ; The anchor `",
                "expect: ; `expect` is empty",
                "expect: {} ; `expect` is empty",
                "expect: {X-A: } ; `X-A` is empty",
                "expect: {X-A: ~} ; `X-A` is empty",
                "expect: {X-A: [b]} ; takes a single value",
                "expect: {'X A': b} ; is not a valid header name",
                "headers: {X-A: null} ; `X-A` is empty",
                "path: ; `path` is empty",
                "title: ''; `title` is empty",
                "interval: ; `interval` is empty",
                "interval: 0s ; a duration such as",
                "interval: 99999999999999999999d ; a duration such as",
                "freshness: 9999999d ; can be at most 366d",
                "freshness: -5m ; a duration such as",
                "status: ok ; must be a number",
                "status: 2xx ; must be a number",
                "status: 0 ; must be a whole number from 100 to 599",
                "status: 200.5 ; must be a whole number",
                "status: [200, 204] ; takes a single value",
                "status: NaN ; must be a number",
                "method: 'GET /x' ; for `method`. Use a value such as GET",
                "path: !!binary aGk= ; The tag",
                "path: !secret a ; The tag",
                "path: &a [*a] ; The anchor `",
                "path: /a, path: /b ; is given twice",
                "? [a] ; plain text",
                "~: a ; A key is missing",
                "<<: 5 ; takes an alias of a map",
                "<<: *nowhere ; The anchor `"
            })
    void aKeyThatIsGivenAndEmptyIsAnErrorAtItsLine(String keys, String words) {
        assertThatThrownBy(() -> sidecar(
                        "probes:\n  it: {kind: http, source: web,\n    " + keys.replace("'\"\"'", "''") + "}\n"))
                .isInstanceOfSatisfying(InvalidConfigException.class, refused -> {
                    assertThat(refused.sentence()).contains(words);
                    assertThat(refused.line()).isEqualTo(4);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "pass: {min: NaN} ; must be a number",
                "pass: {min: .nan} ; must be a number",
                "pass: {max: .inf} ; must be a number",
                "pass: {max: Infinity} ; must be a number",
                "pass: {max: 1e999} ; must be a number",
                "pass: {max: 0x10} ; must be a number",
                "pass: {max: 1d} ; must be a number",
                "pass: {min: 2, max: 1} ; exclude each other",
                "pass: {above: 1, below: 1} ; exclude each other",
                "pass: {min: } ; `min` is empty",
                "pass: {} ; `pass` is empty",
                "pass: ; `pass` is empty",
                "pass: 5 ; must be a map",
                "pass: {max: 1}, samples: 0 ; must be a whole number",
                "pass: {max: 1}, samples: many ; must be a number",
                "pass: {max: 1}, minVolume: NaN ; must be a number",
                "pass: {max: 1}, series: most ; Did you mean `all`",
                "pass: {max: 1}, for: 5 ; a duration such as"
            })
    void numbersThatAreNoneAreErrorsAtTheirLine(String keys, String words) {
        assertThatThrownBy(() -> sidecar("probes:\n  it: {kind: promql, source: prom, query: up,\n    " + keys + "}\n"))
                .isInstanceOfSatisfying(InvalidConfigException.class, refused -> {
                    assertThat(refused.sentence()).contains(words);
                    assertThat(refused.line()).isEqualTo(4);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "probes: {a: }",
                "probes: {a: {kind: http, source: web}}\nbind: {g: }",
                "probes: {a: {kind: http, source: web}}\nbind: {g: []}",
                "probes: {a: {kind: file-exists, source: ci, path: '[a'}}",
                "probes: {a: {kind: file-exists, source: ci, path: '{a'}}",
                "probes: {a: {kind: test-report, source: ci, path: a, name: '[a'}}",
                "probes: {a: {kind: alert-rule, source: prom, name: '('}}",
                "probes: {a: {kind: controlled-alert, source: am, labels: {a: }}}",
                "vars: {a: }",
                "vars: {a: [b]}",
                "vars: [a]",
                "version: 1\n"
            })
    void whatIsEmptyOrNoPatternIsRefused(String text) {
        assertThatThrownBy(() -> sidecar(text + "\n")).isInstanceOf(InvalidConfigException.class);
    }

    @Test
    void blocksMayBeEmpty() throws Exception {
        assertThat(sidecar("vars:\nprobes: {}\nbind: ~\n").probes()).isEmpty();
        assertThat(sources("sources:\n").byKey()).isEmpty();
    }

    @Test
    void aFileOfAFewLinesThatUnfoldsToBillionsIsRefused() {
        var text = new StringBuilder("vars: {a: b}\nprobes:\n  x0: &x0 [a, a, a, a, a, a, a, a, a, a]\n");
        for (int turn = 1; turn < 12; turn++)
            text.append("  x%d: &x%d [%s]\n"
                    .formatted(turn, turn, "*x%d, ".formatted(turn - 1).repeat(9) + "a"));
        assertThatThrownBy(() -> sidecar(text.toString()))
                .isInstanceOfSatisfying(
                        InvalidConfigException.class,
                        refused -> assertThat(refused.sentence()).contains("expand to too much"));
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThatThrownBy(() -> sources("sources: {}\n---\nsources: {}\n"))
                .isInstanceOfSatisfying(
                        InvalidConfigException.class,
                        refused -> assertThat(refused.line()).isEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "kind: http, url: ; `url` is empty",
                "kind: http, url: 'http://a', headers: {X: } ; `X` is empty",
                "kind: http, url: 'http://a', headers: {} ; `headers` is empty",
                "kind: http, url: 'http://a', basic_auth: ; `basic_auth` is empty",
                "kind: http, url: 'http://a', authorization: {credentials: } ; `credentials` is empty",
                "kind: http, url: 'http://a', tls_config: {ca_file: } ; `ca_file` is empty",
                "kind: http, url: 'http://a', insecure: maybe ; true or false",
                "kind: http, url: 'http://a', insecure: ; `insecure` is empty",
                "kind: alertmanager, url: 'http://a', webhook: ; `webhook` is empty",
                "kind: otlp-receiver, listen: '127.0.0.1:4318', grpc: ~ ; `grpc` is empty",
                "kind: http, url: 'http://127.0.0.1', basic_auth: {username: a, password: 'env:P'},"
                        + " authorization: {credentials: 'env:T'} ; only one of"
            })
    void aSourceHasNoEmptyKey(String keys, String words) {
        assertThatThrownBy(() -> sources("sources:\n  a: {" + keys + "}\n"))
                .isInstanceOfSatisfying(InvalidConfigException.class, refused -> {
                    assertThat(refused.sentence()).contains(words);
                    assertThat(refused.line()).isEqualTo(2);
                });
    }
}
