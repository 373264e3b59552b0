package dev.gateboard.signal.config;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.BlankText;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A YAML document whose parts know their line.
public sealed interface YamlNode {
    int line();

    record Scalar(int line, String text) implements YamlNode {}

    /// Where a value is not there: nothing, `~` or `null`.
    record EmptyValue(int line) implements YamlNode {}

    record Sequence(int line, List<YamlNode> items) implements YamlNode {}

    record Mapping(int line, Map<String, YamlNode> entries) implements YamlNode {

        public Optional<YamlNode> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        public Mapping mapping(String key) throws InvalidConfigException {
            var value = entries.get(key);
            if (value == null) return new Mapping(line, Map.of());
            if (value instanceof EmptyValue || (value instanceof Mapping(int _, var inner) && inner.isEmpty()))
                throw empty(key, value.line());
            if (value instanceof Mapping mapping) return mapping;
            throw new InvalidConfigException(value.line(), Messages.SIGNAL.text("config.notMap", key, key + ": {…}"));
        }

        /// A part of the file, which may say that it has no entries yet.
        public Mapping block(String key) throws InvalidConfigException {
            return entries.get(key) instanceof EmptyValue
                            || (entries.get(key) instanceof Mapping(int _, var inner) && inner.isEmpty())
                    ? new Mapping(lineOf(key), Map.of())
                    : mapping(key);
        }

        /// The text, or empty where the key is not there. A key that is there says something.
        public String text(String key) throws InvalidConfigException {
            var text = anyText(key);
            if (entries.containsKey(key) && BlankText.isBlank(text)) throw empty(key, lineOf(key));
            return text;
        }

        /// The text, which may be `""`.
        public String anyText(String key) throws InvalidConfigException {
            var value = entries.get(key);
            if (value == null) return "";
            if (value instanceof Scalar(int _, String text)) return text;
            if (value instanceof EmptyValue) throw empty(key, value.line());
            throw new InvalidConfigException(value.line(), Messages.SIGNAL.text("config.notOneValue", key));
        }

        private static InvalidConfigException empty(String key, int line) {
            return new InvalidConfigException(line, Messages.SIGNAL.text("config.empty", key));
        }

        /// One value or several.
        public List<String> texts(String key) throws InvalidConfigException {
            var value = entries.get(key);
            if (value == null) return List.of();
            if (!(value instanceof Sequence(int _, List<YamlNode> items))) {
                if (value instanceof Mapping)
                    throw new InvalidConfigException(value.line(), Messages.SIGNAL.text("config.notList", key));
                return List.of(text(key));
            }
            if (items.isEmpty()) throw empty(key, value.line());
            var texts = new ArrayList<String>();
            for (var item : items) {
                if (item instanceof EmptyValue(int at))
                    throw new InvalidConfigException(at, Messages.SIGNAL.text("config.emptyItem", key));
                if (!(item instanceof Scalar(int at, String text)))
                    throw new InvalidConfigException(item.line(), Messages.SIGNAL.text("config.notPlainList", key));
                if (BlankText.isBlank(text))
                    throw new InvalidConfigException(at, Messages.SIGNAL.text("config.emptyItem", key));
                texts.add(text);
            }
            return List.copyOf(texts);
        }

        /// A decimal; neither a word for infinity nor one for what is no number.
        public Optional<Double> number(String key) throws InvalidConfigException {
            var text = text(key);
            if (text.isEmpty()) return Optional.empty();
            double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
            if (Double.isFinite(number)) return Optional.of(number);
            throw new InvalidConfigException(lineOf(key), Messages.SIGNAL.text("config.notNumber", key, text));
        }

        /// A number that counts something, where the key is there.
        public void requireNotNegative(String key) throws InvalidConfigException {
            var number = number(key);
            if (number.isPresent() && number.get() < 0)
                throw new InvalidConfigException(lineOf(key), Messages.SIGNAL.text("config.negative", key, text(key)));
        }

        /// A whole number within these bounds, where the key is there.
        public void requireWholeNumber(String key, int least, int most) throws InvalidConfigException {
            var number = number(key);
            if (number.isEmpty()) return;
            double value = number.get();
            if (value != Math.rint(value) || value < least || value > most)
                throw new InvalidConfigException(
                        lineOf(key), Messages.SIGNAL.text("config.notWhole", key, text(key), least, most));
        }

        /// `30s`, `10m`, `24h`, `7d`.
        public Duration duration(String key, Duration otherwise) throws InvalidConfigException {
            var text = text(key);
            if (text.isEmpty()) return otherwise;
            var matcher = SPAN.matcher(text);
            try {
                var span = matcher.matches()
                        ? Duration.parse((matcher.group(2).equals("d") ? "P" : "PT") + text.toUpperCase(Locale.ROOT))
                        : Duration.ZERO;
                if (span.compareTo(LONGEST) > 0)
                    throw new InvalidConfigException(
                            lineOf(key), Messages.SIGNAL.text("config.durationTooLong", key, text, LONGEST.toDays()));
                if (span.isPositive()) return span;
            } catch (DateTimeParseException | ArithmeticException e) {
                throw invalidDuration(key, text);
            }
            throw invalidDuration(key, text);
        }

        private InvalidConfigException invalidDuration(String key, String text) {
            return new InvalidConfigException(lineOf(key), Messages.SIGNAL.text("config.badDuration", key, text));
        }

        public int lineOf(String key) {
            var value = entries.get(key);
            return value == null ? line : value.line();
        }

        /// Refuses a key that is none of these, and names the nearest.
        public void requireKnownKeys(List<String> known) throws InvalidConfigException {
            for (var entry : entries.entrySet()) {
                if (known.contains(entry.getKey())) continue;
                throw new InvalidConfigException(
                        entry.getValue().line(),
                        Messages.SIGNAL.text(
                                "config.unknownKey",
                                entry.getKey(),
                                SpellingSuggestion.nearest(entry.getKey(), known)));
            }
        }
    }

    Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    /// What is asked for longer ago proves nothing of a release.
    Duration LONGEST = Duration.ofDays(366);

    Pattern SPAN = Pattern.compile("(\\d{1,7})([smhd])");

    /// Reads a document whose top is a map.
    static Mapping read(String text) throws InvalidConfigException {
        return YamlParser.read(text);
    }
}
