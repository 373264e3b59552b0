package dev.gateboard.model.review;

import dev.gateboard.model.action.OpenQuestion;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.meeting.MeetingRole;
import java.util.UUID;
import java.util.stream.Stream;

/// Which of the questions that files raised a review has not answered (rule R31).
final class OpenQuestionRules {
    private final Review review;

    OpenQuestionRules(Review review) {
        this.review = review;
    }

    /// Whether it is unanswered still: what it is about was neither decided, filled nor answered anew since.
    boolean isOpen(OpenQuestion question) {
        var asks = question.content();
        return switch (asks.kind()) {
            case UNTICKED, CLAIMED -> isUnmoved(question) && mark(question).isDecided();
            case CHOSEN -> isUnmoved(question);
            case REMOVED -> review.indexOf(gate(question)) < 0;
            case REFILLED, OPTION_GONE -> values(asks.subject()).anyMatch(asks.inReview()::equals);
            case VALUE_GONE -> values(asks.subject()).findAny().isEmpty();
            case ROLE_ADDED ->
                roles(question)
                        .anyMatch(role -> role.isRequired() && role.person().isEmpty() && !isAnswered(question, role));
            case ROLE_GONE -> roles(question).anyMatch(role -> role.isRequired() && role.documentIndex() < 0);
            case ROLE_TYPED -> roles(question).anyMatch(role -> !isAnswered(question, role));
        };
    }

    /// Whether no one decided the gate since.
    private boolean isUnmoved(OpenQuestion question) {
        return review.indexOf(gate(question)) >= 0
                && mark(question).eventNumber() < question.attribution().number();
    }

    private Mark mark(OpenQuestion question) {
        return review.mark(review.gate(review.indexOf(gate(question))));
    }

    private static UUID gate(OpenQuestion question) {
        return question.content().gate().getFirst();
    }

    /// What fills the fields of this label, where something does.
    private Stream<String> values(String label) {
        return review.checklist().fields().stream()
                .filter(field -> field.label().equals(label))
                .map(field -> review.value(field.placeholder()))
                .filter(value -> !value.isEmpty());
    }

    private Stream<MeetingRole> roles(OpenQuestion question) {
        return review.meeting().roles().stream()
                .filter(role -> role.label().equals(question.content().subject()));
    }

    /// Whether the role has voted since.
    private boolean isAnswered(OpenQuestion question, MeetingRole role) {
        return review.meeting()
                .round()
                .vote(role)
                .filter(cast ->
                        cast.attribution().number() > question.attribution().number())
                .isPresent();
    }
}
