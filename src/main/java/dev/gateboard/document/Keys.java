package dev.gateboard.document;

import dev.gateboard.model.Checklist;
import dev.gateboard.model.Gate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/// Numbers for the texts and places of one document's gates; two documents that share their numbers can be compared
/// (rule R31). Equal numbers mean equal texts or places.
final class Keys {
    private static final Pattern NO_SIGN = Pattern.compile("[^<>=≤≥≠±%$€£°]+");

    /// Where something stands: the places above it, its text, and its number among equals.
    private record Place(int above, int beside, int text, int nth) {}

    private final Checklist checklist;
    private final int[] texts;
    private final int[] titles;
    private final int[] siblings;
    private final int[] places;
    private final int[] sectionSiblings;
    private final int[] sectionPlaces;

    /// Numbers that documents share.
    static final class Numbers {
        private final Map<Object, Integer> numbers = new HashMap<>();

        int of(Object key) {
            return numbers.computeIfAbsent(key, _ -> numbers.size());
        }
    }

    Keys(Checklist checklist, Numbers numbers) {
        this.checklist = checklist;
        int gates = checklist.gates().size();
        int sections = checklist.sections().size();
        this.texts = new int[gates];
        this.titles = new int[sections];
        this.siblings = new int[gates];
        this.places = new int[gates];
        this.sectionSiblings = new int[sections];
        this.sectionPlaces = new int[sections];
        var equals = new HashMap<Integer, Integer>();
        sections(numbers, equals);
        for (var gate : checklist.gates()) {
            int index = gate.index();
            texts[index] = numbers.of(words(gate.text()));
            int above = gate.parent() < 0 ? -1 : places[gate.parent()];
            siblings[index] = numbers.of(new Place(sectionPlaces[gate.section()], above, texts[index], 0));
            places[index] = numbers.of(new Place(
                    sectionPlaces[gate.section()],
                    above,
                    texts[index],
                    equals.merge(siblings[index], 1, Integer::sum)));
        }
    }

    private void sections(Numbers numbers, Map<Integer, Integer> equals) {
        Deque<int[]> above = new ArrayDeque<>();
        for (var section : checklist.sections()) {
            int index = section.index();
            while (!above.isEmpty() && Objects.requireNonNull(above.peek())[0] >= section.level()) above.pop();
            titles[index] = numbers.of("# " + Identity.normalised(section.title()));
            var heading = above.peek();
            int place = heading == null ? -2 : heading[1];
            sectionSiblings[index] = numbers.of(new Place(place, -2, titles[index], 0));
            sectionPlaces[index] = numbers.of(
                    new Place(place, -2, titles[index], equals.merge(sectionSiblings[index], 1, Integer::sum)));
            above.push(new int[] {section.level(), sectionPlaces[index]});
        }
    }

    /// What counts of a text: its letters and digits in one case, and signs that turn a meaning round.
    static String words(String text) {
        return Identity.normalised(text) + "\t" + NO_SIGN.matcher(text).replaceAll("");
    }

    int text(int gate) {
        return texts[gate];
    }

    int title(Gate gate) {
        return titles[gate.section()];
    }

    int title(int section) {
        return titles[section];
    }

    /// The same for all gates of one text below one gate, or at the top of one section.
    int siblings(int gate) {
        return siblings[gate];
    }

    /// The place, counted among equals.
    int place(int gate) {
        return places[gate];
    }

    int sectionSiblings(int section) {
        return sectionSiblings[section];
    }

    int sectionPlace(int section) {
        return sectionPlaces[section];
    }

    /// How often each value occurs among the first `size`.
    static Map<Integer, Integer> counts(int size, IntUnaryOperator value) {
        var counts = new HashMap<Integer, Integer>();
        for (int index = 0; index < size; index++) counts.merge(value.applyAsInt(index), 1, Integer::sum);
        return counts;
    }
}
