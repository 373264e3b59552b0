package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.curve.QueryHistory;
import dev.gateboard.model.signal.ListedAlertRule;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import dev.gateboard.signal.prometheus.PrometheusCatalog;
import dev.gateboard.signal.prometheus.PrometheusCatalog.CatalogResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What a real Prometheus knows, as the probe editor asks for it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ParameterizedClass
@EnumSource(
        value = ServerProgram.class,
        names = {"DEBIAN_PROMETHEUS", "PROMETHEUS"})
class RealCatalogTest {
    @Parameter
    private ServerProgram program = ServerProgram.PROMETHEUS;

    @TempDir
    private static Path folder;

    private Optional<RealServer> prometheus = Optional.empty();
    private final OtlpReceiverService receivers = new OtlpReceiverService(InstantSource.system());
    private Optional<PrometheusCatalog> catalog = Optional.empty();

    @BeforeParameterizedClassInvocation
    void start() throws Exception {
        var server = RealServer.prometheus(program, folder);
        prometheus = Optional.of(server);
        var executor = new ProbeExecutor(
                SourcesFile.read(folder, "sources: {prom: {kind: prometheus, url: \"" + server.url() + "/prom/\"}}\n"),
                InstantSource.system(),
                Map.of(),
                receivers);
        catalog = executor.sources().source("prom").map(executor::catalog);
        var end = Instant.now().plusSeconds(30);
        while (!listed(catalog().values("__name__")).contains("up"))
            assertThat(Instant.now()).as("a first scrape").isBefore(end);
    }

    @AfterParameterizedClassInvocation
    void stop() {
        prometheus.ifPresent(RealServer::close);
        receivers.close();
    }

    private PrometheusCatalog catalog() {
        return catalog.orElseThrow();
    }

    private static <T> T listed(CatalogResult<T> result) {
        return switch (result) {
            case CatalogResult.Listed<T>(T value) -> value;
            case CatalogResult.NotListed<T>(String sentence) -> throw new AssertionError(sentence);
        };
    }

    @Test
    void itListsItsMetricsLabelsAndRules() {
        assertThat(listed(catalog().values("job"))).isNotEmpty();
        assertThat(listed(catalog().descriptions()).values()).anyMatch(help -> !help.isEmpty());
        assertThat(listed(catalog().alertRules()))
                .extracting(ListedAlertRule::name)
                .contains("HighErrorRate", "ElevatedLatency");
        assertThat(listed(catalog().alertRules()))
                .extracting(ListedAlertRule::state)
                .allMatch(state -> List.of("firing", "pending", "inactive").contains(state));
    }

    @Test
    void pastOfAQueryIsAnsweredInFewSteps() {
        for (var span : List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7))) {
            var history = listed(catalog().history("vector(1)", Instant.now(), span));
            assertThat(history.moments()).hasSize(241);
            assertThat(history.moments())
                    .extracting(QueryHistory.Moment::values)
                    .allMatch(List.of(1.0)::equals);
        }
    }

    @Test
    void mistakeInAQueryIsSaidInTheServersWords() {
        assertThat(catalog().history("rate(", Instant.now(), Duration.ofHours(1)))
                .isInstanceOfSatisfying(
                        CatalogResult.NotListed.class,
                        refused -> assertThat(refused.sentence()).contains("parse error"));
    }
}
