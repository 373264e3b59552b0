package dev.gateboard.signal.variable;

import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.YamlNode;
import dev.gateboard.signal.probe.ProbeKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// A probe's keys with their variables filled, wherever they stand: in values, lists and maps (rule R13).
public record KeyFiller(ProbeKind kind, ProbeVariables variables) {
    private static final List<String> MAPS = List.of("pass", "fail", "headers", "expect");

    /// The keys with their values filled in.
    ///
    /// @param keys those that could be filled
    /// @param trouble why one could not, in one sentence; empty where all could
    public record FilledResult(YamlNode.Mapping keys, String trouble) {}

    public static boolean isMap(ProbeKind kind, String key) {
        return MAPS.contains(key) || (kind == ProbeKind.CONTROLLED_ALERT && key.equals("labels"));
    }

    public FilledResult fill(YamlNode.Mapping written) throws InvalidConfigException {
        var filled = new LinkedHashMap<String, YamlNode>();
        var trouble = "";
        for (var entry : written.entries().entrySet()) {
            var key = entry.getKey();
            var one = isMap(kind, key) ? inner(key, written.mapping(key)) : value(key, written);
            if (one.trouble().isEmpty()) filled.put(key, one.value());
            else if (trouble.isEmpty()) trouble = one.trouble();
        }
        return new FilledResult(new YamlNode.Mapping(written.line(), filled), trouble);
    }

    private record Value(YamlNode value, String trouble) {}

    private Value inner(String key, YamlNode.Mapping written) throws InvalidConfigException {
        var filled = new LinkedHashMap<String, YamlNode>();
        var trouble = "";
        for (var name : written.entries().keySet()) {
            int line = written.lineOf(name);
            if (name.contains("${"))
                throw new InvalidConfigException(
                        line, "A variable stands in a value and never in a name, as in `" + name + "`.");
            var one = one(written.anyText(name), key, line);
            if (one.trouble().isEmpty())
                filled.put(name, new YamlNode.Scalar(line, one.texts().getFirst()));
            else if (trouble.isEmpty()) trouble = one.trouble();
        }
        return new Value(new YamlNode.Mapping(written.line(), filled), trouble);
    }

    private Value value(String key, YamlNode.Mapping written) throws InvalidConfigException {
        int line = written.lineOf(key);
        var items = new ArrayList<YamlNode>();
        for (var text : written.texts(key)) {
            var one = one(text, key, line);
            if (!one.trouble().isEmpty()) return new Value(new YamlNode.Nothing(line), one.trouble());
            for (var each : one.texts()) items.add(new YamlNode.Scalar(line, each));
        }
        return new Value(items.size() == 1 ? items.getFirst() : new YamlNode.Sequence(line, List.copyOf(items)), "");
    }

    private ProbeVariables.Filled one(String text, String key, int line) throws InvalidConfigException {
        variables.check(text, line);
        return variables.fill(text, VariablePlace.of(kind, key), key);
    }
}
