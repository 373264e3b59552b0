package dev.gateboard.ui.board.notice;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.review.MeetingState;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.VoteText;
import dev.gateboard.ui.control.ButtonFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What a decision asks for: signatures, and an answer to what changed since.
final class DecisionNotice {
    private final Messages messages;
    private final Consumer<List<Action>> actions;
    private Runnable signatures = () -> {};

    DecisionNotice(Messages messages, Consumer<List<Action>> actions) {
        this.messages = messages;
        this.actions = actions;
    }

    void onSignatures(Runnable open) {
        signatures = open;
    }

    List<NoticeRow> rows(ReviewStatus board) {
        var meeting = board.review().meeting();
        var rows = new ArrayList<NoticeRow>();
        if (!meeting.frozen().isEmpty()) rows.add(decided(board));
        if (!meeting.unansweredChanges().isEmpty()) rows.add(changed(meeting));
        meeting.newestUnverified()
                .ifPresent(file -> rows.add(new NoticeRow(
                        messages.text("notice.unvouched", file.action().fileName()))));
        return rows;
    }

    private NoticeRow decided(ReviewStatus board) {
        var review = board.review();
        var call = new VoteTally(board);
        if (review.isDemo()) return new NoticeRow(messages.text("signing.demo"));
        return new NoticeRow(
                messages.text(
                        "notice.decided",
                        review.meeting()
                                .conclusion()
                                .map(made -> VoteText.decisionText(review, made))
                                .orElse(""),
                        call.signedCount(),
                        review.meeting().requiredRoles().size()),
                ButtonFactory.secondary(messages.text("notice.signatures"), signatures));
    }

    /// Later actions ask the person who decided (rule R22).
    private NoticeRow changed(MeetingState meeting) {
        var decided = meeting.decision().orElseThrow();
        var hold = new Decision(Decision.Kind.HOLD, "", List.of(), Instant.MAX, false);
        return new NoticeRow(
                messages.count(
                        "notice.changed",
                        meeting.unansweredChanges().size(),
                        decided.attribution().by().name(),
                        VoteText.kind(decided.decision().kind())),
                ButtonFactory.secondary(
                        messages.text("notice.keepDecision"),
                        () -> actions.accept(List.of(new Action.AffirmDecision("")))),
                ButtonFactory.secondary(
                        messages.text("notice.hold"), () -> actions.accept(List.of(new Action.Decide(hold)))),
                ButtonFactory.secondary(
                        messages.text("notice.newRound"), () -> actions.accept(List.of(new Action.StartRound()))));
    }
}
