package dev.gateboard.ui.board.notice;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.ProbesFileChangeText;
import dev.gateboard.ui.control.ButtonFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// What signals could decide: gates they no longer decide (rule R12), and gates no probe is bound to.
final class SignalNotice {
    private final Messages messages;
    private final Consumer<ReviewStatus> redraw;
    private final Set<UUID> putOff = new HashSet<>();
    private Runnable review = () -> {};
    private Consumer<List<UUID>> arm = _ -> {};
    private UUID proposedFor = new UUID(0, 0);
    private int proposed;

    /// @param redraw draws the notices of a board anew
    SignalNotice(Messages messages, Consumer<ReviewStatus> redraw) {
        this.messages = messages;
        this.redraw = redraw;
    }

    void onReview(Runnable open) {
        review = open;
    }

    void onArm(Consumer<List<UUID>> again) {
        arm = again;
    }

    /// So many gates of this board can be judged by signals, and nothing is bound to them.
    void setProposals(ReviewStatus board, int gates) {
        proposed = gates;
        proposedFor = board.review().id();
    }

    int proposed(ReviewStatus board) {
        var id = board.review().id();
        return id.equals(proposedFor) && !putOff.contains(id) ? proposed : 0;
    }

    List<NoticeRow> disarmedRows(List<Gate> gates) {
        if (gates.isEmpty()) return List.of();
        var again = ButtonFactory.secondary(
                messages.text("notice.armAgain"),
                () -> arm.accept(gates.stream().map(Gate::id).toList()));
        again.setId("arm-again");
        return List.of(new NoticeRow(messages.text("notice.disarmed", ProbesFileChangeText.gates(gates)), again));
    }

    List<NoticeRow> proposalRows(ReviewStatus board) {
        if (proposed(board) == 0) return List.of();
        return List.of(new NoticeRow(
                messages.count("notice.proposals", proposed),
                ButtonFactory.secondary(messages.text("notice.review"), review),
                ButtonFactory.quiet(messages.text("notice.notNow"), () -> {
                    putOff.add(board.review().id());
                    redraw.accept(board);
                })));
    }
}
