package dev.gateboard.model;

import java.util.ArrayList;
import java.util.List;

/// The doubts of a review, and how many there ever were: each keeps its number (rule R31).
///
/// @param waiting those that nobody has settled, the oldest first
record Doubts(int raised, List<Doubt> waiting) {
    static final Doubts NONE = new Doubts(0, List.of());

    Doubts {
        waiting = List.copyOf(waiting);
    }

    /// With those of a newer file, which take the place of older ones about the same thing.
    Doubts with(List<Doubt.Asks> asked, String fileName, Said said) {
        var all = new ArrayList<>(waiting);
        int number = raised;
        for (var asks : asked) {
            all.removeIf(known -> known.asks().isAbout(asks));
            all.add(new Doubt(++number, asks, fileName, said));
        }
        return new Doubts(number, all);
    }

    Doubts without(int number) {
        return new Doubts(
                raised,
                waiting.stream().filter(doubt -> doubt.number() != number).toList());
    }

    List<Doubt> open(Review review) {
        return waiting.stream().filter(new OpenQuestionRules(review)::isOpen).toList();
    }
}
