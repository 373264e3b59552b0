package dev.gateboard.signal;

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
/// that
/// is not there (nothing, `~`, `null`) is kept as such and never read as a text.
final class YamlReader {
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
    private record Part(Yaml yaml, int size) {}

    private YamlReader(String text) {
        var settings = LoadSettings.builder().setLabel("file").build();
        events = new ParserImpl(settings, new StreamReader(settings, text));
    }

    /// Reads a document whose top is a map.
    static Yaml.Mapping read(String text) throws Malformed {
        try {
            return new YamlReader(text).document();
        } catch (MarkedYamlEngineException e) {
            var why = String.valueOf(e.getProblem()).lines().findFirst().orElse("");
            throw new Malformed(line(e.getProblemMark()), "This is no YAML: " + why + ".");
        } catch (YamlEngineException e) {
            throw new Malformed(
                    1,
                    "This is no YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ".");
        } catch (IndexOutOfBoundsException e) { // the parser's own, over what it cannot make sense of
            throw new Malformed(1, "This is no YAML.");
        }
    }

    private Yaml.Mapping document() throws Malformed {
        var top = Optional.<Yaml>empty();
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof DocumentStartEvent && top.isPresent())
                throw new Malformed(line(event), "The file is one document, and a second begins here.");
            if (event instanceof NodeEvent)
                top = Optional.of(part(event, line(event), 0).yaml());
        }
        if (top.isEmpty() || top.get() instanceof Yaml.Nothing) return new Yaml.Mapping(1, Map.of());
        if (top.get() instanceof Yaml.Mapping mapping) return mapping;
        throw new Malformed(1, "The file is a map, as in `sources: {…}`.");
    }

    /// @param line where its key stands, or it itself in a list
    private Part part(Event event, int line, int depth) throws Malformed {
        if (depth > DEEPEST) throw new Malformed(line, "This is nested too deep.");
        var part = switch (event) {
            case AliasEvent alias -> aliased(alias, line);
            case ScalarEvent scalar -> new Part(scalar(scalar, line), 1);
            case SequenceStartEvent _ -> sequence(line, depth);
            case MappingStartEvent _ -> mapping(line, depth);
            default -> throw new Malformed(line, "This is no YAML.");
        };
        var unknown = tag(event).filter(tag -> !TAGS.contains(tag));
        if (unknown.isPresent()) throw new Malformed(line, "The tag `" + unknown.get() + "` means nothing here.");
        if (part.size() > MOST) throw new Malformed(line, "The aliases of this file unfold to too much.");
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

    private Part aliased(AliasEvent alias, int line) throws Malformed {
        var part = anchors.get(alias.getAlias().getValue());
        if (part == null)
            throw new Malformed(
                    line,
                    "There is no anchor `&" + alias.getAlias().getValue() + "` above `*"
                            + alias.getAlias().getValue() + "`.");
        return new Part(at(part.yaml(), line), part.size());
    }

    private static Yaml at(Yaml yaml, int line) {
        return switch (yaml) {
            case Yaml.Scalar(int _, String text) -> new Yaml.Scalar(line, text);
            case Yaml.Nothing _ -> new Yaml.Nothing(line);
            case Yaml.Sequence(int _, List<Yaml> items) -> new Yaml.Sequence(line, items);
            case Yaml.Mapping(int _, var entries) -> new Yaml.Mapping(line, entries);
        };
    }

    private static Yaml scalar(ScalarEvent scalar, int line) {
        boolean nothing = scalar.getTag().isEmpty()
                ? scalar.getScalarStyle() == ScalarStyle.PLAIN && NOTHING.contains(scalar.getValue())
                : scalar.getTag().get().equals(CORE + "null");
        return nothing ? new Yaml.Nothing(line) : new Yaml.Scalar(line, scalar.getValue());
    }

    private Part sequence(int line, int depth) throws Malformed {
        var items = new ArrayList<Yaml>();
        int size = 1;
        for (var next = events.next(); next instanceof NodeEvent; next = events.next()) {
            var item = part(next, line(next), depth + 1);
            items.add(item.yaml());
            size = sum(size, item.size(), line);
        }
        return new Part(new Yaml.Sequence(line, List.copyOf(items)), size);
    }

    private Part mapping(int line, int depth) throws Malformed {
        var entries = new LinkedHashMap<String, Yaml>();
        var merged = new ArrayList<Yaml.Mapping>();
        var seen = new LinkedHashSet<String>();
        int size = 1;
        for (var next = events.next(); next instanceof NodeEvent; next = events.next()) {
            int at = line(next);
            var key = key(next, at);
            boolean merges = key.equals("<<") && ((ScalarEvent) next).getScalarStyle() == ScalarStyle.PLAIN;
            if (!seen.add(key)) throw new Malformed(at, "`" + key + "` stands here twice.");
            var value = events.next();
            var part = part(value, isBelow(value) ? line(value) : at, depth + 1);
            size = sum(size, part.size(), at);
            if (merges) merged.addAll(merged(part.yaml(), at));
            else entries.put(key, part.yaml());
        }
        for (var other : merged) other.entries().forEach(entries::putIfAbsent);
        return new Part(new Yaml.Mapping(line, entries), size);
    }

    /// A value that is there has its own line; one that is not, or is written elsewhere, has its key's.
    private static boolean isBelow(Event value) {
        return !(value instanceof AliasEvent)
                && !(value instanceof ScalarEvent scalar
                        && scalar.isPlain()
                        && scalar.getValue().isEmpty());
    }

    private static String key(Event event, int line) throws Malformed {
        if (event instanceof ScalarEvent scalar) {
            if (scalar(scalar, line) instanceof Yaml.Scalar(int _, String text)) return text;
            throw new Malformed(line, "A key is missing here.");
        }
        throw new Malformed(line, "A key is a plain word, no alias, no list and no map.");
    }

    private static List<Yaml.Mapping> merged(Yaml value, int line) throws Malformed {
        var all = value instanceof Yaml.Sequence(int _, List<Yaml> items) ? items : List.of(value);
        var maps = new ArrayList<Yaml.Mapping>();
        for (var one : all) {
            if (!(one instanceof Yaml.Mapping map))
                throw new Malformed(line, "`<<` takes the alias of a map, as in `<<: *common`.");
            maps.add(map);
        }
        return maps;
    }

    private static int sum(int size, int more, int line) throws Malformed {
        if (size + more > MOST) throw new Malformed(line, "The aliases of this file unfold to too much.");
        return size + more;
    }

    private static int line(Event event) {
        return line(event.getStartMark());
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(place -> place.getLine() + 1).orElse(1);
    }
}
