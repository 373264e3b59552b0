package dev.gateboard.document.match;

import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.revision.ChecklistMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/// Matches an older document to a newer one (rule R31): gates by `gb:id`, then by headings, gates above and text,
/// then by section and text, then by text, then by likeness. A gate is the same only if its own text and every
/// heading, gate and line above it read the same; whatever could be another gate is only proposed. Costs what parsing
/// costs, but for gates that nothing but likeness matches.
public final class ChecklistMatcher {
    private final Checklist older;
    private final Checklist newer;
    private final MatchKeys olderKeys;
    private final MatchKeys newerKeys;
    private final int[] origins;
    private final int[] destinations;
    private final Certainty[] certainties;

    private enum Certainty {
        NONE,
        SAME,
        MOVED,
        ASKED
    }

    private ChecklistMatcher(Checklist older, Checklist newer) {
        this.older = older;
        this.newer = newer;
        var numbers = new MatchKeys.KeyNumbers();
        this.olderKeys = new MatchKeys(older, numbers);
        this.newerKeys = new MatchKeys(newer, numbers);
        this.origins = new int[newer.gates().size()];
        this.destinations = new int[older.gates().size()];
        this.certainties = new Certainty[newer.gates().size()];
        Arrays.fill(origins, -1);
        Arrays.fill(destinations, -1);
        Arrays.fill(certainties, Certainty.NONE);
    }

    /// Both as parsed, under the identities their documents give them.
    public static ChecklistMatch match(Checklist older, Checklist newer) {
        return new ChecklistMatcher(older, newer).match();
    }

    private ChecklistMatch match() {
        byIdentity();
        byPlace();
        matchByText(
                gate -> pair(olderKeys.title(older.gates().get(gate)), olderKeys.text(gate)),
                gate -> pair(newerKeys.title(newer.gates().get(gate)), newerKeys.text(gate)));
        matchByText(olderKeys::text, newerKeys::text);
        byLoosePlace();
        matchBySimilarity(gate -> !gate.isLeaf());
        byGroup();
        matchBySimilarity(Gate::isLeaf);
        for (var gate : newer.gates()) if (certainties[gate.index()] != Certainty.NONE) askIfMeaningChanged(gate);
        var parts = new ChecklistPartMatcher(older, newer, olderKeys, newerKeys, origins);
        return new ChecklistMatch(
                newer.gates().stream().map(this::origin).toList(),
                older.gates().stream()
                        .map(Gate::index)
                        .filter(gate -> destinations[gate] < 0)
                        .toList(),
                parts.placeholders(),
                parts.sections(),
                parts.roles());
    }

    private ChecklistMatch.Origin origin(Gate gate) {
        int from = origins[gate.index()];
        return switch (certainties[gate.index()]) {
            case NONE -> new ChecklistMatch.Origin.New();
            case SAME -> new ChecklistMatch.Origin.Same(from);
            case MOVED -> new ChecklistMatch.Origin.Moved(from);
            case ASKED -> new ChecklistMatch.Origin.Perhaps(from);
        };
    }

    private void pairGates(int from, int to, Certainty certainty) {
        origins[to] = from;
        destinations[from] = to;
        certainties[to] = certainty;
    }

    /// Equal identities in different places were given by `gb:id`. What stands in its old place is matched below.
    private void byIdentity() {
        var ids = new HashMap<UUID, Integer>();
        for (var gate : older.gates()) ids.put(gate.id(), gate.index());
        for (var gate : newer.gates()) {
            int from = ids.getOrDefault(gate.id(), -1);
            if (from < 0) continue;
            boolean sameText = olderKeys.text(from) == newerKeys.text(gate.index());
            if (sameText && olderKeys.siblings(from) == newerKeys.siblings(gate.index())) continue;
            pairGates(from, gate.index(), sameText ? Certainty.MOVED : Certainty.ASKED);
        }
    }

    /// Where there are more or fewer equals than before, nothing tells which of them is which.
    private void byPlace() {
        var places = new HashMap<Integer, Integer>();
        for (var gate : older.gates())
            if (destinations[gate.index()] < 0) places.put(olderKeys.place(gate.index()), gate.index());
        var before = MatchKeys.counts(destinations.length, olderKeys::siblings);
        var now = MatchKeys.counts(origins.length, newerKeys::siblings);
        var sectionsBefore = MatchKeys.counts(older.sections().size(), olderKeys::sectionSiblings);
        var sectionsNow = MatchKeys.counts(newer.sections().size(), newerKeys::sectionSiblings);
        for (var gate : newer.gates()) {
            if (origins[gate.index()] >= 0) continue;
            int from = places.getOrDefault(newerKeys.place(gate.index()), -1);
            if (from < 0) continue;
            int siblings = newerKeys.siblings(gate.index());
            int section = newerKeys.sectionSiblings(gate.section());
            boolean counted = count(before, siblings) == count(now, siblings)
                    && count(sectionsBefore, section) == count(sectionsNow, section)
                    && (gate.parent() < 0 || certainties[gate.parent()] != Certainty.ASKED);
            pairGates(from, gate.index(), counted ? Certainty.SAME : Certainty.ASKED);
        }
    }

