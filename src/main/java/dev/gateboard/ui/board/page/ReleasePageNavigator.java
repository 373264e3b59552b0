package dev.gateboard.ui.board.page;

import dev.gateboard.language.Messages;
import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.status.PastReviewStatistics;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.PastReviewText;
import dev.gateboard.ui.control.LazyView;
import dev.gateboard.ui.release.AnswerEntryPage;
import dev.gateboard.ui.release.EarlierDecisionsPage;
import dev.gateboard.ui.release.MoreMenuButton;
import dev.gateboard.ui.release.NewBuildPage;
import dev.gateboard.ui.release.PastReviewStatisticsPage;
import dev.gateboard.ui.release.ReleaseController;
import dev.gateboard.ui.role.RolesPage;
import dev.gateboard.workspace.WorkspaceState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// The pages between two builds and two reviews, for the review on screen, and the button that leads to them.
public final class ReleasePageNavigator implements MoreMenuButton.MenuListener {
    private final Messages messages;
    private final ReleaseController verbs;
    private final Consumer<Region> page;
    private final Runnable back;
    private WorkspaceState state = new WorkspaceState(List.of(), List.of(), Instant.EPOCH);
    private UUID shown = new UUID(0, 0);
    private Optional<PastReviewStatistics> learned = Optional.empty();
    private List<Integer> counted = List.of();
    private UUID about = new UUID(0, 0);
    private Optional<AnswerEntryPage> answers = Optional.empty();
    private Optional<EarlierDecisionsPage> last = Optional.empty();
    private final LazyView<RolesPage> roles;

    /// @param page puts a page in the place of the panes
    /// @param back takes it away
    public ReleasePageNavigator(Messages messages, ReleaseController verbs, Consumer<Region> page, Runnable back) {
        this.messages = messages;
        this.verbs = verbs;
        this.page = page;
        this.back = back;
        this.roles = new LazyView<>(() -> new RolesPage(messages, verbs, this::everybody));
    }

    public MoreMenuButton button() {
        return new MoreMenuButton(messages, this);
    }

    /// A newer state, or another review on screen; an open page goes on with it.
    public void show(WorkspaceState next, UUID review) {
        boolean other = !review.equals(shown);
        state = next;
        shown = review;
        if (other) {
            answers = Optional.empty();
            last = Optional.empty();
        }
        reviewStatus().ifPresent(board -> {
            answers.filter(open -> open.getScene() != null).ifPresent(open -> open.show(board, state.reviewStatuses()));
            last.filter(open -> open.getScene() != null).ifPresent(open -> open.show(board, state.reviewStatuses()));
            roles.ifCreated(open -> {
                if (open.getScene() != null) open.show(board);
            });
        });
    }

    private Optional<ReviewStatus> reviewStatus() {
        return state.reviewStatus(shown);
    }

    /// Everybody named in any review, of whom the name is enough.
    private ReviewParticipants everybody() {
        return ReviewParticipants.ofAll(
                state.reviewStatuses().stream().map(ReviewStatus::review).toList(), verbs.me());
    }

    /// The name, the roles and the round of the review on screen.
    public void openRoles() {
        reviewStatus().ifPresent(board -> {
            roles.get().show(board);
            page.accept(roles.get());
            roles.get().focus();
        });
    }

    @Override
    public void openAnswerEntry() {
        reviewStatus().ifPresent(board -> {
            var opened = new AnswerEntryPage(messages, verbs, board, state.reviewStatuses(), back);
            answers = Optional.of(opened);
            page.accept(opened);
            opened.focus();
        });
    }

    @Override
    public void openNewBuild() {
        reviewStatus().ifPresent(board -> {
            var opened = new NewBuildPage(messages, verbs, board, back);
            page.accept(opened);
            opened.focus();
        });
    }

    @Override
    public void openEarlierDecisions() {
        reviewStatus().ifPresent(board -> {
            var opened = new EarlierDecisionsPage(messages, verbs, board, state.reviewStatuses());
            last = Optional.of(opened);
            page.accept(opened);
        });
    }

    @Override
    public void openStatistics() {
        reviewStatus().ifPresent(board -> page.accept(new PastReviewStatisticsPage(messages, learning(board))));
    }

    /// What past reviews show of this one's gates; counted anew only when one of them has gone on.
    private PastReviewStatistics learning(ReviewStatus board) {
        var others = state.reviewStatuses().stream()
                .map(ReviewStatus::review)
                .filter(other -> !other.id().equals(board.review().id()))
                .toList();
        var next = others.stream().map(other -> other.lastEvent().number()).toList();
        if (learned.isEmpty() || !next.equals(counted) || !board.review().id().equals(about)) {
            learned = Optional.of(PastReviewStatistics.of(board.review(), others));
            counted = next;
            about = board.review().id();
        }
        return learned.get();
    }

    /// What past reviews show of one gate, in a sentence; empty where they show nothing.
    public String hint(ReviewStatus board, Gate gate) {
        return gate.isLeaf()
                ? learning(board).findFor(gate).map(PastReviewText::hint).orElse("")
                : "";
    }

    @Override
    public void saveBundle() {
        reviewStatus()
                .ifPresent(board -> verbs.saveBundle(
                        shown, board.review().name().replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".gateboard"));
    }

    @Override
    public void openNextReview() {
        verbs.openNextReview(shown);
    }
}
