package dev.gateboard.signal.prometheus;

import dev.gateboard.language.Messages;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the metric that one without series may have become: another name with most of its words and its last one.
final class RenamedMetricFinder {
    private static final double ALIKE = 0.6;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]{3,}");

    private final PrometheusHttpApi api;

    RenamedMetricFinder(PrometheusHttpApi api) {
        this.api = api;
    }

    /// A metric, and how many series it has.
    record Metric(String name, long series) {}

    Optional<Metric> of(String gone) {
        var words = words(gone);
        var telling = telling(words);
        if (telling.isEmpty()) return Optional.empty();
        var query = "count by (__name__) ({__name__=~\"(.*[_:])?(" + String.join("|", telling) + ")([_:].*)?\"})";
        if (!(api.instant(query) instanceof PrometheusHttpApi.Data<QuerySamples> data)) return Optional.empty();
        return metrics(data.value()).stream()
                .filter(metric -> words(metric.name()).getLast().equals(words.getLast()))
                .filter(metric -> similarity(words, words(metric.name())) >= ALIKE)
                .max(Comparator.comparingDouble((Metric metric) -> similarity(words, words(metric.name())))
                        .thenComparingLong(Metric::series));
    }

    /// " Was it renamed to `new_name`, which has 12 series?", or empty.
    String renameHint(String gone) {
        return of(gone).map(metric -> " " + Messages.SIGNAL.text("rule.renamed", metric.name(), metric.series()))
                .orElse("");
    }

    private static List<Metric> metrics(QuerySamples samples) {
        return samples.series().stream()
                .map(one -> new Metric(
                        one.labels().getOrDefault(MetricExistence.METRIC, ""),
                        Math.round(one.newest().value())))
                .filter(metric -> !metric.name().isEmpty())
                .toList();
    }

    /// The two longest words, which few other metrics have.
    private static List<String> telling(List<String> words) {
        return words.stream()
                .filter(word -> WORD.matcher(word).matches())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .distinct()
                .limit(2)
                .toList();
    }

    private static List<String> words(String name) {
        return Arrays.asList(name.split("[_:]", -1));
    }

    /// The share of words that both have.
    private static double similarity(List<String> one, List<String> other) {
        Set<String> both = one.stream().filter(other::contains).collect(Collectors.toSet());
        var all = new HashSet<>(one);
        all.addAll(other);
        return (double) both.size() / all.size();
    }
}
