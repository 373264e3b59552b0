package dev.gateboard.signal.imports;

import dev.gateboard.signal.config.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One probe that is proposed from a part of a document, with what could not be taken over.
///
/// @param name what its id is made of
/// @param from where it comes from, in words
/// @param keys of the probe; none where nothing could be taken over
/// @param vars values of the variables it names
/// @param notes what was not taken over, each a sentence
record ImportedProbe(String name, String from, Map<String, Object> keys, Map<String, String> vars, List<String> notes) {

    static final class Builder {
        private final String name;
        private final String from;
        private final Map<String, Object> keys = new LinkedHashMap<>();
        private final Map<String, String> vars = new LinkedHashMap<>();
        private final List<String> notes = new ArrayList<>();

        Builder(String name, String from) {
            this.name = name;
            this.from = from;
        }

        Builder with(String key, Object value) {
            keys.put(key, value);
            return this;
        }

        Builder with(Map<String, String> values) {
            vars.putAll(values);
            return this;
        }

        Builder note(String sentence) {
            notes.add(sentence);
            return this;
        }

        /// An interval, where it is one that a probe may have.
        Builder interval(YamlNode.Mapping from, String key, List<String> left) {
            if (from.get(key).orElse(null) instanceof YamlNode.Scalar(int _, String text)) {
                if (YamlNode.SPAN.matcher(text).matches()) keys.put("interval", text);
                else left.add(key + " " + text);
            }
            return this;
        }

        boolean hasAny(List<String> some) {
            return some.stream().anyMatch(keys::containsKey);
        }

        ImportedProbe build() {
            return new ImportedProbe(name, from, keys, vars, notes);
        }

        /// Nothing of it is taken over.
        ImportedProbe none(String sentence) {
            return new ImportedProbe(name, from, Map.of(), Map.of(), List.of(sentence));
        }
    }
}
