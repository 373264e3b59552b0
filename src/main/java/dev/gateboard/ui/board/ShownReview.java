package dev.gateboard.ui.board;

import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.checklist.ChecklistFilter;
import dev.gateboard.ui.checklist.ChecklistViewModel;
import dev.gateboard.ui.checklist.ChecklistViewModelBuilder;
import dev.gateboard.ui.checklist.ChecklistViewModelLoader;
import dev.gateboard.ui.checklist.ChecklistViewOptions;
import dev.gateboard.workspace.WorkspaceState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// The review on screen: which one it is, its newest state, how the list is narrowed, and what is drawn of it.
final class ShownReview {
    private static final WorkspaceState NOTHING = new WorkspaceState(List.of(), List.of(), Instant.EPOCH);

    private final ViewSettingsStore settings;
    private final ChecklistViewModelLoader drawing;
    private WorkspaceState state = NOTHING;
    private UUID id = new UUID(0, 0);
    private ChecklistViewOptions viewOptions = new ChecklistViewOptions(ChecklistFilter.ALL, "", Set.of());
    private Optional<ChecklistViewModel> drawn = Optional.empty();

    /// @param draw draws the list that was made for a state
    ShownReview(
            ViewSettingsStore settings,
            ChecklistViewModelBuilder builder,
            ChecklistViewModelLoader.Threads threads,
            Consumer<ChecklistViewModel> draw) {
        this.settings = settings;
        this.drawing = new ChecklistViewModelLoader(builder, threads, sheet -> {
            drawn = Optional.of(sheet);
            draw.accept(sheet);
        });
    }

    void setState(WorkspaceState next) {
        state = next;
    }

    WorkspaceState state() {
        return state;
    }

    /// The review to turn to instead, where the one on screen is not there: the one that was shown last, else the
    /// newest.
    Optional<ReviewStatus> replacement() {
        if (reviewStatus().isPresent() || state.reviewStatuses().isEmpty()) return Optional.empty();
        return Optional.of(state.reviewStatuses().stream()
                .filter(settings::wasShown)
                .findFirst()
                .orElse(state.reviewStatuses().getLast()));
    }

    void showReview(ReviewStatus board) {
        id = board.review().id();
        viewOptions = settings.viewOptions(board);
        settings.setReview(id);
    }

    /// Has the list drawn anew; false where there is no review.
    boolean draw() {
        reviewStatus().ifPresent(board -> drawing.load(board, viewOptions));
        return reviewStatus().isPresent();
    }

    /// Narrows the list.
    void setViewOptions(ChecklistViewOptions next) {
        if (viewOptions.equals(next)) return;
        viewOptions = next;
        settings.setViewOptions(id, viewOptions);
        draw();
    }

    /// Remembers what is folded: the tree has folded it already.
    void setFolded(Set<String> keys) {
        viewOptions = viewOptions.withFolded(keys);
        settings.setViewOptions(id, viewOptions);
    }

    ChecklistViewOptions viewOptions() {
        return viewOptions;
    }

    UUID id() {
        return id;
    }

    /// The review as it is by now, which may be newer than what is drawn.
    Optional<ReviewStatus> reviewStatus() {
        return state.reviewStatus(id);
    }

    Optional<ChecklistViewModel> drawn() {
        return drawn;
    }
}
