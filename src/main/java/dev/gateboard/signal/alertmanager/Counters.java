package dev.gateboard.signal.alertmanager;

import dev.gateboard.signal.shape.MetricsText;
import dev.gateboard.signal.shape.Misshapen;
import java.util.Collection;
import java.util.List;

/// What an Alertmanager counts of the requests it made to its receivers' integrations. `notifications_total` counts
/// attempts and is no success, so it is not read.
///
/// @param known whether it shows these counters at all
record Counters(boolean known, double requests, double failed) {
    private static final String REQUESTS = "alertmanager_notification_requests_total";
    private static final String FAILED = "alertmanager_notification_requests_failed_total";

    /// @param metrics in Prometheus' text format
    static Counters of(String metrics, Collection<String> integrations) {
        try {
            return of(MetricsText.read(metrics), integrations);
        } catch (Misshapen e) {
            return new Counters(false, 0, 0);
        }
    }

    private static Counters of(List<MetricsText.Sample> metrics, Collection<String> integrations) {
        boolean known = false;
        double requests = 0;
        double failed = 0;
        for (var sample : metrics) {
            boolean isFailed = sample.name().equals(FAILED);
            if ((!isFailed && !sample.name().equals(REQUESTS)) || !integrations.contains(sample.label("integration")))
                continue;
            if (!Double.isFinite(sample.value())) return new Counters(false, 0, 0);
            known = true;
            if (isFailed) failed += sample.value();
            else requests += sample.value();
        }
        return new Counters(known, requests, failed);
    }

    Counters since(Counters before) {
        return new Counters(known && before.known, requests - before.requests, failed - before.failed);
    }
}
