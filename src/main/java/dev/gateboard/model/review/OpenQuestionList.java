package dev.gateboard.model.review;

import dev.gateboard.model.action.OpenQuestion;
import dev.gateboard.model.person.Attribution;
import java.util.ArrayList;
import java.util.List;

/// The open questions of a review, and how many there ever were: each keeps its number (rule R31).
///
/// @param waiting those that no one has settled, the oldest first
public record OpenQuestionList(int raised, List<OpenQuestion> waiting) {
    static final OpenQuestionList NONE = new OpenQuestionList(0, List.of());

    public OpenQuestionList {
        waiting = List.copyOf(waiting);
    }

    /// With those of a newer file, which take the place of older ones about the same thing.
    public OpenQuestionList with(List<OpenQuestion.Asks> asked, String fileName, Attribution said) {
        var all = new ArrayList<>(waiting);
        int number = raised;
        for (var asks : asked) {
            all.removeIf(known -> known.asks().isAbout(asks));
            all.add(new OpenQuestion(++number, asks, fileName, said));
        }
        return new OpenQuestionList(number, all);
    }

    OpenQuestionList without(int number) {
        return new OpenQuestionList(
                raised,
                waiting.stream().filter(question -> question.number() != number).toList());
    }

    List<OpenQuestion> open(Review review) {
        return waiting.stream().filter(new OpenQuestionRules(review)::isOpen).toList();
    }
}
