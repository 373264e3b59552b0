package dev.gateboard.signal.config;

import dev.gateboard.language.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads YAML 1.2 with its aliases and merge keys resolved, so that what is checked is what the file means. A value
/// that is not there (nothing, `~`, `null`) is kept as such and never read as a text.
final class YamlParser {
    private static final int DEEPEST = 32;

    /// So many values, aliases unfolded: a file of a few lines can mean billions of them.
    private static final int MOST = 50_000;

    private static final String CORE = "tag:yaml.org,2002:";
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TAGS = Set.of(
            "!", CORE + "str", CORE + "int", CORE + "float", CORE + "bool", CORE + "null", CORE + "map", CORE + "seq");

    private final Iterator<Event> events;
    private final Map<String, Part> anchors = new HashMap<>();

    /// @param size of how many values it is made, aliases unfolded
    private record Part(YamlNode yaml, int size) {}

    private YamlParser(String text) {
        var settings = LoadSettings.builder().setLabel("file").build();
        events = new ParserImpl(settings, new StreamReader(settings, text));
    }

    /// Reads a document whose top is a map.
    static YamlNode.Mapping read(String text) throws InvalidConfigException {
        try {
            return new YamlParser(text).document();
        } catch (MarkedYamlEngineException e) {
            var reason = String.valueOf(e.getProblem()).lines().findFirst().orElse("");
            throw new InvalidConfigException(
                    line(e.getProblemMark()), Messages.SIGNAL.text("yaml.invalidBecause", reason));
        } catch (YamlEngineException e) {
            throw new InvalidConfigException(
                    1,
                    Messages.SIGNAL.text(
                            "yaml.invalidBecause",
                            String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        } catch (IndexOutOfBoundsException e) { // the parser's own, over what it cannot make sense of
            throw new InvalidConfigException(1, Messages.SIGNAL.text("yaml.invalid"));
        }
    }

    private YamlNode.Mapping document() throws InvalidConfigException {
        var top = Optional.<YamlNode>empty();
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof DocumentStartEvent && top.isPresent())
                throw new InvalidConfigException(line(event), Messages.SIGNAL.text("yaml.secondDocument"));
            if (event instanceof NodeEvent)
                top = Optional.of(part(event, line(event), 0).yaml());
        }
        if (top.isEmpty() || top.get() instanceof YamlNode.EmptyValue) return new YamlNode.Mapping(1, Map.of());
        if (top.get() instanceof YamlNode.Mapping mapping) return mapping;
        throw new InvalidConfigException(1, Messages.SIGNAL.text("yaml.notMap", "sources: {…}"));
    }

