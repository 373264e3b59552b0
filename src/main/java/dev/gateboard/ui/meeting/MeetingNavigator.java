package dev.gateboard.ui.meeting;

import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.meeting.slide.AgendaPosition;

/// Where in the agenda the meeting is, and the way from there. While a form is open it stays.
final class MeetingNavigator {
    private final MeetingView view;
    private final AgendaPosition position = new AgendaPosition();
    private Agenda agenda;

    MeetingNavigator(MeetingView view, ReviewStatus board) {
        this.view = view;
        this.agenda = Agenda.of(board);
        position.turnTo(agenda, board, agenda.items().getFirst());
    }

    /// Keeps the place in the agenda of a newer state.
    void update(ReviewStatus board) {
        agenda = Agenda.of(board);
        position.keep(agenda);
    }

    Agenda agenda() {
        return agenda;
    }

    AgendaPosition position() {
        return position;
    }

    Agenda.Item item() {
        return position.item();
    }

    /// Whether votes are taken here, or the decision.
    boolean isVoting() {
        return item() instanceof Agenda.Item.RollCallItem || item() instanceof Agenda.Item.DecisionItem;
    }

    /// What is typed here is kept under this name.
    String draftKey() {
        return view.review() + ".room." + item().key().replace(' ', '-')
                + (item() instanceof Agenda.Item.RollCallItem ? "-" + position.role(view.reviewStatus()) : "");
    }

    void turnTo(String key) {
        agenda.item(key).ifPresent(this::turnTo);
    }

    void turnTo(Agenda.Item item) {
        if (view.form().isPresent()) return;
        view.clearMessage();
        position.turnTo(agenda, view.reviewStatus(), item);
        view.draw();
    }

    void turnToRole(int role) {
        if (view.form().isPresent()) return;
        position.turnToRole(role);
        view.draw();
    }

    void selectInGroup(int gate) {
        position.selectInGroup(gate);
        view.draw();
    }

    void seeMore() {
        if (item() instanceof Agenda.Item.Block block) position.showMore(block);
        view.draw();
    }
}
