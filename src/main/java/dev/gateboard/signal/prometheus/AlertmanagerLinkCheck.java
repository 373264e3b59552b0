package dev.gateboard.signal.prometheus;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Verdict;
import java.time.Instant;

/// Whether a Prometheus knows at least one Alertmanager that it sends its alerts to.
record AlertmanagerLinkCheck(PrometheusHttpApi api, Instant now) {

    ProbeResult ask() {
        var query = Messages.SIGNAL.text("link.query");
        return switch (api.get("alertmanagers", AlertmanagerList.class)) {
            case PrometheusHttpApi.Failed(var verdict, var reason, var status) ->
                ProbeResult.noAnswer(query, now, verdict, reason, status);
            case PrometheusHttpApi.Data<AlertmanagerList> data -> {
                var urls = data.value().activeAlertmanagers().stream()
                        .map(one -> one.url().replaceFirst("^(https?://[^/]*).*", "$1"))
                        .toList();
                boolean whole = data.warnings().isEmpty();
                var verdict = urls.isEmpty() ? Verdict.FAIL : whole ? Verdict.PASS : Verdict.INCONCLUSIVE;
                var reason = urls.isEmpty()
                        ? Messages.SIGNAL.text("link.none")
                        : whole
                                ? Messages.SIGNAL.text("link.sends", String.join(", ", urls))
                                : PromqlCheck.partial(data.warnings());
                yield data.toResult(
                        query, data.answeredAt(now), urls, Messages.SIGNAL.text("link.expected"), verdict, reason);
            }
        };
    }
}
