package dev.gateboard.workspace.signal;

import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Gates by their path: nearest heading, the gates above, the gate, parted by ` > `; a `>` of the text is `\>`,
/// equals are counted with `#2` (rule R31). A path means the gate that reads exactly so; a gate that is itself called
/// `Foo #2` comes before the second `Foo`. Only code marks may be left out or in, where that leaves no doubt.
final class GatePathIndex {
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\x85]+");
    private static final Pattern PART = Pattern.compile("(?<!\\\\)>");
    private static final Pattern NUMBERED = Pattern.compile("(.*\\S)\\s*#(\\d{1,6})");

    private final Map<UUID, String> paths = new LinkedHashMap<>();
    private final Map<List<String>, List<Gate>> exact = new HashMap<>();
    private final Map<List<String>, List<List<String>>> unmarked = new HashMap<>();

    /// What a path means.
    sealed interface PathMatch {
        record OneGate(Gate gate) implements PathMatch {}

        record NoGate() implements PathMatch {}

        /// Gates that read otherwise, by their paths.
        record SeveralGates(List<String> paths) implements PathMatch {}
    }

    GatePathIndex(Checklist checklist) {
        for (var gate : checklist.gates()) {
            var parts = parts(checklist, gate);
            var equals = exact.computeIfAbsent(parts, _ -> new ArrayList<>(1));
            if (equals.isEmpty())
                unmarked.computeIfAbsent(unmarked(parts), _ -> new ArrayList<>(1))
                        .add(parts);
            equals.add(gate);
            var path = join(parts);
            paths.put(gate.id(), equals.size() == 1 ? path : path + " #" + equals.size());
        }
    }

    private static List<String> parts(Checklist checklist, Gate gate) {
        var parts = new ArrayList<String>();
        parts.add(normalizeWhitespace(checklist.sections().get(gate.section()).title()));
        for (var above : checklist.ancestorTexts(gate)) parts.add(normalizeWhitespace(above));
        parts.add(normalizeWhitespace(gate.text()));
        return parts;
    }

    static String normalizeWhitespace(String text) {
        return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static String escaped(String text) {
        return text.replace(">", "\\>");
    }

    private static List<String> unmarked(List<String> parts) {
        return parts.stream()
                .map(part -> normalizeWhitespace(part.replace("`", "")))
                .toList();
    }

    PathMatch find(String path) {
        var wanted = Arrays.stream(PART.split(path, -1))
                .map(part -> normalizeWhitespace(part.replace("\\>", ">")))
                .toList();
        return read(wanted).or(() -> counted(wanted)).orElseGet(() -> withoutMarks(wanted));
    }

    private Optional<PathMatch> read(List<String> wanted) {
        return Optional.ofNullable(exact.get(wanted)).map(equals -> new PathMatch.OneGate(equals.getFirst()));
    }

    /// The gate of a number among equals.
    private Optional<PathMatch> counted(List<String> wanted) {
        var numbered = NUMBERED.matcher(wanted.getLast());
        if (!numbered.matches()) return Optional.empty();
        var base = new ArrayList<>(wanted.subList(0, wanted.size() - 1));
        base.add(numbered.group(1));
        int number = Integer.parseInt(numbered.group(2));
        var equals = exact.getOrDefault(base, List.of());
        return number >= 1 && number <= equals.size()
                ? Optional.of(new PathMatch.OneGate(equals.get(number - 1)))
                : Optional.empty();
    }

    private PathMatch withoutMarks(List<String> wanted) {
        var alike = unmarked.getOrDefault(unmarked(wanted), List.of());
        if (alike.size() > 1)
            return new PathMatch.SeveralGates(
                    alike.stream().map(GatePathIndex::join).toList());
        return alike.isEmpty() ? new PathMatch.NoGate() : read(alike.getFirst()).orElseThrow();
    }

    private static String join(List<String> parts) {
        return parts.stream().map(GatePathIndex::escaped).collect(Collectors.joining(" > "));
    }

    /// The path of a gate; empty where it is none of the checklist's, and where its path means another gate, whose
    /// own text ends so.
    Optional<String> path(UUID gate) {
        return Optional.ofNullable(paths.get(gate))
                .filter(path -> find(path) instanceof PathMatch.OneGate(Gate found)
                        && found.id().equals(gate));
    }

    /// The path that was probably meant.
    String nearest(String path) {
        return new GatePathSuggestion(paths.values()).nearest(path);
    }
}
