package dev.gateboard.workspace;

import dev.gateboard.model.Checklist;
import dev.gateboard.model.Gate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Gates by their path: nearest heading, the gates above, the gate, parted by ` > `; a `>` of the text is `\>`, equals
/// are counted with `#2` (rule R31).
final class GatePaths {
    private final Map<String, Gate> gates = new LinkedHashMap<>();

    GatePaths(Checklist checklist) {
        var equals = new HashMap<String, Integer>();
        for (var gate : checklist.gates()) {
            var path = path(checklist, gate);
            int number = equals.merge(folded(path), 1, Integer::sum);
            gates.put(number == 1 ? path : path + " #" + number, gate);
        }
    }

    private static String path(Checklist checklist, Gate gate) {
        var parts = new ArrayList<String>();
        for (int index = gate.index();
                index >= 0;
                index = checklist.gates().get(index).parent())
            parts.add(escaped(checklist.gates().get(index).text()));
        parts.add(escaped(checklist.sections().get(gate.section()).title()));
        return String.join(" > ", parts.reversed());
    }

    private static String escaped(String text) {
        return text.replace(">", "\\>");
    }

    private static String folded(String path) {
        return Arrays.stream(path.split("(?<!\\\\)>", -1))
                .map(part ->
                        part.strip().replaceAll("\\s+", " ").replace("`", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(">"))
                .replaceAll("\\s*#", "#");
    }

    Optional<Gate> find(String path) {
        var wanted = folded(path);
        return gates.entrySet().stream()
                .filter(entry -> folded(entry.getKey()).equals(wanted))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// The path of a gate; empty where it is none of the checklist's.
    Optional<String> path(UUID gate) {
        return gates.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(gate))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The path whose last part is spelled most alike; among equals the one with the most alike way to it.
    String nearest(String path) {
        return gates.keySet().stream()
                .max(Comparator.comparingDouble(
                        known -> 10 * alike(last(path), last(known)) + alike(folded(path), folded(known))))
                .orElse("");
    }

    private static String last(String path) {
        var folded = folded(path);
        return folded.substring(folded.lastIndexOf('>') + 1);
    }

    /// How many three letters in a row both have, from 0 to 1 (Dice).
    private static double alike(String one, String other) {
        var left = trigrams(one);
        var right = trigrams(other);
        var both = new HashSet<>(left);
        both.retainAll(right);
        return 2.0 * both.size() / Math.max(1, left.size() + right.size());
    }

    private static Set<String> trigrams(String text) {
        var padded = "  " + text + " ";
        var all = new HashSet<String>();
        for (int at = 0; at + 3 <= padded.length(); at++) all.add(padded.substring(at, at + 3));
        return all;
    }
}
