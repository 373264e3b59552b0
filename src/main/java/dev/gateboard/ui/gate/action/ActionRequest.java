package dev.gateboard.ui.gate.action;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.SeenState;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.workspace.review.FileAttachment;
import java.util.List;

/// Actions that belong together, the files that come with them, and what their person saw when deciding on them.
///
/// @param attachments the files that the actions' evidence names
/// @param isBulk whether it is one action on several gates: those that are not meant any more are left out and named
/// (rule R16)
public record ActionRequest(
        List<Action> actions, List<FileAttachment> attachments, SeenState seenState, boolean isBulk) {
    public ActionRequest {
        actions = List.copyOf(actions);
        attachments = List.copyOf(attachments);
    }

    /// Decided on what a board shows.
    public static ActionRequest basedOn(ReviewStatus board, List<Action> deeds) {
        return new ActionRequest(deeds, List.of(), SeenState.of(board), false);
    }

    public static ActionRequest basedOn(ReviewStatus board, Action action) {
        return basedOn(board, List.of(action));
    }

    public ActionRequest withAttachments(List<FileAttachment> files) {
        return new ActionRequest(actions, files, seenState, isBulk);
    }

    public ActionRequest onMany(boolean several) {
        return new ActionRequest(actions, attachments, seenState, several);
    }
}
