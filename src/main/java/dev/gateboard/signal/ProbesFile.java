package dev.gateboard.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.config.YamlNode;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.variable.ProbeVariables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// `NAME.probes.yaml`: probes by id, and which gates they are bound to. It names sources by key only, so it is safe
/// to share.
///
/// @param probes by id, after substitution
/// @param bind gate paths as written, each with its line and its probes' ids
public record ProbesFile(Map<String, ProbeDefinition> probes, List<GateBinding> bind, List<Problem> problems) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    /// One line of `bind:`.
    public record GateBinding(int line, String path, List<String> probes) {}

    public ProbesFile {
        probes = Map.copyOf(probes);
        bind = List.copyOf(bind);
        problems = List.copyOf(problems);
    }

    /// Reads a sidecar for a release.
    public static ProbesFile read(String text, SourcesFile sources, Release release) throws InvalidConfigException {
        return read(text, sources, release, ProbeKindRegistry.BUILT_IN);
    }

    /// Reads a probes file that may have these kinds of probes.
    public static ProbesFile read(String text, SourcesFile sources, Release release, ProbeKindRegistry kinds)
            throws InvalidConfigException {
        var top = YamlNode.read(text);
        top.requireKnownKeys(List.of("version", "vars", "probes", "bind"));
        if (!top.text("version").equals("1"))
            throw new InvalidConfigException(top.lineOf("version"), Messages.SIGNAL.text("config.version"));
        var variables = ProbeVariables.read(top.block("vars"), release);
        var problems = new ArrayList<Problem>();
        var probes = new LinkedHashMap<String, ProbeDefinition>();
        for (var entry : top.block("probes").entries().entrySet()) {
            var id = entry.getKey();
            int line = entry.getValue().line();
            if (!ID.matcher(id).matches())
                throw new InvalidConfigException(line, Messages.SIGNAL.text("config.badProbeId", id));
            if (!(entry.getValue() instanceof YamlNode.Mapping keys))
                throw new InvalidConfigException(line, Messages.SIGNAL.text("config.probeNotMap", id));
            probes.put(id, new ProbeParser(id, kinds, variables, sources, problems).read(keys));
        }
        return new ProbesFile(probes, bind(top.block("bind"), probes, problems), problems);
    }

    private static List<GateBinding> bind(
            YamlNode.Mapping bind, Map<String, ProbeDefinition> probes, List<Problem> problems)
            throws InvalidConfigException {
        var all = new ArrayList<GateBinding>();
        for (var path : bind.entries().keySet()) {
            int line = bind.lineOf(path);
            var ids = bind.texts(path);
            for (var id : ids)
                if (!probes.containsKey(id))
                    problems.add(new Problem(line, Messages.SIGNAL.text("config.unknownProbe", id)));
            all.add(new GateBinding(line, path, ids));
        }
        return all;
    }
}
