package dev.gateboard.model;

import java.util.UUID;
import java.util.stream.Stream;

/// Which of the questions that files raised a review has not answered (rule R31).
final class OpenQuestionRules {
    private final Review review;

    OpenQuestionRules(Review review) {
        this.review = review;
    }

    /// Whether it is unanswered still: what it is about was neither decided, filled nor answered anew since.
    boolean isOpen(Doubt doubt) {
        var asks = doubt.asks();
        return switch (asks.kind()) {
            case UNTICKED, CLAIMED -> isUnmoved(doubt) && mark(doubt).decided();
            case CHOSEN -> isUnmoved(doubt);
            case REMOVED -> review.indexOf(gate(doubt)) < 0;
            case REFILLED, OPTION_GONE -> values(asks.subject()).anyMatch(asks.ours()::equals);
            case VALUE_GONE -> values(asks.subject()).findAny().isEmpty();
            case ROLE_ADDED ->
                roles(doubt).anyMatch(role -> role.required() && role.person().isEmpty() && !isAnswered(doubt, role));
            case ROLE_GONE -> roles(doubt).anyMatch(role -> role.required() && role.placeholder() < 0);
            case ROLE_TYPED -> roles(doubt).anyMatch(role -> !isAnswered(doubt, role));
        };
    }

    /// Whether nobody decided the gate since.
    private boolean isUnmoved(Doubt doubt) {
        return review.indexOf(gate(doubt)) >= 0
                && mark(doubt).number() < doubt.said().number();
    }

    private Mark mark(Doubt doubt) {
        return review.mark(review.gate(review.indexOf(gate(doubt))));
    }

    private static UUID gate(Doubt doubt) {
        return doubt.asks().gate().getFirst();
    }

    /// What fills the fields of this label, where something does.
    private Stream<String> values(String label) {
        return review.checklist().fields().stream()
                .filter(field -> field.label().equals(label))
                .map(field -> review.value(field.placeholder()))
                .filter(value -> !value.isEmpty());
    }

    private Stream<RoleState> roles(Doubt doubt) {
        return review.meeting().roles().stream()
                .filter(role -> role.label().equals(doubt.asks().subject()));
    }

    /// Whether the role has voted since.
    private boolean isAnswered(Doubt doubt, RoleState role) {
        return review.meeting()
                .round()
                .vote(role)
                .filter(cast -> cast.said().number() > doubt.said().number())
                .isPresent();
    }
}
