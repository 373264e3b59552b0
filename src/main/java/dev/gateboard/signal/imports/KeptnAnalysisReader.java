package dev.gateboard.signal.imports;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.config.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Objectives of an AnalysisDefinition of Keptn, with the queries of the AnalysisValueTemplates in the same file.
record KeptnAnalysisReader(ImportedDocument document, Map<String, ImportedDocument> templates, String source) {
    private static final Map<String, String> BOUNDS =
            Map.of("lessThan", "below", "lessThanOrEqual", "max", "greaterThan", "above", "greaterThanOrEqual", "min");

    List<ImportedProbe> read() {
        var probes = new ArrayList<ImportedProbe>();
        for (var objective : document.maps(document.spec(), "objectives")) probes.add(probe(objective));
        if (document.spec().get("totalScore").isPresent())
            probes.add(new ImportedProbe.Builder(document.name(), document.kind() + " " + document.name())
                    .none(Messages.SIGNAL.text("import.score")));
        return probes;
    }

    private ImportedProbe probe(YamlNode.Mapping objective) {
        var name = ImportedDocument.text(ImportedDocument.map(objective, "analysisValueTemplateRef"), "name");
        var probe = new ImportedProbe.Builder(
                name,
                Messages.SIGNAL.text(
                        "import.metric", document.kind(), document.name(), name, document.line(objective)));
        var template = Optional.ofNullable(templates.get(name));
        if (template.isEmpty()) return probe.none(Messages.SIGNAL.text("import.noTemplate", name));
        var query = new TemplateVariables(TemplateVariables.KEPTN, Map.of())
                .fill(ImportedDocument.text(template.get().spec(), "query"));
        if (query.isEmpty() || query.get().query().isEmpty())
            return probe.none(Messages.SIGNAL.text("import.template"));
        probe.with("kind", "promql")
                .with("source", source)
                .with("query", query.get().query())
                .with(query.get().vars());
        if (!judge(probe, ImportedDocument.map(objective, "target")))
            return probe.none(Messages.SIGNAL.text("import.noLimit"));
        var left = new ArrayList<>(ImportedDocument.given(objective, List.of("weight", "keyObjective")));
        var provider = ImportedDocument.text(ImportedDocument.map(template.get().spec(), "provider"), "name");
        if (!provider.isEmpty()) left.add("provider " + provider);
        if (!left.isEmpty()) probe.note(Messages.SIGNAL.text("import.left", String.join(", ", left)));
        return probe.build();
    }

    /// What neither fails nor warns passes there.
    private static boolean judge(ImportedProbe.Builder probe, YamlNode.Mapping target) {
        var fails = range(ImportedDocument.map(target, "failure"));
        var warns = range(ImportedDocument.map(target, "warning"));
        fails.inside().ifPresent(range -> probe.with("fail", range));
        var passes = warns.isGiven() ? warns.outside() : fails.outside();
        passes.ifPresent(range -> probe.with("pass", range));
        if (passes.isEmpty() && fails.inside().isPresent()) probe.note(Messages.SIGNAL.text("import.neverPasses"));
        return probe.hasAny(List.of("pass", "fail"));
    }

    /// A criterion, and what is outside of it; each empty where it is no single range.
    private record Criterion(
            boolean isGiven, Optional<Map<String, String>> inside, Optional<Map<String, String>> outside) {}

    private static Criterion range(YamlNode.Mapping criterion) {
        for (var bound : BOUNDS.entrySet())
            if (criterion.get(bound.getKey()).isPresent()) {
                var inside = fixed(ImportedDocument.map(criterion, bound.getKey()), "fixedValue")
                        .map(value -> Map.of(bound.getValue(), value));
                return new Criterion(true, inside, inside.flatMap(ThresholdWords::complement));
            }
        if (criterion.get("equalTo").isPresent())
            return new Criterion(
                    true,
                    fixed(ImportedDocument.map(criterion, "equalTo"), "fixedValue")
                            .map(value -> between(value, value)),
                    Optional.empty());
        if (criterion.get("inRange").isPresent())
            return new Criterion(true, between(ImportedDocument.map(criterion, "inRange")), Optional.empty());
        if (criterion.get("notInRange").isPresent())
            return new Criterion(true, Optional.empty(), between(ImportedDocument.map(criterion, "notInRange")));
        return new Criterion(!criterion.entries().isEmpty(), Optional.empty(), Optional.empty());
    }

    private static Optional<String> fixed(YamlNode.Mapping from, String key) {
        return ThresholdWords.number(ImportedDocument.text(from, key));
    }

    private static Optional<Map<String, String>> between(YamlNode.Mapping range) {
        return fixed(range, "lowBound").flatMap(low -> fixed(range, "highBound").map(high -> between(low, high)));
    }

    private static Map<String, String> between(String low, String high) {
        var range = new LinkedHashMap<String, String>();
        range.put("min", low);
        range.put("max", high);
        return range;
    }
}
