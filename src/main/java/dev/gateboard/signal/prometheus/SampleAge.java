package dev.gateboard.signal.prometheus;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.http.SourceContacts;
import dev.gateboard.signal.promql.Expression;
import dev.gateboard.signal.promql.ParsedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How old an answer is: as old as the oldest among the newest samples of each selector, looked up as the expression
/// reads it (rule R13). An evaluation tells its own time, and a function or an `or` tells a value where no sample is.
final class SampleAge {
    /// So many selectors are asked for at once.
    private static final int AT_ONCE = 10;

    private final PrometheusHttpApi api;
    private final Instant now;
    private final Duration freshness;
    private final Duration window;
    private final long step;
    /// How far the server's clock is ahead: a sample is that much older than its time says.
    private Duration ahead = Duration.ZERO;

    /// @param window over which the query was asked, in steps; zero where it was asked once
    SampleAge(PrometheusHttpApi api, Instant now, Duration freshness, Duration window, long step) {
        this.api = api;
        this.now = now;
        this.freshness = freshness;
        this.window = window;
        this.step = step;
    }

    /// What is known of an answer's age.
    sealed interface Age {}

    /// Every selector has a fresh sample; the oldest of them was taken then.
    record FreshSamples(Instant oldest) implements Age {}

    /// The answer proves nothing.
    record UnknownAge(String reason) implements Age {}

    Age of(String query) {
        return switch (ParsedQuery.of(query)) {
            case ParsedQuery.Broken broken -> new UnknownAge(Messages.SIGNAL.text("age.unknown", broken.sentence()));
            case ParsedQuery.Tree(var expression) -> of(expression);
        };
    }

    private Age of(Expression expression) {
        var reads = SelectorAgeQuery.of(expression);
        if (reads.isEmpty()) return new UnknownAge(Messages.SIGNAL.text("promql.noMetric"));
        Map<SelectorAgeQuery, List<QuerySamples.Point>> found = new HashMap<>();
        for (int from = 0; from < reads.size(); from += AT_ONCE) {
            var trouble = ask(reads.subList(from, Math.min(reads.size(), from + AT_ONCE)), false, found);
            if (trouble.isPresent()) return new UnknownAge(trouble.get());
        }
        for (var read : reads) {
            if (isWhole(found.getOrDefault(read, List.of())) || read.thorough().equals(read.newest())) continue;
            var trouble = ask(List.of(read), true, found);
            if (trouble.isPresent()) return new UnknownAge(trouble.get());
        }
        var fresh = reads.stream()
                .filter(read -> isFresh(found.getOrDefault(read, List.of())))
                .toList();
        var missing = new MissingSampleReason(api, now.plus(ahead), freshness);
        for (var read : reads) {
            if (fresh.contains(read)) continue;
            var reason = missing.reason(read, found.getOrDefault(read, List.of()), fresh);
            if (!reason.isEmpty()) return new UnknownAge(reason);
        }
        return fresh.stream()
                .map(read -> instant(found.getOrDefault(read, List.of()).getLast()))
                .min(Instant::compareTo)
                .<Age>map(oldest -> new FreshSamples(oldest.minus(ahead)))
                .orElseGet(() -> new UnknownAge(Messages.SIGNAL.text("age.noSample")));
    }

    /// Why it is not known when the samples were taken, or empty.
    private Optional<String> ask(
            List<SelectorAgeQuery> reads, boolean isThorough, Map<SelectorAgeQuery, List<QuerySamples.Point>> found) {
        var parts = new ArrayList<String>();
        for (int each = 0; each < reads.size(); each++)
            parts.add("label_replace("
                    + (isThorough ? reads.get(each).thorough() : reads.get(each).newest()) + ", \"selector\", \"" + each
                    + "\", \"\", \"\")");
        var query = String.join(" or ", parts);
        var result = window.isZero() ? api.instant(query) : api.range(query, now.minus(window), now, step);
        return switch (result) {
            case PrometheusHttpApi.Failed(var _, var reason, var _) ->
                Optional.of(Messages.SIGNAL.text("age.notChecked", reason));
            case PrometheusHttpApi.Data<QuerySamples> data
            when !data.warnings().isEmpty() -> Optional.of(PromqlCheck.partial(data.warnings()));
            case PrometheusHttpApi.Data<QuerySamples> data -> {
                noteAhead(data);
                for (var series : data.value().series()) {
                    var index = series.labels().getOrDefault("selector", "");
                    for (int each = 0; each < reads.size(); each++)
                        if (index.equals(String.valueOf(each))) found.put(reads.get(each), series.points());
                }
                yield Optional.empty();
            }
        };
    }

    /// By the time of its answer, and by that of its evaluation where it chose that itself.
    private void noteAhead(PrometheusHttpApi.Data<QuerySamples> data) {
        if (data.ahead(now).compareTo(ahead) > 0) ahead = data.ahead(now);
        if (!window.isZero()) return;
        for (var series : data.value().series()) {
            var evaluated = SourceContacts.ahead(series.newest().at(), now);
            if (evaluated.compareTo(ahead) > 0) ahead = evaluated;
        }
    }

    /// Whether there is a time at every step.
    private boolean isWhole(List<QuerySamples.Point> points) {
        return points.size() >= (window.isZero() ? 1 : window.toSeconds() / step);
    }

    private boolean isFresh(List<QuerySamples.Point> points) {
        return isWhole(points)
                && !points.isEmpty()
                && isFresh(points.getLast(), ahead)
                && points.stream().allMatch(point -> isFresh(point, Duration.ZERO));
    }

    private boolean isFresh(QuerySamples.Point point, Duration later) {
        var evaluated = (window.isZero() ? now : point.at()).plus(later);
        return !evaluated.isAfter(instant(point).plus(freshness));
    }

    /// The value is a time in seconds.
    static Instant instant(QuerySamples.Point point) {
        double seconds = point.value();
        return seconds > 0 && seconds < QuerySamples.LAST_SECOND.doubleValue()
                ? Instant.ofEpochMilli(Math.round(seconds * 1000))
                : Instant.EPOCH;
    }
}
