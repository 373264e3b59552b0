package dev.gateboard.signal.alertmanager;

import dev.gateboard.signal.http.MetricsTextParser;
import dev.gateboard.signal.http.UnexpectedShapeException;
import java.util.Collection;
import java.util.List;

/// What an Alertmanager counts of the requests it made to its receivers' integrations. `notifications_total` counts
/// attempts and is no success, so it is not read.
///
/// @param isKnown whether it shows these counters at all
record NotificationCounters(boolean isKnown, double requests, double failed) {
    private static final String REQUESTS = "alertmanager_notification_requests_total";
    private static final String FAILED = "alertmanager_notification_requests_failed_total";

    /// @param metrics in Prometheus' text format
    static NotificationCounters of(String metrics, Collection<String> integrations) {
        try {
            return of(MetricsTextParser.read(metrics), integrations);
        } catch (UnexpectedShapeException e) {
            return new NotificationCounters(false, 0, 0);
        }
    }

    private static NotificationCounters of(List<MetricsTextParser.Sample> metrics, Collection<String> integrations) {
        boolean known = false;
        double requests = 0;
        double failed = 0;
        for (var sample : metrics) {
            boolean isFailed = sample.name().equals(FAILED);
            if ((!isFailed && !sample.name().equals(REQUESTS)) || !integrations.contains(sample.label("integration")))
                continue;
            if (!Double.isFinite(sample.value())) return new NotificationCounters(false, 0, 0);
            known = true;
            if (isFailed) failed += sample.value();
            else requests += sample.value();
        }
        return new NotificationCounters(known, requests, failed);
    }

    NotificationCounters minus(NotificationCounters before) {
        return new NotificationCounters(isKnown && before.isKnown, requests - before.requests, failed - before.failed);
    }
}
