package dev.gateboard.signal.imports;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.config.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Objectives of an SLO of OpenSLO v1 whose indicator, in it or in the same file, asks a Prometheus.
record OpenSloReader(ImportedDocument document, Map<String, ImportedDocument> indicators, String source) {
    private static final Map<String, String> BOUNDS = Map.of("lte", "max", "gte", "min", "lt", "below", "gt", "above");

    List<ImportedProbe> read() {
        var probes = new ArrayList<ImportedProbe>();
        int number = 0;
        for (var objective : document.maps(document.spec(), "objectives")) probes.add(probe(objective, ++number));
        return probes;
    }

    private ImportedProbe probe(YamlNode.Mapping objective, int number) {
        var shown = ImportedDocument.text(objective, "displayName");
        var name = document.name() + (number > 1 ? "-" + number : "");
        var probe = new ImportedProbe.Builder(
                name,
                Messages.SIGNAL.text(
                        "import.metric",
                        document.kind(),
                        document.name(),
                        shown.isEmpty() ? String.valueOf(number) : shown,
                        document.line(objective)));
        var indicator = indicator();
        var ratio = ImportedDocument.map(indicator, "ratioMetric");
        var left = new ArrayList<>(ImportedDocument.given(
                objective,
                List.of("timeSliceTarget", "timeSliceWindow", "compositeWeight", "indicator", "indicatorRef")));
        left.addAll(ImportedDocument.given(document.spec(), List.of("timeWindow", "budgetingMethod", "alertPolicies")));
        var query = ratio.entries().isEmpty()
                ? prometheus(ImportedDocument.map(indicator, "thresholdMetric"))
                : ratio(ratio);
        if (query.isEmpty()) return probe.none(Messages.SIGNAL.text("import.indicator"));
        if (query.get().contains("${")) return probe.none(Messages.SIGNAL.text("import.template"));
        probe.with("kind", "promql").with("source", source).with("query", query.get());
        var passes = ratio.entries().isEmpty() ? limit(objective, left) : target(objective);
        if (passes.isEmpty()) return probe.none(Messages.SIGNAL.text("import.noLimit"));
        probe.with("pass", passes.get());
        ThresholdWords.complement(passes.get()).ifPresent(range -> probe.with("fail", range));
        if (ImportedDocument.text(ratio, "counter").equals("true")) probe.note(Messages.SIGNAL.text("import.counter"));
        if (!left.isEmpty()) probe.note(Messages.SIGNAL.text("import.left", String.join(", ", left)));
        return probe.build();
    }

    private YamlNode.Mapping indicator() {
        var own = ImportedDocument.map(document.spec(), "indicator", "spec");
        var reference = ImportedDocument.text(document.spec(), "indicatorRef");
        if (!own.entries().isEmpty() || !indicators.containsKey(reference)) return own;
        return indicators.get(reference).spec();
    }

    /// The share of what is good, as OpenSLO puts it: good of all, or all but what is bad.
    private static Optional<String> ratio(YamlNode.Mapping ratio) {
        var raw = prometheus(ImportedDocument.map(ratio, "raw"));
        if (raw.isPresent())
            return switch (ImportedDocument.text(ratio, "rawType")) {
                case "", "success" -> raw;
                case "failure" -> raw.map(wrong -> "1 - (" + wrong + ")");
                default -> Optional.empty();
            };
        var total = prometheus(ImportedDocument.map(ratio, "total"));
        var good = prometheus(ImportedDocument.map(ratio, "good"));
        var bad = prometheus(ImportedDocument.map(ratio, "bad"));
        if (good.isPresent()) return total.map(all -> "(" + good.get() + ") / (" + all + ")");
        return bad.flatMap(wrong -> total.map(all -> "1 - (" + wrong + ") / (" + all + ")"));
    }

    private static Optional<String> prometheus(YamlNode.Mapping metric) {
        var from = ImportedDocument.map(metric, "metricSource");
        var query = ImportedDocument.text(ImportedDocument.map(from, "spec"), "query");
        var type = ImportedDocument.text(from, "type");
        return query.isEmpty() || !type.equalsIgnoreCase("prometheus") ? Optional.empty() : Optional.of(query);
    }

    private static Optional<Map<String, String>> limit(YamlNode.Mapping objective, List<String> left) {
        left.addAll(ImportedDocument.given(objective, List.of("target", "targetPercent")));
        var bound = Optional.ofNullable(BOUNDS.get(ImportedDocument.text(objective, "op")));
        return bound.flatMap(name ->
                ThresholdWords.number(ImportedDocument.text(objective, "value")).map(value -> Map.of(name, value)));
    }

    private static Optional<Map<String, String>> target(YamlNode.Mapping objective) {
        var share = ThresholdWords.number(ImportedDocument.text(objective, "target"));
        var percent = ThresholdWords.number(ImportedDocument.text(objective, "targetPercent"))
                .map(text -> new BigDecimal(text).movePointLeft(2).toPlainString());
        return share.or(() -> percent).map(least -> Map.of("min", least));
    }
}
