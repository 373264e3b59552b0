package dev.gateboard.document.match;

import dev.gateboard.document.syntax.TextNormalizer;
import dev.gateboard.model.checklist.Gate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Pairs gates whose texts are alike (rule R31): twice the words both have, of all their words, and a tenth more
/// where they stand in sections of one title. What reaches 0.65 is proposed, the likest first.
final class SimilarityMatcher {
    private static final double ENOUGH = 0.65;
    private static final double SAME_SECTION = 0.1;
    private static final double SAME_GROUP = 0.02;

    /// Words that more gates have tell nothing apart.
    private static final int COMMON = 200;

    private final List<Gate> older;
    private final MatchKeys olderKeys;
    private final MatchKeys newerKeys;
    private final int[] origins;
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final List<String[]> olderWords = new ArrayList<>();

    record Pair(int older, int newer, double likeness) {}

    /// @param older those that have no partner yet
    /// @param origins what is known of the newer gates: the index of the older one, or -1
    SimilarityMatcher(List<Gate> older, MatchKeys olderKeys, MatchKeys newerKeys, int[] origins) {
        this.older = older;
        this.olderKeys = olderKeys;
        this.newerKeys = newerKeys;
        this.origins = origins;
        for (int at = 0; at < older.size(); at++) {
            var words = words(older.get(at));
            olderWords.add(words);
            for (var word : words) {
                var holders = byWord.computeIfAbsent(word, _ -> new ArrayList<>());
                if (holders.isEmpty() || holders.getLast() != at) holders.add(at);
            }
        }
    }

    private static String[] words(Gate gate) {
        var words = TextNormalizer.normalize(gate.text()).split(" ");
        Arrays.sort(words);
        return words;
    }

    /// All pairs that are alike enough, the likest first.
    List<Pair> pairs(List<Gate> newer) {
        var pairs = new ArrayList<Pair>();
        for (var gate : newer) add(gate, pairs);
        pairs.sort(Comparator.comparingDouble(Pair::likeness)
                .reversed()
                .thenComparingInt(Pair::newer)
                .thenComparingInt(Pair::older));
        return pairs;
    }

    private void add(Gate gate, List<Pair> pairs) {
        var words = words(gate);
        var shared = new HashMap<Integer, Integer>();
        for (int at = 0; at < words.length; at++) {
            if (at > 0 && words[at].equals(words[at - 1])) continue;
            var holders = byWord.getOrDefault(words[at], List.of());
            if (holders.size() <= COMMON) for (int holder : holders) shared.merge(holder, 1, Integer::sum);
        }
        for (int holder : shared.keySet()) {
            var other = older.get(holder);
            if (other.isLeaf() != gate.isLeaf()) continue;
            double likeness = ratio(words, olderWords.get(holder));
            if (olderKeys.title(other) == newerKeys.title(gate)) likeness += SAME_SECTION;
            if (likeness >= ENOUGH) pairs.add(new Pair(other.index(), gate.index(), likeness + nearness(other, gate)));
        }
    }

    /// Of equals, the one below the same gate, or one of the same text.
    private double nearness(Gate other, Gate gate) {
        boolean both = other.parent() >= 0 && gate.parent() >= 0;
        if (!both) return 0;
        if (origins[gate.parent()] == other.parent()) return 2 * SAME_GROUP;
        return olderKeys.text(other.parent()) == newerKeys.text(gate.parent()) ? SAME_GROUP : 0;
    }

    /// Twice the common words of all words; both are sorted.
    static double ratio(String[] one, String[] other) {
        int common = 0;
        int left = 0;
        int right = 0;
        while (left < one.length && right < other.length) {
            int order = one[left].compareTo(other[right]);
            if (order == 0) common++;
            if (order <= 0) left++;
            if (order >= 0) right++;
        }
        return 2.0 * common / (one.length + other.length);
    }
}
