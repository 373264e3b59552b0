package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rule R13 against a real Prometheus, which has samples of metrics that live, and of some that died: whatever stands
/// around a dead one, it makes no pass.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ParameterizedClass
@EnumSource(
        value = ServerProgram.class,
        names = {"DEBIAN_PROMETHEUS", "PROMETHEUS"})
class RealAgeTest {
    @Parameter
    private ServerProgram program = ServerProgram.PROMETHEUS;

    private final long start = Instant.now().getEpochSecond();

    @TempDir
    private static Path folder;

    private Optional<RealServer> prometheus = Optional.empty();
    private final OtlpReceiverService receivers = new OtlpReceiverService(InstantSource.system());
    private ProbeExecutor asker =
            new ProbeExecutor(SourcesFile.none(Path.of("")), InstantSource.system(), Map.of(), receivers);

    /// `alive` lives on after the test; `died` ended three hours ago, `gone` two days ago; `holed` has a gap from
    /// ten to four minutes ago, and `slow` a sample every four minutes.
    @BeforeParameterizedClassInvocation
    void start() throws Exception {
        var samples = new StringBuilder();
        metric(samples, "alive", 15, at -> at > start - 14_400);
        metric(samples, "died", 15, at -> at > start - 14_400 && at < start - 10_800);
        metric(samples, "gone", 60, at -> at > start - 176_400 && at < start - 172_800);
        metric(samples, "holed", 15, at -> at > start - 14_400 && (at < start - 600 || at > start - 240));
        metric(samples, "slow", 240, at -> at > start - 14_400);
        RealServer.backfill(program, folder, samples.append("# EOF\n").toString());
        var server = RealServer.prometheus(program, folder);
        prometheus = Optional.of(server);
        asker = new ProbeExecutor(
                SourcesFile.read(folder, "sources: {prom: {kind: prometheus, url: \"" + server.url() + "/prom/\"}}\n"),
                InstantSource.system(),
                Map.of(),
                receivers);
    }

    /// Two series, which count up.
    private void metric(StringBuilder samples, String name, int step, Predicate<Long> isThere) {
        samples.append("# TYPE ").append(name).append(" gauge\n");
        for (var pod : List.of("a", "b"))
            for (long at = start - 180_000; at < start + 300; at += step)
                if (isThere.test(at))
                    samples.append(name + "{pod=\"" + pod + "\"} " + (at - start + 200_000) + " " + at + "\n");
    }

    @AfterParameterizedClassInvocation
    void stop() {
        prometheus.ifPresent(RealServer::close);
        receivers.close();
    }

    private Reading ask(String query, String rest) throws Exception {
        var probesFile = ProbesFile.read(
                "version: 1\nprobes:\n  it: {kind: promql, source: prom, query: '" + query + "', " + rest + "}\n",
                asker.sources(),
                new Release("", "", List.of(), "", ""));
        return asker.ask(probesFile.probes().values().iterator().next());
    }

