package dev.gateboard.document.match;

import dev.gateboard.document.syntax.TextNormalizer;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/// Numbers for the texts and places of one document's gates; two documents that share their numbers can be compared
/// (rule R31). Equal numbers mean equal texts or places.
final class MatchKeys {
    /// Where something stands: the places above it, its text, and its number among equals.
    private record Place(int above, int number, int text, int nth) {}

    /// What a gate says.
    private record Text(String seen, List<String> marks) {}

    /// What a gate says below all that stands above it, each wording exact: `above` is that of the gate above, else
    /// of the headings.
    private record Wording(int above, int text, List<String> lines) {}

    private final Checklist checklist;
    private final int[] texts;
    private final int[] wordings;
    private final int[] loosePlaces;
    private final int[] headings;
    private final int[] titles;
    private final int[] siblings;
    private final int[] places;
    private final int[] sectionSiblings;
    private final int[] sectionPlaces;

    /// Numbers that documents share.
    static final class KeyNumbers {
        private final Map<Object, Integer> numbers = new HashMap<>();

        int of(Object key) {
            return numbers.computeIfAbsent(key, _ -> numbers.size());
        }
    }

    MatchKeys(Checklist checklist, KeyNumbers numbers) {
        this.checklist = checklist;
        int gates = checklist.gates().size();
        int sections = checklist.sections().size();
        this.texts = new int[gates];
        this.wordings = new int[gates];
        this.loosePlaces = new int[gates];
        this.titles = new int[sections];
        this.headings = new int[sections];
        this.siblings = new int[gates];
        this.places = new int[gates];
        this.sectionSiblings = new int[sections];
        this.sectionPlaces = new int[sections];
        var equals = new HashMap<Integer, Integer>();
        var loose = sections(numbers, equals);
        for (var gate : checklist.gates()) {
            int index = gate.index();
            int section = gate.section();
            texts[index] = numbers.of(new Text(
                    TextNormalizer.normalizeWhitespace(gate.text()),
                    gate.wording().marks()));
            int above = gate.parent() < 0 ? -1 : places[gate.parent()];
            siblings[index] = numbers.of(new Place(sectionPlaces[section], above, texts[index], 0));
            places[index] =
                    numbers.of(new Place(sectionPlaces[section], above, texts[index], next(equals, siblings[index])));
            int around = gate.parent() < 0 ? headings[section] : wordings[gate.parent()];
            wordings[index] = numbers.of(new Wording(
                    around,
                    texts[index],
                    gate.wording().above().stream()
                            .map(TextNormalizer::normalizeWhitespace)
                            .toList()));
            int looseAbove = gate.parent() < 0 ? loose[section] : loosePlaces[gate.parent()];
            int folded = numbers.of("~ " + TextNormalizer.normalize(gate.text()));
            int looseSiblings = numbers.of(new Place(-3, looseAbove, folded, 0));
            loosePlaces[index] = numbers.of(new Place(-3, looseAbove, folded, next(equals, looseSiblings)));
        }
    }

    /// Fills the sections' numbers, and tells the places they have by their folded titles.
    private int[] sections(KeyNumbers numbers, Map<Integer, Integer> equals) {
        var loose = new int[titles.length];
        Deque<int[]> above = new ArrayDeque<>();
        for (var section : checklist.sections()) {
            int index = section.index();
            while (!above.isEmpty() && Objects.requireNonNull(above.peek())[0] >= section.level()) above.pop();
            titles[index] = numbers.of("# " + TextNormalizer.normalizeWhitespace(section.title()));
            var heading = above.peek();
            int place = heading == null ? -2 : heading[1];
            sectionSiblings[index] = numbers.of(new Place(place, -2, titles[index], 0));
            sectionPlaces[index] =
                    numbers.of(new Place(place, -2, titles[index], next(equals, sectionSiblings[index])));
            headings[index] = section.level() == 0
                    ? -2
                    : numbers.of(new Wording(heading == null ? -2 : heading[2], titles[index], List.of()));
            loose[index] = numbers.of(new Place(
                    -3,
                    heading == null ? -2 : heading[3],
                    numbers.of("#~ " + TextNormalizer.normalize(section.title())),
                    0));
            above.push(new int[] {section.level(), sectionPlaces[index], headings[index], loose[index]});
        }
        return loose;
    }

    private static int next(Map<Integer, Integer> equals, int key) {
        return equals.merge(key, 1, Integer::sum);
    }

    int text(int gate) {
        return texts[gate];
    }

    /// The same for gates that a reader cannot tell apart, with all that stands above them: headings, gates, lines.
    int wording(int gate) {
        return wordings[gate];
    }

    /// The place by folded texts, counted among equals: where another wording of the gate is looked for.
    int loosePlace(int gate) {
        return loosePlaces[gate];
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
