package dev.gateboard.model.review;

import dev.gateboard.model.action.OpenQuestion;
import dev.gateboard.model.person.Attribution;
import java.util.ArrayList;
import java.util.List;

/// The open questions of a review, and how many there ever were: each keeps its number (rule R31).
///
/// @param questions those that no one has settled, the oldest first
public record OpenQuestionList(int raisedCount, List<OpenQuestion> questions) {
    static final OpenQuestionList NONE = new OpenQuestionList(0, List.of());

    public OpenQuestionList {
        questions = List.copyOf(questions);
    }

    /// With those of a newer file, which take the place of older ones about the same thing.
    public OpenQuestionList withQuestions(
            List<OpenQuestion.QuestionContent> asked, String fileName, Attribution attribution) {
        var all = new ArrayList<>(questions);
        int number = raisedCount;
        for (var asks : asked) {
            all.removeIf(known -> known.content().isAbout(asks));
            all.add(new OpenQuestion(++number, asks, fileName, attribution));
        }
        return new OpenQuestionList(number, all);
    }

    OpenQuestionList withoutQuestion(int number) {
        return new OpenQuestionList(
                raisedCount,
                questions.stream()
                        .filter(question -> question.number() != number)
                        .toList());
    }

    List<OpenQuestion> unanswered(Review review) {
        return questions.stream().filter(new OpenQuestionRules(review)::isOpen).toList();
    }
}