    private Reading ask(String query) throws Exception {
        return ask(query, "pass: {min: 0}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alive",
                "slow",
                "sum(alive)",
                "sum(rate(alive[5m]))",
                "max_over_time(alive[10m:1m])",
                "max_over_time(rate(alive[5m])[30m:1m])",
                "max_over_time(sum(rate(alive[5m]))[2h:])",
                "sum(alive) / sum(alive offset 5m)",
                "alive @ end()",
                "max_over_time(alive[30d])",
                "sum(alive) + (sum(never) or vector(0))",
                "(sum(rate(never[5m])) or vector(0)) / sum(rate(alive[5m]))",
                "sum(alive) + (sum(gone) or on() vector(0))",
                "alive > 0 and alive",
                "-alive + 1e9"
            })
    void whatLivesPasses(String query) throws Exception {
        var reading = ask(query);

        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(Verdict.PASS);
        assertThat(reading.isFresh(Instant.now())).isTrue();
        assertThat(reading.provenAt()).isAfter(Instant.now().minus(Duration.ofMinutes(6)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(rate(died[6h]))",
                "max_over_time(died[6h])",
                "max_over_time(died[6h:1m])",
                "max_over_time(rate(died[5m])[6h:1m])",
                "max_over_time(max_over_time(died[1h])[6h:5m])",
                "max_over_time(max_over_time(died[5m:1m])[6h:5m])",
                "last_over_time(gone[7d])",
                "died offset 3h",
                "alive offset 1h",
                "max_over_time(alive[5m] offset 1h)",
                "alive @ 1",
                "alive @ start() offset 1h",
                "max_over_time(alive[1h:1m] offset 2h)",
                "sum(alive) + (sum(died) or vector(0))",
                "sum(died) or vector(0)",
                "sum(never) or vector(0)",
                "sum(never or vector(0))",
                "sum(gone) or vector(0)",
                "(sum(never) or vector(0)) + (sum(gone) or vector(0))",
                "sum(alive) + (sum(increase(gone[7d])) or vector(0))",
                "sum(alive) + (sum(gone offset 49h) or vector(0))",
                "sum(alive) + (sum(max_over_time(gone[7d:1h])) or vector(0))",
                "sum(alive) + (sum(died @ 1) or vector(0))",
                "min(alive or died)",
                "sum(alive) or sum(died)",
                "sum(alive) or sum(never)",
                "alive unless died",
                "alive unless never",
                "absent(died)",
                "absent_over_time(died[5m])",
                "count(died) or count(alive)",
                "sum(last_over_time(died[6h])) + sum(alive)",
                "vector(scalar(died) + time()) or alive",
                "vector(scalar(sum(died) or vector(7)))",
                "vector(1)",
                "1",
                "time()",
                "vector(time()) > 5",
                "pi()"
            })
    void whatDiedOrNeverWasPassesNothing(String query) throws Exception {
        // A time four hours ago, when both lived.
        var reading = ask(query.replace("@ 1", "@ " + (start - 14_000)));

        assertThat(reading.verdict()).as(reading.reason()).isIn(Verdict.INCONCLUSIVE, Verdict.NO_DATA);
    }

    @Test
    void theReasonNamesTheMetricAndItsAge() throws Exception {
        assertThat(ask("sum(max_over_time(died[6h]))").reason())
                .endsWith("This result does not count: The newest sample of `died` is 3 h old.");
        assertThat(ask("sum(alive) + (sum(died) or vector(0))").reason())
                .endsWith("This result does not count: `died` had samples earlier but has none now, so the value does"
                        + " not cover it.");
        assertThat(ask("sum(alive) or sum(never)").reason())
                .endsWith(
                        "This result does not count: `never` has had no sample in the last 24 h, so the value does not"
                                + " cover it.");
    }

    @Test
    void aLongerFreshnessIsTheOwners() throws Exception {
        assertThat(ask("max_over_time(died[6h])", "pass: {min: 0}, freshness: 4h")
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(ask("sum(alive) / sum(alive offset 1h)", "pass: {min: 0}, freshness: 90m")
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    /// A window is fresh at each of its steps.
    @Test
    void aWindowIsAsOldAsItsOldestStep() throws Exception {
        var window = "pass: {min: 0}, for: 10m, freshness: 2m";

        assertThat(ask("sum(alive)", window).verdict()).isEqualTo(Verdict.PASS);
        assertThat(ask("sum(max_over_time(holed[1h]))", "pass: {min: 0}, freshness: 2m")
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(ask("sum(max_over_time(holed[1h]))", window).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ask("sum(max_over_time(died[6h]))", window).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ask("sum(alive)", "pass: {min: 0}, samples: 5, interval: 30s")
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(ask("vector(1)", window).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    /// A volume is a query like another.
    @Test
    void aVolumeThatDiedIsNone() throws Exception {
        var least = "pass: {min: 0}, minVolume: 1, volume: ";

        assertThat(ask("alive", least + "'sum(alive)'").verdict()).isEqualTo(Verdict.PASS);
        for (var volume :
                List.of("sum(max_over_time(died[6h]))", "vector(100)", "sum(died) or vector(100)", "sum(never)"))
            assertThat(ask("alive", least + "'" + volume + "'").verdict())
                    .as(volume)
                    .isIn(Verdict.INCONCLUSIVE, Verdict.NO_DATA);
    }
}
