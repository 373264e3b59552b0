package dev.gateboard.ui.meeting;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Person;
import dev.gateboard.text.review.ChatSummary;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.gate.action.ActionRequest;
import dev.gateboard.workspace.review.WorkspaceResult;

/// What is done in a meeting without a form, and what came of it.
final class MeetingActionHandler {
    private final MeetingView view;
    private final Person me;
    private final MeetingController room;
    private final InlineMessage quiet;

    MeetingActionHandler(MeetingView view, Person me, MeetingController room, InlineMessage quiet) {
        this.view = view;
        this.me = me;
        this.room = room;
        this.quiet = quiet;
    }

    void perform(Action action) {
        var _ = room.perform(view.review(), me, ActionRequest.basedOn(view.reviewStatus(), action))
                .thenAccept(done -> {
                    switch (done) {
                        case WorkspaceResult.Stored _ -> quiet.clear();
                        case WorkspaceResult.ActionRefused(String sentence) -> showError(sentence);
                    }
                    view.draw();
                });
    }

    void undo() {
        var _ = room.undo(view.review()).thenAccept(this::showUndoResult);
    }

    void redo() {
        var _ = room.redo(view.review()).thenAccept(this::showUndoResult);
    }

    /// Says what was undone or redone.
    private void showUndoResult(WorkspaceResult done) {
        switch (done) {
            case WorkspaceResult.Stored(var _, var _, var _, var remarks) -> {
                view.navigator().position().markSeen(view.reviewStatus());
                quiet.showInfo(view.meetingText().mask(String.join(" ", remarks)));
            }
            case WorkspaceResult.ActionRefused(String sentence) -> showError(sentence);
        }
    }

    private void showError(String sentence) {
        quiet.showError(view.meetingText().mask(sentence));
    }

    /// @param plain without Markdown
    void copySummary(boolean plain) {
        var now = view.meetingText().now();
        var text = plain ? ChatSummary.plain(view.reviewStatus(), now) : ChatSummary.markdown(view.reviewStatus(), now);
        room.copy(view.meetingText().mask(text));
        quiet.showInfo(messages().text("meeting.copied"));
    }

    void export() {
        room.export(view.review());
    }

    private Messages messages() {
        return view.meetingText().messages();
    }
}
