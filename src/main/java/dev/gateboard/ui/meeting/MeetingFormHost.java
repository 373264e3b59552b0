package dev.gateboard.ui.meeting;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ChangesSince;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.ChangesSinceText;
import dev.gateboard.text.review.ConcurrentChangeText;
import dev.gateboard.ui.control.EvidenceInput;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.gate.action.ActionRequest;
import dev.gateboard.ui.meeting.form.MeetingForm;
import dev.gateboard.ui.meeting.form.MeetingFormDraft;
import dev.gateboard.ui.meeting.form.MeetingFormPane;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.StackPane;

/// Where a form is opened below the slide. What is decided in it is about what was seen when it was opened.
final class MeetingFormHost extends StackPane {
    private final MeetingView view;
    private final MeetingController room;
    private final InlineMessage quiet;
    private Optional<MeetingFormPane> form = Optional.empty();
    private ReviewStatus opened;
    private ReviewStatus seen;

    MeetingFormHost(MeetingView view, MeetingController room, InlineMessage quiet, ReviewStatus board) {
        this.view = view;
        this.room = room;
        this.quiet = quiet;
        this.opened = board;
        this.seen = board;
        getStyleClass().setAll("line-host");
    }

    Optional<MeetingFormPane> form() {
        return form;
    }

    void open(MeetingForm next) {
        quiet.clear();
        var pane = new MeetingFormPane(
                view.meetingText(),
                next,
                new MeetingFormDraft(room.drafts(), view.navigator().draftKey(), next.verb()),
                this::perform);
        form = Optional.of(pane);
        seen = view.reviewStatus();
        opened = view.reviewStatus();
        getChildren().setAll(pane);
        view.draw();
        pane.focus();
    }

    /// Closes the form; what is typed waits for the next time it is opened.
    void close() {
        form = Optional.empty();
        getChildren().clear();
        view.requestFocus();
        view.draw();
    }

    /// Nobody answers or decides on what they have not seen (rule R20).
    void warnOfChanges() {
        form.ifPresent(open -> {
            view.statusChangeText().ifPresent(open::showMessage);
            if (view.navigator().isVoting()) warnOfChanges(open);
        });
    }

    private void warnOfChanges(MeetingFormPane open) {
        var since = ChangesSince.compare(opened.review(), view.reviewStatus());
        if (since.statusChanges().isEmpty()
                && since.values().isEmpty()
                && since.expired().isEmpty()) return;
        opened = view.reviewStatus();
        seen = view.reviewStatus();
        var text = view.meetingText();
        open.requireSecondConfirm(text.messages()
                .text(
                        "meeting.meanwhile",
                        text.mask(
                                ChangesSinceText.topChanges(text.reviewStatus().review(), since))));
    }

    private void perform(Person by, List<Action> actions, List<EvidenceInput> evidence) {
        var files =
                evidence.stream().flatMap(each -> each.attachments().stream()).toList();
        var asked = form;
        boolean many = actions.size() > 1 && actions.stream().allMatch(Action.Confirm.class::isInstance);
        var wish = ActionRequest.basedOn(seen, actions).withAttachments(files).onMany(many);
        var _ = room.perform(view.review(), by, wish).thenAccept(done -> {
            switch (done) {
                case WorkspaceResult.Stored stored -> {
                    asked.ifPresent(MeetingFormPane::clearDraft);
                    view.navigator().position().afterActions(view.reviewStatus(), actions);
                    if (form.equals(asked)) close();
                    showRemarks(stored);
                }
                case WorkspaceResult.ActionRefused(String sentence) -> {
                    // It said what happened since; the next Enter is about what is shown now.
                    seen = view.reviewStatus();
                    asked.ifPresent(open -> open.showError(view.meetingText().mask(sentence)));
                }
            }
        });
    }

    private void showRemarks(WorkspaceResult.Stored stored) {
        var text = view.meetingText();
        var remarks = new ArrayList<>(stored.remarks());
        if (!stored.skippedGates().isEmpty())
            remarks.add(text.messages()
                    .text(
                            "gate.leftOut",
                            ConcurrentChangeText.skippedText(
                                    stored.reviewStatus().review().checklist(), stored.skippedGates())));
        if (!remarks.isEmpty()) quiet.showInfo(text.mask(String.join(" ", remarks)));
    }
}
