package dev.gateboard.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// A probe's keys with their variables filled, wherever they stand: in values, lists and maps (rule R13).
record FilledKeys(Kind kind, Variables variables) {
    private static final List<String> MAPS = List.of("pass", "fail", "headers", "expect");

    /// @param keys those that could be filled
    /// @param trouble why one could not, in one sentence; empty where all could
    record Result(Yaml.Mapping keys, String trouble) {}

    static boolean isMap(Kind kind, String key) {
        return MAPS.contains(key) || (kind == Kind.CONTROLLED_ALERT && key.equals("labels"));
    }

    Result fill(Yaml.Mapping written) throws Malformed {
        var filled = new LinkedHashMap<String, Yaml>();
        var trouble = "";
        for (var entry : written.entries().entrySet()) {
            var key = entry.getKey();
            var one = isMap(kind, key) ? inner(key, written.mapping(key)) : value(key, written);
            if (one.trouble().isEmpty()) filled.put(key, one.value());
            else if (trouble.isEmpty()) trouble = one.trouble();
        }
        return new Result(new Yaml.Mapping(written.line(), filled), trouble);
    }

    private record Value(Yaml value, String trouble) {}

    private Value inner(String key, Yaml.Mapping written) throws Malformed {
        var filled = new LinkedHashMap<String, Yaml>();
        var trouble = "";
        for (var name : written.entries().keySet()) {
            int line = written.lineOf(name);
            if (name.contains("${"))
                throw new Malformed(line, "A variable stands in a value and never in a name, as in `" + name + "`.");
            var one = one(written.anyText(name), key, line);
            if (one.trouble().isEmpty())
                filled.put(name, new Yaml.Scalar(line, one.texts().getFirst()));
            else if (trouble.isEmpty()) trouble = one.trouble();
        }
        return new Value(new Yaml.Mapping(written.line(), filled), trouble);
    }

    private Value value(String key, Yaml.Mapping written) throws Malformed {
        int line = written.lineOf(key);
        var items = new ArrayList<Yaml>();
        for (var text : written.texts(key)) {
            var one = one(text, key, line);
            if (!one.trouble().isEmpty()) return new Value(new Yaml.Nothing(line), one.trouble());
            for (var each : one.texts()) items.add(new Yaml.Scalar(line, each));
        }
        return new Value(items.size() == 1 ? items.getFirst() : new Yaml.Sequence(line, List.copyOf(items)), "");
    }

    private Variables.Filled one(String text, String key, int line) throws Malformed {
        variables.check(text, line);
        return variables.fill(text, Place.of(kind, key), key);
    }
}
