package dev.gateboard.ui.board.notice;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.ChecklistHints.LeftOut;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.LeftOutText;
import dev.gateboard.ui.control.ButtonFactory;
import java.util.List;
import java.util.function.Consumer;

/// Tells of tables and lists that look like gates and are none (rule R38), until the owner includes them or says that
/// they are no gates.
final class LeftOutNotice {
    private final Messages messages;
    private final Consumer<ReviewStatus> redraw;
    private LeftOutListener listener = new LeftOutListener() {
        @Override
        public void open() {}

        @Override
        public boolean isHidden(Review review) {
            return false;
        }

        @Override
        public void hide(Review review) {}
    };

    /// @param redraw draws the notices of a board anew
    LeftOutNotice(Messages messages, Consumer<ReviewStatus> redraw) {
        this.messages = messages;
        this.redraw = redraw;
    }

    void listen(LeftOutListener asked) {
        listener = asked;
    }

    /// What is told of a review; nothing where the owner said that it is no gates.
    List<LeftOut> told(Review review) {
        var parts = review.checklist().hints().leftOut();
        return parts.isEmpty() || listener.isHidden(review) ? List.of() : parts;
    }

    List<NoticeRow> rows(ReviewStatus board) {
        var parts = told(board.review());
        if (parts.isEmpty()) return List.of();
        var include = ButtonFactory.secondary(messages.text("notice.include"), () -> listener.open());
        include.setId("include");
        return List.of(new NoticeRow(
                messages.text("notice.leftOut", LeftOutText.summary(parts)),
                include,
                ButtonFactory.quiet(messages.text("notice.noGates"), () -> {
                    listener.hide(board.review());
                    redraw.accept(board);
                })));
    }
}
