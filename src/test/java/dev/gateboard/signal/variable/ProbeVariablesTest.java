package dev.gateboard.signal.variable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.signal.ProbesFile;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.probe.ProbeDefinition;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rule R13: a variable is data, escaped for its place, or the probe is inconclusive.
class ProbeVariablesTest {
    private static final String SOURCES = """
        sources:
          prom: {kind: prometheus, url: "http://127.0.0.1:9090"}
          web:  {kind: http, url: "http://127.0.0.1:8080"}
          am:   {kind: alertmanager, url: "http://127.0.0.1:9093"}
          otlp: {kind: otlp-receiver, listen: "127.0.0.1:4318"}
          ci:   {kind: folder, path: "."}
        """;

    private static ProbeDefinition probe(String keys, String service, String... names) throws InvalidConfigException {
        return read("probes:\n  it: {" + keys + "}\n", service, names)
                .probes()
                .values()
                .iterator()
                .next();
    }

    private static ProbesFile read(String text, String service, String... names) throws InvalidConfigException {
        return ProbesFile.read(
                "version: 1\n" + text,
                SourcesFile.read(Path.of("/etc"), SOURCES),
                new Release(service, "", Arrays.asList(names), "", ""));
    }

    private static ProbeDefinition promql(String query, String service, String... names) throws InvalidConfigException {
        return probe(
                "kind: promql, source: prom, pass: {min: 1}, query: '" + query.replace("'", "''") + "'",
                service,
                names);
    }

