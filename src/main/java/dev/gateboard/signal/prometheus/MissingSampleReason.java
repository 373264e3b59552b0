package dev.gateboard.signal.prometheus;

import dev.gateboard.language.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Why a selector without a fresh sample makes an answer prove nothing (rule R13).
record MissingSampleReason(PrometheusHttpApi api, Instant now, Duration freshness) {

    /// Empty where a selector need have no sample: it had none in the last 24 hours, stands in an operand with a
    /// default, and another selector outside that operand is fresh. Else what is wrong with it.
    String reason(SelectorAgeQuery read, List<QuerySamples.Point> points, List<SelectorAgeQuery> fresh) {
        var name = read.selector().text();
        if (!points.isEmpty()) {
            var newest = SampleAge.instant(points.getLast());
            return now.isAfter(newest.plus(freshness))
                    ? Messages.SIGNAL.text("age.old", name, text(Duration.between(newest, now)))
                    : Messages.SIGNAL.text("age.gap", name, text(freshness));
        }
        boolean isExcusable = read.defaulted().stream()
                .anyMatch(operand ->
                        fresh.stream().anyMatch(other -> !other.defaulted().contains(operand)));
        if (read.lately().isEmpty()) return Messages.SIGNAL.text("age.none", name);
        return switch (api.instant(read.lately())) {
            case PrometheusHttpApi.Failed(var _, var reason, var _) ->
                Messages.SIGNAL.text("age.earlierNotChecked", name, reason);
            case PrometheusHttpApi.Data<QuerySamples> data
            when !data.warnings().isEmpty() -> PromqlCheck.partial(data.warnings());
            case PrometheusHttpApi.Data<QuerySamples> data
            when !data.value().series().isEmpty() -> Messages.SIGNAL.text("age.stopped", name);
            case PrometheusHttpApi.Data<QuerySamples> _ ->
                isExcusable ? "" : Messages.SIGNAL.text("age.noneInDay", name);
        };
    }

    /// "3 h"
    static String text(Duration age) {
        if (age.toMinutes() < 2) return age.toSeconds() + " s";
        if (age.toHours() < 2) return age.toMinutes() + " min";
        return age.toDays() < 2 ? age.toHours() + " h" : Messages.SIGNAL.text("age.days", age.toDays());
    }
}
