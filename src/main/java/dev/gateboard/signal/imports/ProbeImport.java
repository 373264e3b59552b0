package dev.gateboard.signal.imports;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.signal.ProbesFile;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.config.YamlFlowWriter;
import dev.gateboard.signal.promql.ParsedQuery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A probes file proposed from the documents of another tool. Each probe is read once as a probes file would have it,
/// and what such a file cannot have is a comment.
public final class ProbeImport {
    private static final Release NO_RELEASE = new Release("", "", List.of(), "", "");

    /// In characters: a comment is no place for a whole document.
    private static final int LONGEST = 200;

    private final String source;
    private final Map<String, String> vars = new LinkedHashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final StringBuilder probes = new StringBuilder();

    private ProbeImport(String source) {
        this.source = source;
    }

    /// The text of a probes file.
    ///
    /// @param file the name of the file, for its first line
    /// @param source the key of the Prometheus that is asked
    /// @throws InvalidConfigException where the file cannot be read, or holds nothing of a form that is known
    public static String of(String file, String text, String source) throws InvalidConfigException {
        var made = new ProbeImport(source);
        var documents = ImportedDocument.read(text);
        var byName = new HashMap<String, Map<String, ImportedDocument>>();
        for (var document : documents)
            byName.computeIfAbsent(document.kind(), _ -> new HashMap<>()).put(document.name(), document);
        boolean isAny = false;
        for (var document : documents) {
            var found = made.read(document, byName);
            isAny |= !found.isEmpty();
            found.forEach(made::add);
        }
        if (!isAny) throw new InvalidConfigException(1, Messages.SIGNAL.text("import.nothing"));
        return made.text(file);
    }

    private List<ImportedProbe> read(ImportedDocument document, Map<String, Map<String, ImportedDocument>> byName) {
        return switch (document.kind()) {
            case "AnalysisTemplate", "ClusterAnalysisTemplate" -> new ArgoAnalysisReader(document, source).read();
            case "AnalysisDefinition" ->
                new KeptnAnalysisReader(document, byName.getOrDefault("AnalysisValueTemplate", Map.of()), source)
                        .read();
            case "AnalysisValueTemplate" ->
                byName.containsKey("AnalysisDefinition") ? List.of() : List.of(alone(document));
            case "SLO" ->
                document.version().equals("openslo/v1")
                        ? new OpenSloReader(document, byName.getOrDefault("SLI", Map.of()), source).read()
                        : List.of();
            case "PrometheusRule" -> new PrometheusRulesReader(document, document.spec(), source).read();
            case "" -> new PrometheusRulesReader(document, document.top(), source).read();
            default -> List.of();
        };
    }

    private static ImportedProbe alone(ImportedDocument template) {
        return new ImportedProbe.Builder(template.name(), template.kind() + " " + template.name())
                .none(Messages.SIGNAL.text("import.noObjective"));
    }

    private void add(ImportedProbe probe) {
        var checked = checked(probe);
        probes.append("  # ").append(comment(checked.from())).append('\n');
        for (var note : checked.notes())
            probes.append("  # ").append(comment(note)).append('\n');
        if (checked.keys().isEmpty()) return;
        probes.append(line(id(checked.name()), checked));
        vars.putAll(checked.vars());
    }

    private static String line(String id, ImportedProbe probe) {
        return "  " + id + ": {" + YamlFlowWriter.keys(probe.keys()) + "}\n";
    }

    /// The probe where a probes file may have it; else only why not.
    private ImportedProbe checked(ImportedProbe probe) {
        if (probe.keys().isEmpty()) return probe;
        try {
            if (conflicts(probe.vars()))
                return without(
                        probe,
                        Messages.SIGNAL.text(
                                "import.otherValue",
                                String.join(", ", probe.vars().keySet())));
            var text = head(probe.vars()) + "probes:\n" + line("it", probe);
            ProbesFile.read(text, SourcesFile.none(Path.of("")), NO_RELEASE);
            if (probe.keys().get("query") instanceof String query
                    && !query.contains("${")
                    && ParsedQuery.of(query) instanceof ParsedQuery.Broken broken)
                return without(probe, broken.sentence());
            return probe;
        } catch (InvalidConfigException e) {
            return without(probe, e.sentence());
        }
    }

    /// Whether another probe of the file gives a variable another value.
    private boolean conflicts(Map<String, String> others) {
        return others.entrySet().stream()
                .anyMatch(entry ->
                        !vars.getOrDefault(entry.getKey(), entry.getValue()).equals(entry.getValue()));
    }

    private static ImportedProbe without(ImportedProbe probe, String sentence) {
        return new ImportedProbe.Builder(probe.name(), probe.from()).none(sentence);
    }

    private String id(String name) {
        var plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        if (plain.isEmpty()) plain = "probe";
        plain = plain.substring(0, Math.min(plain.length(), 56));
        var id = plain;
        for (int number = 2; !ids.add(id); number++) id = plain + "-" + number;
        return id;
    }

    private static String head(Map<String, String> vars) {
        return "version: 1\n" + (vars.isEmpty() ? "" : "vars: {" + YamlFlowWriter.keys(vars) + "}\n");
    }

    private String text(String file) {
        var lines = new ArrayList<String>();
        lines.add("# " + comment(Messages.SIGNAL.text("import.heading", file)));
        if (vars.containsValue(TemplateVariables.UNKNOWN))
            lines.add("# " + comment(Messages.SIGNAL.text("import.vars", TemplateVariables.UNKNOWN)));
        return String.join("\n", lines)
                + "\n"
                + head(vars)
                + (ids.isEmpty() ? "probes: {}\n" + probes : "probes:\n" + probes);
    }

    /// One line, whatever a name in the file holds.
    private static String comment(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