    private static int count(Map<Integer, Integer> counts, int key) {
        return counts.getOrDefault(key, 0);
    }

    /// Pairs gates that are alone among those left; certainly, where they are alone among all.
    private void matchByText(IntUnaryOperator olderKey, IntUnaryOperator newerKey) {
        var allBefore = MatchKeys.counts(destinations.length, olderKey);
        var allNow = MatchKeys.counts(origins.length, newerKey);
        var leftBefore = groupUnmatched(destinations, olderKey);
        var leftNow = groupUnmatched(origins, newerKey);
        for (var entry : leftNow.entrySet()) {
            var from = leftBefore.getOrDefault(entry.getKey(), List.of());
            if (from.size() != 1 || entry.getValue().size() != 1) continue;
            boolean alone = count(allBefore, entry.getKey()) == 1 && count(allNow, entry.getKey()) == 1;
            pairGates(from.getFirst(), entry.getValue().getFirst(), alone ? Certainty.MOVED : Certainty.ASKED);
        }
    }

    private static Map<Integer, List<Integer>> groupUnmatched(int[] partners, IntUnaryOperator key) {
        var left = new HashMap<Integer, List<Integer>>();
        for (int index = 0; index < partners.length; index++)
            if (partners[index] < 0)
                left.computeIfAbsent(key.applyAsInt(index), _ -> new ArrayList<>(1))
                        .add(index);
        return left;
    }

    /// Another wording of a gate in the same place, such as another case or another sign, is asked.
    private void byLoosePlace() {
        var places = new HashMap<Integer, Integer>();
        for (var gate : older.gates())
            if (destinations[gate.index()] < 0) places.put(olderKeys.loosePlace(gate.index()), gate.index());
        for (var gate : newer.gates()) {
            if (origins[gate.index()] >= 0) continue;
            int from = places.getOrDefault(newerKeys.loosePlace(gate.index()), -1);
            if (from >= 0 && older.gates().get(from).isLeaf() == gate.isLeaf())
                pairGates(from, gate.index(), Certainty.ASKED);
        }
    }

    /// What stands below a group that was perhaps another is asked: the one of its text below that other.
    private void byGroup() {
        var below = new HashMap<List<Integer>, Integer>();
        for (var gate : older.gates())
            if (destinations[gate.index()] < 0 && gate.parent() >= 0)
                below.putIfAbsent(List.of(gate.parent(), olderKeys.text(gate.index())), gate.index());
        if (below.isEmpty()) return;
        for (var gate : newer.gates()) {
            if (origins[gate.index()] >= 0 || gate.parent() < 0 || origins[gate.parent()] < 0) continue;
            var from = below.remove(List.of(origins[gate.parent()], newerKeys.text(gate.index())));
            if (from != null) pairGates(from, gate.index(), Certainty.ASKED);
        }
    }

    private void matchBySimilarity(Predicate<Gate> which) {
        var from = older.gates().stream()
                .filter(which)
                .filter(gate -> destinations[gate.index()] < 0)
                .toList();
        var to = newer.gates().stream()
                .filter(which)
                .filter(gate -> origins[gate.index()] < 0)
                .toList();
        if (from.isEmpty() || to.isEmpty()) return;
        for (var pair : new SimilarityMatcher(from, olderKeys, newerKeys, origins).pairs(to))
            if (destinations[pair.older()] < 0 && origins[pair.newer()] < 0)
                pairGates(pair.older(), pair.newer(), Certainty.ASKED);
    }

    /// A text means something else where a heading, a gate or a line above it reads otherwise, and where it became a
    /// group or a choice.
    private void askIfMeaningChanged(Gate gate) {
        int from = origins[gate.index()];
        var before = older.gates().get(from);
        boolean otherKind = before.isLeaf() != gate.isLeaf()
                || !before.options().equals(gate.options())
                || before.fields().size() != gate.fields().size();
        if (otherKind || olderKeys.wording(from) != newerKeys.wording(gate.index()))
            certainties[gate.index()] = Certainty.ASKED;
    }

    private static int pair(int one, int other) {
        return 31 * (one * 65_599) + other;
    }
}
