package dev.gateboard.signal.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names in a query that are filled in later, as `{{args.service}}`, made into variables of a probes file.
record TemplateVariables(Pattern pattern, Map<String, String> values) {
    /// Argo Rollouts fills in the arguments of a template.
    static final Pattern ARGO = Pattern.compile("\\{\\{\\s*args\\.([A-Za-z0-9_.-]+)\\s*}}");

    /// Keptn fills in the arguments of an analysis, as templates of Go have it.
    static final Pattern KEPTN = Pattern.compile("\\{\\{-?\\s*\\.([A-Za-z0-9_]+)\\s*-?}}");

    /// What is written for a value that is not known.
    static final String UNKNOWN = "TBD";

    /// What a review knows by itself.
    private static final Set<String> OWN = Set.of("service", "environment", "release");

    /// A query with variables.
    ///
    /// @param vars the values of those that a review does not know by itself
    record Filled(String query, Map<String, String> vars) {}

    /// Empty where something is left that only the other tool can fill in, or that a probes file would fill in.
    Optional<Filled> fill(String query) {
        if (query.contains("${")) return Optional.empty();
        var vars = new LinkedHashMap<String, String>();
        var filled = pattern.matcher(query).replaceAll(found -> {
            var name = found.group(1).replaceAll("[^A-Za-z0-9_]", "_");
            var value = values.getOrDefault(found.group(1), "");
            if (!value.isEmpty() || !OWN.contains(name)) vars.put(name, value.isEmpty() ? UNKNOWN : value);
            return Matcher.quoteReplacement("${" + name + "}");
        });
        return filled.contains("{{") ? Optional.empty() : Optional.of(new Filled(filled, vars));
    }
}
