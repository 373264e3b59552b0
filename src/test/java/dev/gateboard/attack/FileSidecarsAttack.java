package dev.gateboard.attack;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A sidecar is bound to types after its YAML is resolved: a key that is given and says nothing is an error at its
/// line.
@SuppressWarnings("StringConcatToTextBlock") // Line ends are part of what is tried.
class FileSidecarsAttack {
    @TempDir
    private Path folder;

    private Desk desk() {
        var desk = Desk.in(folder);
        desk.write("e.env", "FOO=1\nOLD_SECRET=x\n");
        desk.write("there.txt", "x");
        desk.write("r.xml", "<testsuite tests='1'><testcase name='a'/></testsuite>");
        desk.write("sources.yaml", """
            sources:
              ci: {kind: folder, path: "."}
              web: {kind: http, url: "http://127.0.0.1:9"}
              prom: {kind: prometheus, url: "http://127.0.0.1:9"}
            """);
        return desk;
    }

    private static String probes(String probe) {
        return "version: 1\nprobes:\n  t: " + probe + "\n";
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(
                        "forbidIsNull",
                        probes("{kind: env-contract, source: ci, path: e.env, require: [FOO], forbid: null}")),
                arguments(
                        "forbidIsATilde",
                        probes("{kind: env-contract, source: ci, path: e.env, require: [FOO], forbid: ~}")),
                arguments(
                        "forbidIsAnEmptyList",
                        probes("{kind: env-contract, source: ci, path: e.env, require: [FOO], forbid: []}")),
                arguments(
                        "forbidIsAListOfNull",
                        probes("{kind: env-contract, source: ci, path: e.env, require: [FOO], forbid: [null]}")),
                arguments(
                        "forbidIsAListWithAnEmptyItem",
                        probes("{kind: env-contract, source: ci, path: e.env, require: [FOO], forbid: [\"\"]}")),
                arguments(
                        "forbidIsEmptyText",
                        probes("{kind: env-contract, source: ci, path: e.env, require: [FOO], forbid: \"\"}")),
                arguments(
                        "forbidIsAMap",
                        probes("{kind: env-contract, source: ci, path: e.env, require: [FOO], forbid: {OLD_SECRET:"
                                + " x}}")),
                arguments(
                        "forbidIsAListOfLists",
                        probes("{kind: env-contract, source: ci, path: e.env, require: [FOO], forbid:"
                                + " [[OLD_SECRET]]}")),
                arguments("requireIsAnEmptyList", probes("{kind: env-contract, source: ci, path: e.env, require: []}")),
                arguments(
                        "requireHasANullItem",
                        probes("{kind: env-contract, source: ci, path: e.env, require: [FOO, null]}")),
                arguments("requireIsNull", probes("{kind: env-contract, source: ci, path: e.env, require: null}")),
                arguments(
                        "aKeyIsGivenTwice",
                        probes("{kind: env-contract, source: ci, path: e.env, require: [FOO], forbid: [OLD_SECRET],"
                                + " forbid: [NONE]}")),
                arguments(
                        "aProbeIsGivenTwice",
                        "version: 1\n"
                                + "probes:\n"
                                + "  t: {kind: file-exists, source: ci, path: gone.txt}\n"
                                + "  t: {kind: file-exists, source: ci, path: there.txt}\n"),
                arguments("aPathIsEmpty", probes("{kind: file-exists, source: ci, path: \"\"}")),
                arguments("aPathIsNull", probes("{kind: file-exists, source: ci, path: null}")),
                arguments("aProbeIsNull", probes("null")),
                arguments("probesAreAList", "version: 1\nprobes: [{kind: file-exists, source: ci, path: there.txt}]\n"),
                arguments("theKindIsNull", probes("{kind: null, source: ci, path: there.txt}")),
                arguments("theSourceIsNull", probes("{kind: file-exists, source: null, path: there.txt}")),
                arguments("minIsNull", probes("{kind: test-report, source: ci, path: r.xml, min: null}")),
                arguments("minIsText", probes("{kind: test-report, source: ci, path: r.xml, min: many}")),
                arguments("minIsNoNumber", probes("{kind: test-report, source: ci, path: r.xml, min: .nan}")),
                arguments("minIsInfinite", probes("{kind: test-report, source: ci, path: r.xml, min: .inf}")),
                arguments("minIsNegative", probes("{kind: test-report, source: ci, path: r.xml, min: -1}")),
                arguments("nameIsNull", probes("{kind: test-report, source: ci, path: r.xml, name: null}")),
                arguments("nameIsEmpty", probes("{kind: test-report, source: ci, path: r.xml, name: \"\"}")),
                arguments(
                        "freshnessIsNull", probes("{kind: file-exists, source: ci, path: there.txt, freshness: null}")),
                arguments(
                        "freshnessIsAbsurd",
                        probes("{kind: file-exists, source: ci, path: there.txt, freshness: 99999999999999999999d}")),
                arguments(
                        "freshnessIsNegative",
                        probes("{kind: file-exists, source: ci, path: there.txt, freshness: -5m}")),
                arguments("intervalIsZero", probes("{kind: file-exists, source: ci, path: there.txt, interval: 0s}")),
                arguments("theStatusIsNoNumber", probes("{kind: http, source: web, path: /, status: ok}")),
                arguments("theStatusIsNull", probes("{kind: http, source: web, path: /, status: null}")),
                arguments("theStatusIsOutOfRange", probes("{kind: http, source: web, path: /, status: 99999}")),
                arguments("expectIsNull", probes("{kind: http, source: web, path: /, expect: null}")),
                arguments("expectIsAnEmptyMap", probes("{kind: http, source: web, path: /, expect: {}}")),
                arguments(
                        "anExpectedHeaderIsNull",
                        probes("{kind: http, source: web, path: /, expect: {X-Frame-Options: null}}")),
                arguments("aForbiddenHeaderIsNull", probes("{kind: http, source: web, path: /, forbid: [null]}")),
                arguments("passIsNull", probes("{kind: promql, source: prom, query: up, pass: null}")),
                arguments("passIsAnEmptyMap", probes("{kind: promql, source: prom, query: up, pass: {}}")),
                arguments("passHasANullLimit", probes("{kind: promql, source: prom, query: up, pass: {min: null}}")),
                arguments("passHasNoNumber", probes("{kind: promql, source: prom, query: up, pass: {min: .nan}}")),
                arguments(
                        "failIsAnEmptyMap",
                        probes("{kind: promql, source: prom, query: up, pass: {min: 1}, fail: {}}")),
                arguments("failIsNull", probes("{kind: promql, source: prom, query: up, pass: {min: 1}, fail: null}")),
                arguments(
                        "volumeIsNull",
                        probes("{kind: promql, source: prom, query: up, pass: {min: 1}, volume: null, minVolume: 5}")),
                arguments(
                        "minVolumeIsNull",
                        probes("{kind: promql, source: prom, query: up, pass: {min: 1}, volume: up, minVolume: null}")),
                arguments("forIsNull", probes("{kind: promql, source: prom, query: up, pass: {min: 1}, for: null}")),
                arguments(
                        "forIsAbsurd",
                        probes("{kind: promql, source: prom, query: up, pass: {min: 1}, for: 9999999d}")),
                arguments(
                        "samplesIsNull",
                        probes("{kind: promql, source: prom, query: up, pass: {min: 1}, samples: null}")),
                arguments("theQueryIsEmpty", probes("{kind: promql, source: prom, query: \"\", pass: {min: 1}}")),
                arguments(
                        "annotationsHaveANullItem",
                        probes("{kind: alert-rule, source: prom, name: A, annotations: [null]}")),
                arguments("annotationsAreEmpty", probes("{kind: alert-rule, source: prom, name: A, annotations: []}")),
                arguments("labelsAreEmptyText", probes("{kind: alert-rule, source: prom, name: A, labels: \"\"}")),
                arguments(
                        "theRulesNameIsNoRegularExpression",
                        probes("{kind: alert-rule, source: prom, name: \"High[\"}")),
                arguments(
                        "aSecondDocumentFollows",
                        probes("{kind: file-exists, source: ci, path: there.txt}") + "---\nversion: 1\n"),
                arguments("theVersionIsMissing", "probes:\n  t: {kind: file-exists, source: ci, path: there.txt}\n"),
                arguments(
                        "theVersionIsNull",
                        "version: null\nprobes:\n  t: {kind: file-exists, source: ci, path: there.txt}\n"));
    }

    @ParameterizedTest(name = "aSidecarIsRefusedWhen [{0}]")
    @MethodSource("refused")
    void aSidecarIsRefusedWhenAKeySaysNothing(String attack, String probesFile) {
        desk().finding(probesFile, "--service=shop").isRefused();
    }

    static Stream<Arguments> resolved() {
        var contract = "{kind: env-contract, source: ci, path: e.env, require: [FOO], ";
        return Stream.of(
                arguments(
                        "anAliasOfText",
                        "version: 1\nvars: {x: &bad OLD_SECRET}\nprobes:\n  t: " + contract + "forbid: *bad}\n"),
                arguments(
                        "anAliasInAList",
                        "version: 1\nvars: {x: &bad OLD_SECRET}\nprobes:\n  t: " + contract + "forbid: [*bad]}\n"),
                arguments(
                        "anAliasOfAList",
                        "version: 1\nprobes:\n  s: " + contract + "forbid: &bad [OLD_SECRET]}\n  t: " + contract
                                + "forbid: *bad}\n"),
                arguments(
                        "anAliasOfAProbe",
                        "version: 1\nprobes:\n  t: &p " + contract + "forbid: OLD_SECRET}\n  s: *p\n"),
                arguments("aTaggedText", "version: 1\nprobes:\n  t: " + contract + "forbid: !!str OLD_SECRET}\n"),
                arguments(
                        "aTextFolded",
                        "version: 1\n"
                                + "probes:\n"
                                + "  t:\n"
                                + "    kind: env-contract\n"
                                + "    source: ci\n"
                                + "    path: e.env\n"
                                + "    require: [FOO]\n"
                                + "    forbid: >-\n"
                                + "      OLD_SECRET\n"));
    }

    @ParameterizedTest(name = "aForbiddenNameIsForbiddenThrough [{0}]")
    @MethodSource("resolved")
    void aForbiddenNameIsForbiddenHoweverItIsWritten(String form, String probesFile) {
        desk().finding(probesFile, "t").provesNothing();
    }

    @ParameterizedTest(name = "aPathThatLeavesItsFolderFindsNothing [{0}]")
    @ValueSource(
            strings = {"../../../../etc/passwd", "/etc/passwd", "home/../../../../../etc/passwd", "**/../../etc/passwd"
            })
    void aPathThatLeavesItsFolderFindsNothing(String path) {
        desk().finding(probes("{kind: file-exists, source: ci, path: \"" + path + "\"}"), "t")
                .provesNothing();
    }

    @Test
    void aMergedMapIsReadOrRefusedAndNeverLeftOut() {
        desk().finding("""
            version: 1
            vars: {x: 1}
            probes:
              s: &base {kind: env-contract, source: ci, path: e.env, require: [FOO], forbid: [OLD_SECRET]}
              t:
                <<: *base
                title: Contract
            """, "t").provesNothing();
    }

    @Test
    void anAliasThatGrowsWithoutEndIsRefused() {
        var bomb = new StringBuilder("version: 1\nvars:\n  a0: &a0 x\n");
        for (int i = 1; i < 30; i++) bomb.append("  a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        desk().finding(bomb + "probes:\n  t: {kind: file-exists, source: ci, path: there.txt}\n", "t")
                .provesNothing();
    }

    @Test
    void aBindingToNothingIsRefusedAtOpening() {
        var desk = desk();
        desk.write("a.md", Desk.CHECKLIST);
        desk.write(
                "a.probes.yaml",
                probes("{kind: file-exists, source: ci, path: there.txt}")
                        + "bind:\n  \"Gates > First gate holds\": [null]\n");
        desk.run("open", "a.md").isRefused();
    }

    @Test
    void aBindingToAnEmptyListIsRefusedAtOpening() {
        var desk = desk();
        desk.write("a.md", Desk.CHECKLIST);
        desk.write(
                "a.probes.yaml",
                probes("{kind: file-exists, source: ci, path: there.txt}")
                        + "bind:\n  \"Gates > First gate holds\": []\n");
        desk.run("open", "a.md").isRefused();
    }

    @Test
    void aHealthySidecarIsTaken() {
        desk().finding(probes("{kind: file-exists, source: ci, path: there.txt}"), "t")
                .passes();
    }
}
