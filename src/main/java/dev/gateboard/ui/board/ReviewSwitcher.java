package dev.gateboard.ui.board;

import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.workspace.WorkspaceState;
import java.util.UUID;

/// Turns the window to a review, and keeps it there when a newer state comes.
final class ReviewSwitcher {
    private final BoardController verbs;
    private final BoardParts parts;
    private final ShownReview shown;
    private final ViewSettingsStore settings;

    ReviewSwitcher(BoardController verbs, BoardParts parts, ShownReview shown, ViewSettingsStore settings) {
        this.verbs = verbs;
        this.parts = parts;
        this.shown = shown;
        this.settings = settings;
    }

    void show(WorkspaceState next) {
        shown.setState(next);
        shown.replacement().ifPresent(this::turnTo);
        parts.pages().show(next, shown.id());
        parts.reviews.show(next, shown.id());
        parts.footer.show(next.savedAt(), !next.reviewStatuses().isEmpty());
        if (!shown.draw()) parts.center().showNothing(verbs::openFile);
    }

    void open(UUID review) {
        parts.layout().closePage();
        shown.state().reviewStatus(review).ifPresent(this::turnTo);
        show(shown.state());
    }

    /// Opens what stands before an export of the review on screen.
    void openExport() {
        parts.layout().closePage();
        shown.reviewStatus()
                .ifPresent(reviewStatus -> parts.export.open(
                        reviewStatus, verbs.pages().changes().file(shown.id()).isPresent(), settings.exportFirst()));
    }

    private void turnTo(ReviewStatus reviewStatus) {
        parts.export.close();
        shown.showReview(reviewStatus);
        parts.list().select(settings.selection(reviewStatus));
        verbs.pages().signals().watch(shown.id());
        verbs.pages().changes().watch(shown.id());
        parts.pages().turnTo(shown.id());
    }
}
