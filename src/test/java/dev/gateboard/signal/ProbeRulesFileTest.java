package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.ProbeRules;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.probe.ProbeDigest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a probe of any kind says of when its results count, as its file has it.
class ProbeRulesFileTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_795_521_601);
    private static final Release RELEASE = new Release("beep-api", "staging", List.of(), "", "");

    private FakePrometheus prometheus;

    @BeforeEach
    void start() throws IOException {
        prometheus = new FakePrometheus();
        prometheus.vector("q");
    }

    @AfterEach
    void stop() {
        prometheus.close();
    }

    private SourcesFile sources() throws InvalidConfigException {
        return SourcesFile.read(
                Path.of("/"), "sources: {prom: {kind: prometheus, url: \"%s\"}}".formatted(prometheus.url()));
    }

    private ProbesFile file(String keys) throws InvalidConfigException {
        return ProbesFile.read(
                "version: 1\nprobes:\n  it: {kind: promql, source: prom, query: q, pass: {max: 1}" + keys + "}\n",
                sources(),
                RELEASE);
    }

    private ProbeDefinition probe(String keys) throws InvalidConfigException {
        return file(keys).probes().values().iterator().next();
    }

    private Reading ask(String keys) throws InvalidConfigException {
        try (var receivers = new OtlpReceiverService(() -> NOW)) {
            return new ProbeExecutor(sources(), () -> NOW, Map.of(), receivers).ask(probe(keys));
        }
    }

    @Test
    void everyRuleIsRead() throws Exception {
        assertThat(probe("").rules()).isEqualTo(ProbeRules.DEFAULT);
        assertThat(probe(", consecutive: {fail: 5}").rules())
                .isEqualTo(new ProbeRules(1, 5, OptionalInt.empty(), false));
        assertThat(probe(", consecutive: {pass: 3, fail: 1}, errorLimit: 0, noData: fail, mode: observe")
                        .rules())
                .isEqualTo(new ProbeRules(3, 1, OptionalInt.of(0), true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "consecutive: {pass: 0} | `pass` must be a whole number from 1 to 20, not \"0\".",
                "consecutive: {fail: 21} | `fail` must be a whole number from 1 to 20, not \"21\".",
                "consecutive: {fails: 3} | Unknown key `fails`. Did you mean `fail`?",
                "consecutive: 3 | `consecutive` must be a map, as in `consecutive: {…}`.",
                "errorLimit: -1 | `errorLimit` must be a whole number from 0 to 19, not \"-1\".",
                "noData: pass | Invalid value `pass` for `noData`. Did you mean `fail`?",
                "mode: observed | Invalid value `observed` for `mode`. Did you mean `observe`?"
            })
    void aRuleThatCannotBeIsRefusedWithItsLine(String keys, String sentence) {
        assertThatThrownBy(() -> file(", " + keys)).isInstanceOfSatisfying(InvalidConfigException.class, refused -> {
            assertThat(refused.line()).isEqualTo(3);
            assertThat(refused.sentence()).isEqualTo(sentence);
        });
    }

    @Test
    void noDataIsWhatItsProbeSaysAndNeverAPass() throws Exception {
        assertThat(ask("").verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(ask(", noData: inconclusive").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        var failed = ask(", noData: fail");
        assertThat(failed.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(failed.reason()).endsWith("For this probe, no data is a fail.");
    }

    /// A rule that changes turns automatic updates off, as any change of what is asked (rule R12).
    @ParameterizedTest
    @ValueSource(strings = {"consecutive: {fail: 3}", "errorLimit: 2", "noData: fail", "mode: observe"})
    void anotherRuleIsAnotherProbe(String rule) throws Exception {
        assertThat(ProbeDigest.of(probe(", " + rule), sources())).isNotEqualTo(ProbeDigest.of(probe(""), sources()));
    }

    @Test
    void passesThatCanNeverBeInARowAreNamed() throws Exception {
        var slow = ", consecutive: {pass: 2}, interval: 20m, freshness: 15m";
        assertThat(file(slow).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).startsWith("Passes of the probe it can never be in a row"));
        assertThat(file(slow.replace("20m", "15m")).problems()).isEmpty();
    }
}
