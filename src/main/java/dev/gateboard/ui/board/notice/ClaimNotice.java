package dev.gateboard.ui.board.notice;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.BlockerText;
import dev.gateboard.ui.control.ButtonFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What the files claim: ticks no one confirmed (rule R9), and what they said otherwise.
final class ClaimNotice {
    private final Messages messages;
    private final Consumer<List<Action>> actions;
    private Runnable questions = () -> {};

    ClaimNotice(Messages messages, Consumer<List<Action>> actions) {
        this.messages = messages;
        this.actions = actions;
    }

    void onQuestions(Runnable open) {
        questions = open;
    }

    List<NoticeRow> rows(ReviewStatus board) {
        var rows = new ArrayList<NoticeRow>();
        if (board.total().claimed() > 0) rows.add(claims(board));
        if (!board.review().questions().isEmpty()) rows.add(questions(board.review()));
        return rows;
    }

    private NoticeRow claims(ReviewStatus board) {
        var claims = board.claims();
        var confirms = claims.stream()
                .filter(gate -> board.status(gate).status() != GateStatus.WAIVED)
                .<Action>map(gate -> new Action.Confirm(gate.id()))
                .toList();
        var text = BlockerText.text(new Blocker.Unconfirmed(claims.size(), claims.getFirst()));
        int waivers = claims.size() - confirms.size();
        if (waivers > 0) text += ". " + messages.count("notice.waivers", waivers);
        if (confirms.isEmpty()) return new NoticeRow(text);
        return new NoticeRow(
                text,
                ButtonFactory.secondary(
                        messages.count("notice.confirm", confirms.size()), () -> actions.accept(confirms)));
    }

    private NoticeRow questions(Review review) {
        var open = review.questions();
        return new NoticeRow(
                messages.count("notice.questions", open.size()),
                ButtonFactory.secondary(messages.text("notice.answerQuestions"), questions));
    }
}
