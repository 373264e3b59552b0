package dev.gateboard.signal;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// A YAML document whose parts know their line.
sealed interface Yaml {
    int line();

    record Scalar(int line, String text) implements Yaml {}

    record Sequence(int line, List<Yaml> items) implements Yaml {}

    record Mapping(int line, Map<String, Yaml> entries) implements Yaml {

        Optional<Yaml> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        Mapping mapping(String key) throws Malformed {
            var value = entries.get(key);
            if (value == null) return new Mapping(line, Map.of());
            if (value instanceof Mapping mapping) return mapping;
            throw new Malformed(value.line(), "`" + key + "` is a map, as in `" + key + ": {…}`.");
        }

        /// The text, or empty.
        String text(String key) throws Malformed {
            var value = entries.get(key);
            if (value == null) return "";
            if (value instanceof Scalar(int _, String text)) return text;
            throw new Malformed(value.line(), "`" + key + "` is one value, no list and no map.");
        }

        /// One value or several.
        List<String> texts(String key) throws Malformed {
            var value = entries.get(key);
            if (value == null) return List.of();
            if (value instanceof Scalar(int _, String text)) return List.of(text);
            var texts = new ArrayList<String>();
            if (value instanceof Sequence(int _, List<Yaml> items)) {
                for (var item : items) {
                    if (!(item instanceof Scalar(int _, String text)))
                        throw new Malformed(item.line(), "`" + key + "` lists plain values.");
                    texts.add(text);
                }
                return List.copyOf(texts);
            }
            throw new Malformed(value.line(), "`" + key + "` is a value or a list of values.");
        }

        Optional<Double> number(String key) throws Malformed {
            var text = text(key);
            if (text.isEmpty()) return Optional.empty();
            try {
                return Optional.of(Double.parseDouble(text));
            } catch (NumberFormatException e) {
                throw new Malformed(lineOf(key), "`" + key + "` is a number, not \"" + text + "\".");
            }
        }

        /// `30s`, `10m`, `24h`, `7d`.
        Duration duration(String key, Duration otherwise) throws Malformed {
            var text = text(key);
            if (text.isEmpty()) return otherwise;
            var matcher = SPAN.matcher(text);
            try {
                var span = matcher.matches()
                        ? Duration.parse((matcher.group(2).equals("d") ? "P" : "PT") + text.toUpperCase(Locale.ROOT))
                        : Duration.ZERO;
                if (span.isPositive()) return span;
            } catch (DateTimeParseException | ArithmeticException e) {
                throw notSpan(key, text);
            }
            throw notSpan(key, text);
        }

        private Malformed notSpan(String key, String text) {
            return new Malformed(
                    lineOf(key), "`" + key + "` is a span of time such as 30s, 10m or 24h, not \"" + text + "\".");
        }

        int lineOf(String key) {
            var value = entries.get(key);
            return value == null ? line : value.line();
        }

        /// Refuses a key that is none of these, and names the nearest.
        void allow(List<String> known) throws Malformed {
            for (var entry : entries.entrySet()) {
                if (known.contains(entry.getKey())) continue;
                throw new Malformed(
                        entry.getValue().line(),
                        "`" + entry.getKey() + "` is not known here; did you mean `" + Nearest.of(entry.getKey(), known)
                                + "`?");
            }
        }
    }

    Pattern SPAN = Pattern.compile("(\\d{1,7})([smhd])");

    YAMLFactory FACTORY = new YAMLFactory();

    /// Reads a document whose top is a map.
    static Mapping read(String text) throws Malformed {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            var first = parser.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) return new Mapping(1, Map.of());
            if (!(value(parser, 0) instanceof Mapping mapping))
                throw new Malformed(1, "The file is a map, as in `sources: {…}`.");
            return mapping;
        } catch (JacksonException e) {
            var place = e.getLocation();
            var why = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            throw new Malformed(place == null ? 1 : Math.max(1, place.getLineNr()), "This is no YAML: " + why + ".");
        } catch (IndexOutOfBoundsException e) { // the parser's own, over what it cannot make sense of
            throw new Malformed(1, "This is no YAML.");
        }
    }

    private static Yaml value(JsonParser parser, int depth) throws Malformed {
        int line = parser.currentTokenLocation().getLineNr();
        if (depth > 32) throw new Malformed(line, "This is nested too deep.");
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var entries = new LinkedHashMap<String, Yaml>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    var key = parser.currentName();
                    int at = parser.currentTokenLocation().getLineNr();
                    parser.nextToken();
                    if (entries.put(key, value(parser, depth + 1)) != null)
                        throw new Malformed(at, "`" + key + "` stands here twice.");
                }
                yield new Mapping(line, entries);
            }
            case START_ARRAY -> {
                var items = new ArrayList<Yaml>();
                while (parser.nextToken() != JsonToken.END_ARRAY) items.add(value(parser, depth + 1));
                yield new Sequence(line, items);
            }
            default -> new Scalar(line, parser.getValueAsString(""));
        };
    }
}
