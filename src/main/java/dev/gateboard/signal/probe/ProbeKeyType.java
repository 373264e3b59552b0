package dev.gateboard.signal.probe;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.SpellingSuggestion;
import dev.gateboard.signal.config.YamlNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/// What values a key of a probe takes.
public sealed interface ProbeKeyType {
    /// Refuses a value, filled in already, that is not of the type.
    void check(YamlNode.Mapping keys, String key) throws InvalidConfigException;

    /// Whether it takes a map.
    default boolean isMap() {
        return false;
    }

    /// Whether it takes several values.
    default boolean isList() {
        return false;
    }

    /// One text.
    record Text() implements ProbeKeyType {
        @Override
        public void check(YamlNode.Mapping keys, String key) {}
    }

    /// One text of a certain form.
    ///
    /// @param pattern the form, as a regular expression
    /// @param example such a text
    record PatternText(String pattern, String example) implements ProbeKeyType {
        @Override
        public void check(YamlNode.Mapping keys, String key) throws InvalidConfigException {
            if (!Pattern.matches(pattern, keys.text(key)))
                throw new InvalidConfigException(
                        keys.lineOf(key), Messages.SIGNAL.text("config.badValue", key, keys.text(key), example));
        }
    }

    /// One text, or a list of them.
    record TextList() implements ProbeKeyType {
        @Override
        public void check(YamlNode.Mapping keys, String key) {}

        @Override
        public boolean isList() {
            return true;
        }
    }

    /// One of some words.
    record Choice(List<String> words) implements ProbeKeyType {
        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public void check(YamlNode.Mapping keys, String key) throws InvalidConfigException {
            known(keys, key, words);
        }
    }

    /// One of some words, or a list of them.
    record ChoiceList(List<String> words) implements ProbeKeyType {
        public ChoiceList {
            words = List.copyOf(words);
        }

        @Override
        public void check(YamlNode.Mapping keys, String key) throws InvalidConfigException {
            known(keys, key, words);
        }

        @Override
        public boolean isList() {
            return true;
        }
    }

    private static void known(YamlNode.Mapping keys, String key, List<String> words) throws InvalidConfigException {
        for (var word : keys.texts(key))
            if (!words.contains(word))
                throw new InvalidConfigException(
                        keys.lineOf(key),
                        Messages.SIGNAL.text(
                                "config.unknownValue", key, word, SpellingSuggestion.nearest(word, words)));
    }

    /// A number that is not negative.
    record Amount() implements ProbeKeyType {
        @Override
        public void check(YamlNode.Mapping keys, String key) throws InvalidConfigException {
            keys.requireNotNegative(key);
        }
    }

    /// A whole number between two others, both included.
    record WholeNumber(int least, int most) implements ProbeKeyType {
        private static final int MOST = 1_000_000_000;

        /// A number that counts something.
        public static WholeNumber atLeast(int least) {
            return new WholeNumber(least, MOST);
        }

        @Override
        public void check(YamlNode.Mapping keys, String key) throws InvalidConfigException {
            keys.requireWholeNumber(key, least, most);
        }
    }

    /// A span of time such as `10m`.
    record Span() implements ProbeKeyType {
        @Override
        public void check(YamlNode.Mapping keys, String key) throws InvalidConfigException {
            keys.duration(key, Duration.ZERO);
        }
    }

    /// A range of numbers, such as `{max: 0.3}`.
    record Range() implements ProbeKeyType {
        @Override
        public void check(YamlNode.Mapping keys, String key) throws InvalidConfigException {
            var inner = keys.mapping(key);
            inner.requireKnownKeys(ThresholdRange.KEYS);
            var bounds = new LinkedHashMap<String, String>();
            for (var name : inner.entries().keySet()) {
                inner.number(name);
                bounds.put(name, inner.text(name));
            }
            if (ThresholdRange.of(bounds).isEmpty())
                throw new InvalidConfigException(keys.lineOf(key), Messages.SIGNAL.text("config.emptyRange", key));
        }

        @Override
        public boolean isMap() {
            return true;
        }
    }

    /// Whole numbers between two others by name, such as `{pass: 1, fail: 2}`.
    record Counts(List<String> names, int least, int most) implements ProbeKeyType {
        public Counts {
            names = List.copyOf(names);
        }

        @Override
        public void check(YamlNode.Mapping keys, String key) throws InvalidConfigException {
            var inner = keys.mapping(key);
            inner.requireKnownKeys(names);
            for (var name : inner.entries().keySet()) inner.requireWholeNumber(name, least, most);
        }

        @Override
        public boolean isMap() {
            return true;
        }
    }

    /// Texts by name.
    record TextMap() implements ProbeKeyType {
        @Override
        public void check(YamlNode.Mapping keys, String key) throws InvalidConfigException {
            var inner = keys.mapping(key);
            for (var name : inner.entries().keySet()) inner.text(name);
        }

        @Override
        public boolean isMap() {
            return true;
        }
    }

    /// Values of HTTP headers by name; a value may be empty.
    record HeaderMap() implements ProbeKeyType {
        private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

        @Override
        public void check(YamlNode.Mapping keys, String key) throws InvalidConfigException {
            var inner = keys.mapping(key);
            for (var name : inner.entries().keySet()) {
                if (!NAME.matcher(name).matches())
                    throw new InvalidConfigException(
                            inner.lineOf(name), Messages.SIGNAL.text("config.badHeader", name));
                inner.anyText(name);
            }
        }

        @Override
        public boolean isMap() {
            return true;
        }
    }

    /// The key of a source in `sources.yaml`, which is looked up when the probe is read.
    record SourceName(SourceKind kind) implements ProbeKeyType {
        @Override
        public void check(YamlNode.Mapping keys, String key) {}
    }
}
