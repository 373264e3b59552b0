package dev.gateboard.signal.alertmanager;

import dev.gateboard.signal.Numbers;
import java.util.Collection;
import java.util.regex.Pattern;

/// What an Alertmanager counts of the requests it made to its receivers' integrations. `notifications_total` counts
/// attempts and is no success, so it is not read.
///
/// @param known whether it shows these counters at all
record Counters(boolean known, double requests, double failed) {
    private static final Pattern LINE = Pattern.compile(
            "^alertmanager_notification_requests_(failed_)?total\\{([^}]*)\\}\\s+([0-9.eE+]+)", Pattern.MULTILINE);
    private static final Pattern INTEGRATION = Pattern.compile("integration=\"([^\"]*)\"");

    /// @param metrics in Prometheus' text format
    static Counters of(String metrics, Collection<String> integrations) {
        boolean known = false;
        double requests = 0;
        double failed = 0;
        var lines = LINE.matcher(metrics);
        while (lines.find()) {
            var integration = INTEGRATION.matcher(lines.group(2));
            if (!integration.find() || !integrations.contains(integration.group(1))) continue;
            double value = Numbers.sample(lines.group(3));
            if (Double.isNaN(value)) continue;
            known = true;
            if (lines.group(1) == null) requests += value;
            else failed += value;
        }
        return new Counters(known, requests, failed);
    }

    Counters since(Counters before) {
        return new Counters(known && before.known, requests - before.requests, failed - before.failed);
    }
}
