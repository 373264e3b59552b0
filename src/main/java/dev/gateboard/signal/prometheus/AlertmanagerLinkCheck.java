package dev.gateboard.signal.prometheus;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether a Prometheus sends its alerts to at least one Alertmanager. Its list has every one that was configured or
/// discovered, also where nothing answers, so its own counters of failures are asked for too.
record AlertmanagerLinkCheck(PrometheusHttpApi api, Instant now) {
    /// By Alertmanager; of several Prometheus servers whose metrics are there, one that can send is enough.
    private static final String FAILURES =
            "min by (alertmanager) (increase(prometheus_notifications_errors_total[5m])) > 0";

    ProbeResult ask() {
        var query = Messages.SIGNAL.text("link.query");
        return switch (api.get("alertmanagers", AlertmanagerList.class)) {
            case PrometheusHttpApi.Failed(var verdict, var reason, var status) ->
                ProbeResult.noAnswer(query, now, verdict, reason, status);
            case PrometheusHttpApi.Data<AlertmanagerList> data -> {
                var all = data.value().activeAlertmanagers().stream()
                        .map(AlertmanagerList.One::url)
                        .toList();
                var failing = all.isEmpty() ? Set.<String>of() : failing();
                var judged = judge(
                        all.stream().filter(url -> !failing.contains(url)).toList(),
                        all.stream().filter(failing::contains).toList(),
                        data.warnings());
                yield data.toResult(
                        query,
                        data.answeredAt(now),
                        hosts(all),
                        Messages.SIGNAL.text("link.expected"),
                        judged.verdict(),
                        judged.reason());
            }
        };
    }

    private record Judged(Verdict verdict, String reason) {}

    private static Judged judge(List<String> reached, List<String> failing, List<String> warnings) {
        if (reached.isEmpty() && failing.isEmpty()) return new Judged(Verdict.FAIL, Messages.SIGNAL.text("link.none"));
        var failed = failing.isEmpty() ? "" : Messages.SIGNAL.text("link.failing", String.join(", ", hosts(failing)));
        if (reached.isEmpty()) return new Judged(Verdict.FAIL, failed);
        if (!warnings.isEmpty()) return new Judged(Verdict.INCONCLUSIVE, PromqlCheck.partial(warnings));
        var sends = Messages.SIGNAL.text("link.sends", String.join(", ", hosts(reached)));
        return new Judged(Verdict.PASS, failed.isEmpty() ? sends : sends + " " + failed);
    }

    /// Addresses that alerts could not be sent to lately, as far as the server has metrics of itself.
    private Set<String> failing() {
        return api.instant(FAILURES) instanceof PrometheusHttpApi.Data<QuerySamples> data
                ? data.value().series().stream()
                        .map(series -> series.labels().getOrDefault("alertmanager", ""))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static List<String> hosts(List<String> urls) {
        return urls.stream()
                .map(url -> url.replaceFirst("^(https?://[^/]*).*", "$1"))
                .toList();
    }
}
