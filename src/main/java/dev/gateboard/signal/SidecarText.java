package dev.gateboard.signal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// A sidecar that is written: what one says already, and what is added to it. Comments are not kept.
public final class SidecarText {
    private final Map<String, String> vars = new LinkedHashMap<>();
    private final Map<String, String> probes = new LinkedHashMap<>();
    private final Map<String, List<String>> bind = new LinkedHashMap<>();

    /// @param text of a sidecar, or empty
    /// @throws Malformed where it is none
    public SidecarText(String text) throws Malformed {
        var top = Yaml.read(text);
        for (var entry : top.mapping("vars").entries().entrySet())
            vars.put(entry.getKey(), Flow.value(entry.getValue()));
        for (var entry : top.mapping("probes").entries().entrySet())
            probes.put(entry.getKey(), Flow.value(entry.getValue()));
        var ties = top.mapping("bind");
        for (var path : ties.entries().keySet()) bind.put(path, ties.texts(path));
    }

    /// Adds a probe, unless one of the same words is there.
    ///
    /// @param yaml `{kind: …, …}`
    /// @return its id: the wanted one, or with `-2` and so on where that is taken
    public String probe(String wanted, String yaml) {
        var id = wanted;
        for (int number = 2; probes.containsKey(id) && !yaml.equals(probes.get(id)); number++)
            id = wanted + "-" + number;
        probes.put(id, yaml);
        return id;
    }

    /// Binds these too.
    public void bind(String path, List<String> ids) {
        var all = new LinkedHashSet<>(bind.getOrDefault(path, List.of()));
        all.addAll(ids);
        bind.put(path, List.copyOf(all));
    }

    public String text() {
        var text = new StringBuilder("version: 1\n");
        block(text, "vars", vars);
        block(text, "probes", probes);
        if (!bind.isEmpty()) text.append("bind:\n");
        bind.forEach((path, ids) -> text.append("  ")
                .append(Flow.text(path))
                .append(": [")
                .append(String.join(", ", ids))
                .append("]\n"));
        return text.toString();
    }

    private static void block(StringBuilder text, String name, Map<String, String> entries) {
        if (entries.isEmpty()) return;
        text.append(name).append(":\n");
        entries.forEach((key, value) -> text.append("  ")
                .append(Flow.text(key))
                .append(": ")
                .append(value)
                .append('\n'));
    }
}
