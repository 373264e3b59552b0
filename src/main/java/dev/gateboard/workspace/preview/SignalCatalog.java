package dev.gateboard.workspace.preview;

import dev.gateboard.language.Messages;
import dev.gateboard.model.curve.QueryHistory;
import dev.gateboard.model.signal.ListedAlertRule;
import dev.gateboard.signal.ProbeExecutor;
import dev.gateboard.signal.prometheus.PrometheusCatalog;
import dev.gateboard.signal.prometheus.PrometheusCatalog.CatalogResult;
import dev.gateboard.workspace.ProbeService;
import dev.gateboard.workspace.ProbeService.ServiceResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What the user's sources know, for a person who makes a probe. It asks on the thread that calls, changes nothing and
/// proves nothing.
public record SignalCatalog(ProbeService probes) {
    private static final Duration LATELY = Duration.ofMinutes(10);

    /// The values of a label of a Prometheus, such as `__name__`.
    public ServiceResult<List<String>> values(String source, String label) {
        return ask(source, catalog -> catalog.values(label));
    }

    /// What the metrics of a Prometheus are, in its words.
    public ServiceResult<Map<String, String>> descriptions(String source) {
        return ask(source, PrometheusCatalog::descriptions);
    }

    /// The alert rules of a Prometheus.
    public ServiceResult<List<ListedAlertRule>> alertRules(String source) {
        return ask(source, PrometheusCatalog::alertRules);
    }

    /// What a query gave in the past.
    public ServiceResult<QueryHistory> history(String source, String query, Duration span) {
        return ask(source, catalog -> catalog.history(query, probes.clock().instant(), span));
    }

    /// The services whose telemetry came lately, the busiest first; none where nothing listens.
    public List<String> arrivedServices(String source) {
        return probes.executor() instanceof ProbeService.ResultFound<ProbeExecutor>(ProbeExecutor asker)
                ? asker.sources().source(source).flatMap(asker::telemetry).stream()
                        .flatMap(tracker -> tracker.received(LATELY, _ -> true).stream())
                        .map(received -> received.emitter().service())
                        .filter(service -> !service.isEmpty())
                        .distinct()
                        .toList()
                : List.of();
    }

    private <T> ServiceResult<T> ask(String key, Function<PrometheusCatalog, CatalogResult<T>> question) {
        return switch (probes.executor()) {
            case ProbeService.SourceRefused<ProbeExecutor>(String sentence) ->
                new ProbeService.SourceRefused<>(sentence);
            case ProbeService.ResultFound<ProbeExecutor>(ProbeExecutor asker) -> {
                var source = asker.sources().source(key);
                if (source.isEmpty())
                    yield new ProbeService.SourceRefused<>(Messages.WORKSPACE.text("source.gone", key));
                yield switch (question.apply(asker.catalog(source.get()))) {
                    case CatalogResult.Listed<T>(T value) -> new ProbeService.ResultFound<>(value);
                    case CatalogResult.NotListed<T>(String sentence) -> new ProbeService.SourceRefused<>(sentence);
                };
            }
        };
    }
}
