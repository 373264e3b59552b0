package dev.gateboard.workspace.signal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Finds the gate's path that was probably meant by one that no gate has.
record GatePathSuggestion(Collection<String> paths) {

    /// The path whose last part is spelled most alike; among equals the one with the most alike way to it.
    String nearest(String path) {
        return paths.stream()
                .max(Comparator.comparingDouble(
                        known -> 10 * similarity(last(path), last(known)) + similarity(folded(path), folded(known))))
                .orElse("");
    }

    /// For the nearest alone; never decides what a path means.
    private static String folded(String path) {
        return GatePathIndex.normalizeWhitespace(path.replace("`", "")).toLowerCase(Locale.ROOT);
    }

    private static String last(String path) {
        var folded = folded(path);
        return folded.substring(folded.lastIndexOf('>') + 1);
    }

    /// How many three letters in a row both have, from 0 to 1 (Dice).
    private static double similarity(String one, String other) {
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