    /// @param line where its key stands, or it itself in a list
    private Part part(Event event, int line, int depth) throws InvalidConfigException {
        if (depth > DEEPEST) throw new InvalidConfigException(line, Messages.SIGNAL.text("yaml.tooDeep"));
        var part = switch (event) {
            case AliasEvent alias -> aliased(alias, line);
            case ScalarEvent scalar -> new Part(scalar(scalar, line), 1);
            case SequenceStartEvent _ -> sequence(line, depth);
            case MappingStartEvent _ -> mapping(line, depth);
            default -> throw new InvalidConfigException(line, Messages.SIGNAL.text("yaml.invalid"));
        };
        var unknown = tag(event).filter(tag -> !TAGS.contains(tag));
        if (unknown.isPresent())
            throw new InvalidConfigException(line, Messages.SIGNAL.text("yaml.unknownTag", unknown.get()));
        if (part.size() > MOST) throw new InvalidConfigException(line, Messages.SIGNAL.text("yaml.tooManyAliases"));
        if (!(event instanceof AliasEvent) && event instanceof NodeEvent node)
            node.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), part));
        return part;
    }

    private static Optional<String> tag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case SequenceStartEvent sequence -> sequence.getTag();
            case MappingStartEvent mapping -> mapping.getTag();
            default -> Optional.empty();
        };
    }

    private Part aliased(AliasEvent alias, int line) throws InvalidConfigException {
        var part = anchors.get(alias.getAlias().getValue());
        if (part == null)
            throw new InvalidConfigException(
                    line, Messages.SIGNAL.text("yaml.noAnchor", alias.getAlias().getValue()));
        return new Part(at(part.yaml(), line), part.size());
    }

    private static YamlNode at(YamlNode yaml, int line) {
        return switch (yaml) {
            case YamlNode.Scalar(int _, String text) -> new YamlNode.Scalar(line, text);
            case YamlNode.EmptyValue _ -> new YamlNode.EmptyValue(line);
            case YamlNode.Sequence(int _, List<YamlNode> items) -> new YamlNode.Sequence(line, items);
            case YamlNode.Mapping(int _, var entries) -> new YamlNode.Mapping(line, entries);
        };
    }

    private static YamlNode scalar(ScalarEvent scalar, int line) {
        boolean nothing = scalar.getTag().isEmpty()
                ? scalar.getScalarStyle() == ScalarStyle.PLAIN && NOTHING.contains(scalar.getValue())
                : scalar.getTag().get().equals(CORE + "null");
        return nothing ? new YamlNode.EmptyValue(line) : new YamlNode.Scalar(line, scalar.getValue());
    }

    private Part sequence(int line, int depth) throws InvalidConfigException {
        var items = new ArrayList<YamlNode>();
        int size = 1;
        for (var next = events.next(); next instanceof NodeEvent; next = events.next()) {
            var item = part(next, line(next), depth + 1);
            items.add(item.yaml());
            size = sum(size, item.size(), line);
        }
        return new Part(new YamlNode.Sequence(line, List.copyOf(items)), size);
    }

    private Part mapping(int line, int depth) throws InvalidConfigException {
        var entries = new LinkedHashMap<String, YamlNode>();
        var merged = new ArrayList<YamlNode.Mapping>();
        var seen = new LinkedHashSet<String>();
        int size = 1;
        for (var next = events.next(); next instanceof NodeEvent; next = events.next()) {
            int at = line(next);
            var key = key(next, at);
            boolean merges = key.equals("<<") && ((ScalarEvent) next).getScalarStyle() == ScalarStyle.PLAIN;
            if (!seen.add(key)) throw new InvalidConfigException(at, Messages.SIGNAL.text("yaml.keyTwice", key));
            var value = events.next();
            var part = part(value, isBelow(value) ? line(value) : at, depth + 1);
            size = sum(size, part.size(), at);
            if (merges) merged.addAll(merged(part.yaml(), at));
            else entries.put(key, part.yaml());
        }
        for (var other : merged) other.entries().forEach(entries::putIfAbsent);
        return new Part(new YamlNode.Mapping(line, entries), size);
    }

    /// A value that is there has its own line; one that is not, or is written elsewhere, has its key's.
    private static boolean isBelow(Event value) {
        return !(value instanceof AliasEvent)
                && !(value instanceof ScalarEvent scalar
                        && scalar.isPlain()
                        && scalar.getValue().isEmpty());
    }

    private static String key(Event event, int line) throws InvalidConfigException {
        if (event instanceof ScalarEvent scalar) {
            if (scalar(scalar, line) instanceof YamlNode.Scalar(int _, String text)) return text;
            throw new InvalidConfigException(line, Messages.SIGNAL.text("yaml.keyMissing"));
        }
        throw new InvalidConfigException(line, Messages.SIGNAL.text("yaml.keyNotPlain"));
    }

    private static List<YamlNode.Mapping> merged(YamlNode value, int line) throws InvalidConfigException {
        var all = value instanceof YamlNode.Sequence(int _, List<YamlNode> items) ? items : List.of(value);
        var maps = new ArrayList<YamlNode.Mapping>();
        for (var one : all) {
            if (!(one instanceof YamlNode.Mapping map))
                throw new InvalidConfigException(line, Messages.SIGNAL.text("yaml.merge"));
            maps.add(map);
        }
        return maps;
    }

    private static int sum(int size, int more, int line) throws InvalidConfigException {
        if (size + more > MOST) throw new InvalidConfigException(line, Messages.SIGNAL.text("yaml.tooManyAliases"));
        return size + more;
    }

    private static int line(Event event) {
        return line(event.getStartMark());
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(place -> place.getLine() + 1).orElse(1);
    }
}
