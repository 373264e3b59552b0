package dev.gateboard.signal.imports;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.config.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Metrics of an AnalysisTemplate or ClusterAnalysisTemplate of Argo Rollouts that ask a Prometheus.
record ArgoAnalysisReader(ImportedDocument document, String source) {
    private static final List<String> LEFT = List.of(
            "count",
            "initialDelay",
            "failureLimit",
            "inconclusiveLimit",
            "consecutiveErrorLimit",
            "consecutiveSuccessLimit");

    List<ImportedProbe> read() {
        var probes = new ArrayList<ImportedProbe>();
        var values = new LinkedHashMap<String, String>();
        for (var argument : document.maps(document.spec(), "args"))
            values.put(ImportedDocument.text(argument, "name"), ImportedDocument.text(argument, "value"));
        for (var metric : document.maps(document.spec(), "metrics")) probes.add(probe(metric, values));
        var left = ImportedDocument.given(document.spec(), List.of("templates", "dryRun", "measurementRetention"));
        if (!left.isEmpty())
            probes.add(new ImportedProbe.Builder(document.name(), document.kind() + " " + document.name())
                    .none(Messages.SIGNAL.text("import.left", String.join(", ", left))));
        return probes;
    }

    private ImportedProbe probe(YamlNode.Mapping metric, Map<String, String> values) {
        var name = ImportedDocument.text(metric, "name");
        var probe = new ImportedProbe.Builder(
                name,
                Messages.SIGNAL.text("import.metric", document.kind(), document.name(), name, document.line(metric)));
        var provider = ImportedDocument.map(metric, "provider");
        var prometheus = ImportedDocument.map(provider, "prometheus");
        var written = ImportedDocument.text(prometheus, "query");
        if (written.isEmpty())
            return probe.none(Messages.SIGNAL.text(
                    "import.provider", String.join(", ", provider.entries().keySet())));
        var query = new TemplateVariables(TemplateVariables.ARGO, values).fill(written);
        if (query.isEmpty()) return probe.none(Messages.SIGNAL.text("import.template"));
        probe.with("kind", "promql")
                .with("source", source)
                .with("query", query.get().query())
                .with(query.get().vars());
        var left = new ArrayList<>(ImportedDocument.given(metric, LEFT));
        left.addAll(ImportedDocument.given(
                prometheus, List.of("address", "insecure", "timeout", "authentication", "headers")));
        if (!judge(probe, metric)) return probe.none(Messages.SIGNAL.text("import.noLimit"));
        probe.interval(metric, "interval", left);
        if (!left.isEmpty()) probe.note(Messages.SIGNAL.text("import.left", String.join(", ", left)));
        return probe.build();
    }

    /// With a condition for success alone, everything else fails there. With one for failure alone, everything else
    /// passes there, which no probe does.
    private static boolean judge(ImportedProbe.Builder probe, YamlNode.Mapping metric) {
        var success = ImportedDocument.text(metric, "successCondition");
        var failure = ImportedDocument.text(metric, "failureCondition");
        var passes = ThresholdWords.ofCondition(success);
        var fails =
                failure.isEmpty() ? passes.flatMap(ThresholdWords::complement) : ThresholdWords.ofCondition(failure);
        passes.ifPresent(range -> probe.with("pass", range));
        fails.ifPresent(range -> probe.with("fail", range));
        if (!success.isEmpty() && passes.isEmpty()) probe.note(Messages.SIGNAL.text("import.condition", success));
        if (!failure.isEmpty() && fails.isEmpty()) probe.note(Messages.SIGNAL.text("import.condition", failure));
        if (success.isEmpty() && fails.isPresent()) probe.note(Messages.SIGNAL.text("import.neverPasses"));
        return passes.isPresent() || fails.isPresent();
    }
}
