package dev.gateboard.document.match;

import dev.gateboard.document.syntax.TextNormalizer;
import dev.gateboard.document.write.DocumentWriter;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Placeholder;
import dev.gateboard.model.checklist.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Matches what stands beside the gates: sections by their headings, places to fill by their labels, roles (rule
/// R31). For each newer part it gives the index of the older one, or -1.
final class ChecklistPartMatcher {
    private final Checklist older;
    private final Checklist newer;
    private final MatchKeys olderKeys;
    private final MatchKeys newerKeys;
    private final int[] origins;

    ChecklistPartMatcher(Checklist older, Checklist newer, MatchKeys olderKeys, MatchKeys newerKeys, int[] origins) {
        this.older = older;
        this.newer = newer;
        this.olderKeys = olderKeys;
        this.newerKeys = newerKeys;
        this.origins = origins;
    }

    List<Integer> sections() {
        var result = new int[newer.sections().size()];
        Arrays.fill(result, -1);
        var free = new boolean[older.sections().size()];
        Arrays.fill(free, true);
        var places = new HashMap<Integer, Integer>();
        for (int index = 0; index < free.length; index++) places.put(olderKeys.sectionPlace(index), index);
        for (int index = 0; index < result.length; index++)
            claim(result, free, index, places.getOrDefault(newerKeys.sectionPlace(index), -1));
        for (int index = 0; index < result.length; index++)
            if (result[index] < 0) claim(result, free, index, whereMostCameFrom(index));
        return toList(result);
    }

    private static void claim(int[] result, boolean[] free, int index, int from) {
        if (from < 0 || !free[from]) return;
        result[index] = from;
        free[from] = false;
    }

    /// The older section of more than half of its gates.
    private int whereMostCameFrom(int index) {
        var section = newer.sections().get(index);
        var votes = new HashMap<Integer, Integer>();
        for (int gate = section.firstGate(); gate < section.endGate(); gate++)
            if (origins[gate] >= 0) votes.merge(older.gates().get(origins[gate]).section(), 1, Integer::sum);
        return votes.entrySet().stream()
                .filter(vote -> 2 * vote.getValue() > section.endGate() - section.firstGate())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }

    List<Integer> roles() {
        var labels = unique(older.roles(), Role::label);
        var now = unique(newer.roles(), Role::label);
        var origins = new ArrayList<Integer>();
        for (var role : newer.roles()) {
            var label = TextNormalizer.normalizeWhitespace(role.label());
            boolean alone = now.getOrDefault(label, Optional.empty()).isPresent();
            origins.add(alone ? labels.getOrDefault(label, Optional.empty()).orElse(-1) : -1);
        }
        return origins;
    }

    private static <T> Map<String, Optional<Integer>> unique(List<T> parts, Function<T, String> label) {
        var unique = new HashMap<String, Optional<Integer>>();
        for (int index = 0; index < parts.size(); index++)
            unique.merge(
                    TextNormalizer.normalizeWhitespace(label.apply(parts.get(index))),
                    Optional.of(index),
                    (_, _) -> Optional.empty());
        return unique;
    }

    List<Integer> placeholders() {
        var result = new int[newer.placeholders().size()];
        Arrays.fill(result, -1);
        for (var gate : newer.gates()) if (origins[gate.index()] >= 0) inside(gate, result);
        var roles = roles();
        for (int index = 0; index < roles.size(); index++)
            if (roles.get(index) >= 0)
                inside(older.roles().get(roles.get(index)), newer.roles().get(index), result);
        lines(result);
        return toList(result);
    }

    private void inside(Gate gate, int[] result) {
        var before = DocumentWriter.placeholders(older.gates().get(origins[gate.index()]));
        var now = DocumentWriter.placeholders(gate);
        if (before.size() != now.size()) return;
        for (int at = 0; at < now.size(); at++)
            result[now.get(at).index()] = before.get(at).index();
    }

    private static void inside(Role older, Role newer, int[] result) {
        var before = older.placeholders();
        var now = newer.placeholders();
        if (before.size() != now.size()) return;
        for (int at = 0; at < now.size(); at++)
            result[now.get(at).index()] = before.get(at).index();
    }

    /// A field of a line: by its label in its section behind its gate, then in its section, then in the document,
    /// where it is alone there.
    private void lines(int[] result) {
        var olderGates = gatesBefore(older);
        var newerGates = gatesBefore(newer);
        fields(
                result,
                field -> olderKeys.sectionPlace(field.section()) + "\t"
                        + olderGates.getOrDefault(field.placeholder().index(), -1) + "\t"
                        + TextNormalizer.normalizeWhitespace(field.label()),
                field -> newerKeys.sectionPlace(field.section()) + "\t"
                        + from(newerGates.getOrDefault(field.placeholder().index(), -1)) + "\t"
                        + TextNormalizer.normalizeWhitespace(field.label()));
        fields(
                result,
                field -> olderKeys.title(field.section()) + "\t" + TextNormalizer.normalizeWhitespace(field.label()),
                field -> newerKeys.title(field.section()) + "\t" + TextNormalizer.normalizeWhitespace(field.label()));
        fields(
                result,
                field -> TextNormalizer.normalizeWhitespace(field.label()),
                field -> TextNormalizer.normalizeWhitespace(field.label()));
    }

    private int from(int gate) {
        return gate < 0 ? -1 : origins[gate];
    }

    /// The gate before each field of a line in its section, or -1, by index of the placeholder.
    private static Map<Integer, Integer> gatesBefore(Checklist checklist) {
        var before = new HashMap<Integer, Integer>();
        for (var section : checklist.sections()) {
            int gate = -1;
            for (var item : section.items()) {
                if (item instanceof Gate next) gate = next.index();
                if (item instanceof Field field) before.put(field.placeholder().index(), gate);
            }
        }
        return before;
    }

    private void fields(int[] result, Function<Field, String> olderKey, Function<Field, String> newerKey) {
        var taken = new boolean[older.placeholders().size()];
        for (int from : result) if (from >= 0) taken[from] = true;
        var before = new HashMap<String, List<Placeholder>>();
        for (var field : older.fields())
            if (!field.insideGate() && !taken[field.placeholder().index()])
                before.computeIfAbsent(olderKey.apply(field), _ -> new ArrayList<>(1))
                        .add(field.placeholder());
        var now = new HashMap<String, List<Placeholder>>();
        for (var field : newer.fields())
            if (!field.insideGate() && result[field.placeholder().index()] < 0)
                now.computeIfAbsent(newerKey.apply(field), _ -> new ArrayList<>(1))
                        .add(field.placeholder());
        for (var entry : now.entrySet()) {
            var from = before.getOrDefault(entry.getKey(), List.of());
            if (from.size() != entry.getValue().size()) continue;
            for (int at = 0; at < from.size(); at++)
                result[entry.getValue().get(at).index()] = from.get(at).index();
        }
    }

    private static List<Integer> toList(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
