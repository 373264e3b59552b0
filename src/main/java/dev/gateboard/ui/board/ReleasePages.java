package dev.gateboard.ui.board;

import dev.gateboard.model.Board;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Learning;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.releases.AnswersPage;
import dev.gateboard.ui.releases.LastTimePage;
import dev.gateboard.ui.releases.LearningPage;
import dev.gateboard.ui.releases.More;
import dev.gateboard.ui.releases.RecutPage;
import dev.gateboard.ui.releases.ReleaseVerbs;
import dev.gateboard.words.Lessons;
import dev.gateboard.workspace.WorkspaceState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// The pages between two builds and two reviews, for the review on screen, and the button that leads to them.
final class ReleasePages implements More.Asked {
    private final Messages messages;
    private final ReleaseVerbs verbs;
    private final Consumer<Region> page;
    private final Runnable back;
    private WorkspaceState state = new WorkspaceState(List.of(), List.of(), Instant.EPOCH);
    private UUID shown = new UUID(0, 0);
    private Optional<Learning> learned = Optional.empty();
    private List<Integer> counted = List.of();
    private UUID about = new UUID(0, 0);
    private Optional<AnswersPage> answers = Optional.empty();
    private Optional<LastTimePage> last = Optional.empty();

    /// @param page puts a page in the place of the panes
    /// @param back takes it away
    ReleasePages(Messages messages, ReleaseVerbs verbs, Consumer<Region> page, Runnable back) {
        this.messages = messages;
        this.verbs = verbs;
        this.page = page;
        this.back = back;
    }

    More button() {
        return new More(messages, this);
    }

    /// A newer state, or another review on screen; an open page goes on with it.
    void show(WorkspaceState next, UUID review) {
        boolean other = !review.equals(shown);
        state = next;
        shown = review;
        if (other) {
            answers = Optional.empty();
            last = Optional.empty();
        }
        board().ifPresent(board -> {
            answers.filter(open -> open.getScene() != null).ifPresent(open -> open.show(board, state.boards()));
            last.filter(open -> open.getScene() != null).ifPresent(open -> open.show(board, state.boards()));
        });
    }

    private Optional<Board> board() {
        return state.board(shown);
    }

    @Override
    public void answers() {
        board().ifPresent(board -> {
            var opened = new AnswersPage(messages, verbs, board, state.boards(), back);
            answers = Optional.of(opened);
            page.accept(opened);
            opened.enter();
        });
    }

    @Override
    public void recut() {
        board().ifPresent(board -> {
            var opened = new RecutPage(messages, verbs, board, back);
            page.accept(opened);
            opened.enter();
        });
    }

    @Override
    public void lastTime() {
        board().ifPresent(board -> {
            var opened = new LastTimePage(messages, verbs, board, state.boards());
            last = Optional.of(opened);
            page.accept(opened);
        });
    }

    @Override
    public void learning() {
        board().ifPresent(board -> page.accept(new LearningPage(messages, learning(board))));
    }

    /// What past reviews show of this one's gates; counted anew only when one of them has gone on.
    private Learning learning(Board board) {
        var others = state.boards().stream()
                .map(Board::review)
                .filter(other -> !other.id().equals(board.review().id()))
                .toList();
        var next = others.stream().map(other -> other.last().number()).toList();
        if (learned.isEmpty() || !next.equals(counted) || !board.review().id().equals(about)) {
            learned = Optional.of(Learning.of(board.review(), others));
            counted = next;
            about = board.review().id();
        }
        return learned.get();
    }

    /// What past reviews show of one gate, in a sentence; empty where they show nothing.
    String hint(Board board, Gate gate) {
        return gate.isLeaf() ? learning(board).about(gate).map(Lessons::hint).orElse("") : "";
    }

    @Override
    public void bundle() {
        board().ifPresent(board ->
                verbs.bundle(shown, board.review().name().replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".gateboard"));
    }

    @Override
    public void next() {
        verbs.next(shown);
    }
}
