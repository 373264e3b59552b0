package dev.gateboard.signal.imports;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.config.YamlNode;
import java.util.ArrayList;
import java.util.List;

/// Alerting rules of a Prometheus rule file, or of a PrometheusRule of its operator: each is asked for by its name.
record PrometheusRulesReader(ImportedDocument document, YamlNode.Mapping rules, String source) {

    List<ImportedProbe> read() {
        var probes = new ArrayList<ImportedProbe>();
        for (var group : document.maps(rules, "groups"))
            for (var rule : document.maps(group, "rules")) probes.add(probe(rule));
        return probes;
    }

    private ImportedProbe probe(YamlNode.Mapping rule) {
        var alert = ImportedDocument.text(rule, "alert");
        var line = document.line(rule);
        if (alert.isEmpty()) {
            var record = ImportedDocument.text(rule, "record");
            return new ImportedProbe.Builder(record, Messages.SIGNAL.text("import.rule", record, line))
                    .none(Messages.SIGNAL.text("import.recording"));
        }
        var probe = new ImportedProbe.Builder(alert, Messages.SIGNAL.text("import.alert", alert, line))
                .with("kind", "alert-rule")
                .with("source", source)
                .with("name", alert.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0"));
        for (var list : List.of("labels", "annotations")) {
            var names = ImportedDocument.map(rule, list).entries().keySet().stream()
                    .filter(name -> !name.isBlank())
                    .toList();
            if (!names.isEmpty()) probe.with(list, names);
        }
        return probe.note(Messages.SIGNAL.text("import.alertMeaning")).build();
    }
}
