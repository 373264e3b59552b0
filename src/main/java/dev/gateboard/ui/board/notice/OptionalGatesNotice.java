package dev.gateboard.ui.board.notice;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.OptionalGatesAnswer;
import dev.gateboard.model.review.Review;
import dev.gateboard.ui.control.ButtonFactory;
import java.util.List;
import java.util.function.Consumer;

/// Asks whether the gates without `(R)` may be optional (rule R7).
record OptionalGatesNotice(Messages messages, Consumer<List<Action>> actions) {

    List<NoticeRow> rows(Review review) {
        if (!isAsked(review)) return List.of();
        long unmarked = review.checklist().gates().stream()
                .filter(OptionalGatesNotice::isUnmarked)
                .count();
        return List.of(new NoticeRow(
                messages.count("notice.optional", unmarked),
                ButtonFactory.secondary(
                        messages.text("notice.optionalYes"),
                        () -> actions.accept(List.of(new Action.AnswerOptional(true)))),
                ButtonFactory.secondary(
                        messages.text("notice.optionalNo"),
                        () -> actions.accept(List.of(new Action.AnswerOptional(false))))));
    }

    static boolean isAsked(Review review) {
        return review.checklist().marksRequired()
                && review.optionalGatesAnswer() == OptionalGatesAnswer.NOT_ASKED
                && review.checklist().gates().stream().anyMatch(OptionalGatesNotice::isUnmarked);
    }

    private static boolean isUnmarked(Gate gate) {
        return gate.isLeaf() && gate.requirement() == Gate.Requirement.UNMARKED;
    }
}
