package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A probes file comes from others: a pattern that Java would never be done with must not keep the program busy.
class EndlessPatternTest {
    private static final String GROUPS = "(.*)".repeat(24) + "!";

    @Test
    void theNameOfARuleIsMatchedForAWhileAndNotForEver() throws Exception {
        try (var prometheus = new FakePrometheus();
                var receivers = new OtlpReceiverService(InstantSource.system())) {
            prometheus.rules("{\"type\":\"alerting\",\"name\":\"" + "HighErrorRate".repeat(4)
                    + "\",\"query\":\"up > 1\",\"health\":\"ok\",\"state\":\"inactive\"}");
            var sources = SourcesFile.read(
                    Path.of(""), "sources: {prom: {kind: prometheus, url: \"" + prometheus.url() + "\"}}\n");
            var probesFile = ProbesFile.read(
                    "version: 1\nprobes:\n  it: {kind: alert-rule, source: prom, name: '" + GROUPS + "'}\n",
                    sources,
                    new Release("", "", List.of(), "", ""));

            var reading = new ProbeExecutor(sources, InstantSource.system(), Map.of(), receivers)
                    .ask(probesFile.probes().values().iterator().next());

            assertThat(reading.verdict()).isEqualTo(Verdict.ERROR);
            assertThat(reading.reason()).contains("takes too long");
        }
    }
}