    private static String query(String query, String service, String... names) throws InvalidConfigException {
        var probe = promql(query, service, names);
        assertThat(probe.keys().problem()).isEmpty();
        return probe.keys().text("query");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "up{s=\"${service}\"} ; x\"} or vector(1) # ; up{s=\"x\\\"} or vector(1) #\"}",
                "up{s='${service}'} ; it's ; up{s='it\\'s'}",
                "up{s=\"${service}\"} ; a\\b ; up{s=\"a\\\\b\"}",
                "up{s=`${service}`} ; a\"b\\c ; up{s=`a\"b\\c`}",
                "up{s=~\"${service}\"} ; a.*|b ; up{s=~\"a[.][*][|]b\"}",
                "up{s=~\"${service}-.+\"} ; a.b ; up{s=~\"a[.]b-.+\"}",
                "up{s=~\"${service}+\"} ; ab ; up{s=~\"(?:ab)+\"}",
                "up{s!~`^${service}$`} ; a^[x]\\ ; up{s!~`^a\\^\\[x\\]\\\\$`}",
                "up{s=~\"${service}\"} ; a\\d ; up{s=~\"a\\\\\\\\d\"}",
                "{\"${service}\"} ; a\"b ; {\"a\\\"b\"}",
                "${service}_total ; api ; api_total",
                "rate(a[${service}]) ; 5m ; rate(a[5m])",
                "a > ${service} ; 0.25 ; a > 0.25",
                "label_replace(up, \"a\", \"${1}-${service}\", \"b\", \"(.*)\") ; api ;"
                        + " label_replace(up, \"a\", \"${1}-api\", \"b\", \"(.*)\")"
            })
    void aValueIsEscapedForItsPlaceInPromql(String query, String service, String filled) throws Exception {
        assertThat(query(query, service)).isEqualTo(filled);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "up{s=`${service}`} ; a`b",
                "${service}_total ; beep-api",
                "${service} > 0 ; up or vector(1)",
                "${service} > 0 ; Inf",
                "a ${service} b ; or",
                "rate(a[${service}]) ; 5m] or b[5m",
                "up # ${service} ; a b",
                "up{s=~\"[${service}]\"} ; abc",
                "up{s=~\"\\\\${service}\"} ; d",
                "up{s=\"\\${service}\"} ; x",
                "up{s=~\"\\\\Q${service}\\\\E\"} ; a\\E.*",
                "label_replace(up, \"a\", \"b\", \"c\", \"${service}\") ; a.*",
                "a * ${service} ; -1",
                "up{${service}} ; s=\"x\""
            })
    void whatCannotBeEscapedIsInconclusive(String query, String service) throws Exception {
        assertThat(promql(query, service).keys().problem())
                .startsWith("The value of `${service}` cannot be used in `query`");
    }

    /// Telemetry may match any of the release's names; a `|` in one of them is a part of its name.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "up{v=\"${release}\"} ; up{v=~\"1[.]0[|]x|4f2a91c\"}",
                "up{v!=\"${release}\"} ; up{v!~\"1[.]0[|]x|4f2a91c\"}",
                "up{v = \"v${release}.\"} ; up{v =~ \"v(?:1[.]0[|]x|4f2a91c)[.]\"}",
                "up{v=~\"${release}\"} ; up{v=~\"1[.]0[|]x|4f2a91c\"}",
                "up{v=~\"a-${release}.*\"} ; up{v=~\"a-(?:1[.]0[|]x|4f2a91c).*\"}"
            })
    void severalNamesAreAlternativesInAnyMatcher(String query, String filled) throws Exception {
        assertThat(query(query, "s", "1.0|x", "4f2a91c")).isEqualTo(filled);
    }

    @Test
    void severalNamesWhereOneIsNeededAreInconclusive() throws Exception {
        var trouble = "`${release}` has 2 values, but `query` takes only one. Define it under `vars`.";
        assertThat(promql("${release}_total", "s", "a", "b").keys().problem()).isEqualTo(trouble);
        assertThat(promql("{\"${release}\"}", "s", "a", "b").keys().problem()).isEqualTo(trouble);
    }

    @Test
    void oneNameWithABarIsItsName() throws Exception {
        assertThat(query("up{v=~\"${release}\"}", "s", "a|b")).isEqualTo("up{v=~\"a[|]b\"}");
        var seen = probe(
                "kind: otlp-seen, source: otlp, signal: traces, service: s, version: '${release}'", "s", "a|b", "c");
        assertThat(seen.keys().list("version")).containsExactly("a|b", "c");
        var record = probe("kind: record, source: ci, path: go.md, release: '${release}'", "s", "a|b", "c");
        assertThat(record.keys().list("release")).containsExactly("a|b", "c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "loki-count ; {app=\"${release}\"} ; {app=~\"a[.]1|b`\"}",
                "loki-count ; {app=\"x\"} |= \"${release}\" ; {app=\"x\"} |~ \"a[.]1|b`\"",
                "tempo-search ; {resource.service.version=\"${release}\"} ;"
                        + " {resource.service.version=~\"^(?:a[.]1|b`)$\"}"
            })
    void lokiAndTempoTakeSeveralNamesToo(String kind, String query, String filled) throws Exception {
        var probe = probe("kind: " + kind + ", source: web, query: '" + query + "'", "s", "a.1", "b`");
        assertThat(probe.keys().problem()).isEmpty();
        assertThat(probe.keys().text("query")).isEqualTo(filled);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "loki-count ; {app=\"${service}\"} ; a\"} or {b=\"c ; {app=\"a\\\"} or {b=\\\"c\"}",
                "tempo-search ; {resource.service.name=\"${service}\"} ; a\" || \"b ; {resource.service.name=\"a\\\""
                        + " || \\\"b\"}",
                "tempo-search ; {name=~\"${service}.*\"} ; .+ ; {name=~\"[.][+].*\"}"
            })
    void lokiAndTempoTakeAValueAsData(String kind, String query, String service, String filled) throws Exception {
        var probe = probe("kind: " + kind + ", source: web, query: '" + query + "'", service);
        assertThat(probe.keys().text("query")).isEqualTo(filled);
    }

    @Test
    void aTemplateOfLokiTakesNoValueThatIsOne() throws Exception {
        var probe = probe("kind: loki-count, source: web, query: '{a=\"b\"} | line_format \"${service}\"'", "{{.x}}");
        assertThat(probe.keys().problem()).contains("cannot be used in `query`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "/a/${service}/health ; x/../../admin?y#z ; /a/x%2F..%2F..%2Fadmin%3Fy%23z/health",
                "/a?s=${service} ; a b&c=d+%41 ; /a?s=a%20b%26c%3Dd%2B%2541",
                "/${service} ; ü* ; /%C3%BC%2A"
            })
    void aPathIsPercentEncoded(String path, String service, String filled) throws Exception {
        assertThat(probe("kind: http, source: web, path: '" + path + "'", service)
                        .keys()
                        .text("path"))
                .isEqualTo(filled);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void aPathIsNeverLedElsewhere(String service) throws Exception {
        assertThat(probe("kind: http, source: web, path: '/a/${service}/b'", service)
                        .keys()
                        .problem())
                .contains("leads to another place");
        assertThat(probe("kind: http, source: web, path: '/a/.${service}?x'", ".")
                        .keys()
                        .problem())
                .contains("leads to another place");
    }

    @Test
    void aHeaderTakesNoLineEnd() throws Exception {
        var keys = "kind: http, source: web, headers: {X-Service: '${service}'}";
        assertThat(probe(keys, "a\r\nX-Other: b").keys().problem()).contains("printable ASCII");
        assertThat(probe(keys, "a b").keys().map("headers")).containsEntry("X-Service", "a b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "a?", "[ab]", "{a,b}", "a\\b", "a,b"})
    void aNameOfAFileIsLiteral(String service) throws Exception {
        var glob = probe("kind: file-exists, source: ci, path: 'proof-${service}.txt'", service)
                .keys()
                .text("path");
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        assertThat(matcher.matches(Path.of("proof-" + service + ".txt"))).isTrue();
        assertThat(matcher.matches(Path.of("proof-a.txt"))).isFalse();
    }

    @Test
    void ofSeveralNamesAnyFileWillDoAndNoneLeavesItsFolder() throws Exception {
        var keys = "kind: file-exists, source: ci, path: 'r/${release}.xml'";
        var matcher = FileSystems.getDefault()
                .getPathMatcher("glob:" + probe(keys, "s", "a,b", "c*").keys().text("path"));
        assertThat(List.of("r/a,b.xml", "r/c*.xml")).allMatch(path -> matcher.matches(Path.of(path)));
        assertThat(List.of("r/a.xml", "r/b.xml", "r/cd.xml")).noneMatch(path -> matcher.matches(Path.of(path)));
        assertThat(probe(keys, "s", "../other").keys().problem()).contains("would name another folder");
    }

    @Test
    void theNameOfARuleIsLiteral() throws Exception {
        var name = probe("kind: alert-rule, source: prom, name: '${service}High.*'", "a.*|")
                .keys()
                .text("name");
        assertThat("a.*|HighErrors").matches(name);
        assertThat("axHighErrors").doesNotMatch(name);
        var several = probe("kind: alert-rule, source: prom, name: 'High-${release}'", "s", "1.0", "b")
                .keys()
                .text("name");
        assertThat(List.of("High-1.0", "High-b")).allMatch(text -> text.matches(several));
        assertThat(List.of("High-1x0", "b")).noneMatch(text -> text.matches(several));
    }

    /// An unnamed release inside a map was an empty text, and passed.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: http, source: web, expect: {X-Version: '${release}'}",
                "kind: http, source: web, headers: {X-Version: 'v${release}'}",
                "kind: http, source: web, forbid: [X-Old, 'X-${release}']",
                "kind: controlled-alert, source: am, labels: {version: '${release}'}",
                "kind: promql, source: prom, query: up, pass: {min: '${release}'}",
                "kind: promql, source: prom, query: up, pass: {min: 1}, for: '${release}'",
                "kind: promql, source: '${release}', query: up, pass: {min: 1}",
                "kind: otlp-seen, source: otlp, signal: traces, service: s, version: '${release}'"
            })
    void aReleaseWithoutANameIsInconclusiveWhereverItIsNamed(String keys) throws Exception {
        assertThat(probe(keys, "s").keys().problem()).isEqualTo("The release has no name yet.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "probes:\n  it: {kind: http, source: web, expect: {X: '${nope}'}}",
                "probes:\n  it: {kind: http, source: web, forbid: [X, '${nope}']}",
                "probes:\n  it: {kind: http, source: web, title: '${nope}'}",
                "probes:\n  it: {kind: http, source: web, freshness: '${nope}'}",
                "probes:\n  it: {kind: http, source: web, expect: {'X-${service}': a}}",
                "probes:\n  it: {kind: http, source: web, path: '/${my-var}'}",
                "vars:\n  a: '${nope}'",
                "vars:\n  a: '${a}'",
                "vars:\n  my-var: a"
            })
    void anUnknownVariableIsAnErrorAtItsLine(String text) {
        try {
            read(text + "\n", "s");
            throw new AssertionError("it was read");
        } catch (InvalidConfigException e) {
            assertThat(e.line()).isEqualTo(3);
        }
    }

    @Test
    void aVariableIsFilledBeforeItsKeyIsChecked() throws Exception {
        var read = read("""
            vars: {limit: '0.3', span: 10m, where: prom, full: '${service}-web'}
            probes:
              it: {kind: promql, source: '${where}', query: 'up{s="${full}"}', pass: {max: '${limit}'}, for: '${span}'}
            """, "api");
        var probe = read.probes().values().iterator().next();
        assertThat(read.problems()).isEmpty();
        assertThat(probe.source()).isEqualTo("prom");
        assertThat(probe.keys().text("query")).isEqualTo("up{s=\"api-web\"}");
        assertThat(probe.keys().map("pass")).containsEntry("max", "0.3");
        assertThat(probe.keys().text("for")).isEqualTo("10m");
    }
}
