package dev.gateboard.signal.variable;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.YamlNode;
import dev.gateboard.signal.probe.ProbeKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// A probe's keys with their variables filled, wherever they stand: in values, lists and maps (rule R13).
public record KeyFiller(ProbeVariables variables) {
    /// The keys with their values filled in.
    ///
    /// @param keys those that could be filled
    /// @param problem why one could not, in one sentence; empty where all could
    public record FilledResult(YamlNode.Mapping keys, String problem) {}

    /// Fills the values of the probe's keys, which are all known.
    public FilledResult fill(YamlNode.Mapping written, List<ProbeKey> keys) throws InvalidConfigException {
        var filled = new LinkedHashMap<String, YamlNode>();
        var trouble = "";
        for (var name : written.entries().keySet()) {
            var key = keys.stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            var one = key.type().isMap() ? inner(key, written.mapping(name)) : value(key, written);
            if (one.problem().isEmpty()) filled.put(name, one.value());
            else if (trouble.isEmpty()) trouble = one.problem();
        }
        return new FilledResult(new YamlNode.Mapping(written.line(), filled), trouble);
    }

    private record Value(YamlNode value, String problem) {}

    private Value inner(ProbeKey key, YamlNode.Mapping written) throws InvalidConfigException {
        var filled = new LinkedHashMap<String, YamlNode>();
        var trouble = "";
        for (var name : written.entries().keySet()) {
            int line = written.lineOf(name);
            if (name.contains("${"))
                throw new InvalidConfigException(line, Messages.SIGNAL.text("variable.inName", name));
            var one = one(written.anyText(name), key, line);
            if (one.problem().isEmpty())
                filled.put(name, new YamlNode.Scalar(line, one.texts().getFirst()));
            else if (trouble.isEmpty()) trouble = one.problem();
        }
        return new Value(new YamlNode.Mapping(written.line(), filled), trouble);
    }

    private Value value(ProbeKey key, YamlNode.Mapping written) throws InvalidConfigException {
        int line = written.lineOf(key.name());
        var items = new ArrayList<YamlNode>();
        for (var text : written.texts(key.name())) {
            var one = one(text, key, line);
            if (!one.problem().isEmpty()) return new Value(new YamlNode.EmptyValue(line), one.problem());
            for (var each : one.texts()) items.add(new YamlNode.Scalar(line, each));
        }
        return new Value(items.size() == 1 ? items.getFirst() : new YamlNode.Sequence(line, List.copyOf(items)), "");
    }

    private ProbeVariables.FilledTexts one(String text, ProbeKey key, int line) throws InvalidConfigException {
        variables.check(text, line);
        return variables.fill(text, key.place(), key.name());
    }
}
