package dev.gateboard.app.window;

import dev.gateboard.app.desktop.LatestValueDispatcher;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.workspace.ProbeService;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What a window stands on, at work before there is one: while the toolkit starts, what is stored is read and a first
/// run opens the bundled sample. What is published waits for the window.
public final class WorkspaceBootstrap {
    private final Person me;
    private final ProbeService probes;
    private final Workspace workspace;
    private final CompletableFuture<Consumer<WorkspaceState>> window = new CompletableFuture<>();
    private volatile Consumer<WorkspaceState> shown = _ -> {};
    private final boolean brought;
    private Optional<StartupData> begun = Optional.empty();

    /// What was remembered at the last close, and the first state there is.
    public record StartupData(
            CompletableFuture<Map<String, String>> settings, CompletableFuture<FirstState> firstState) {}

    /// @param sample how the sample was opened, on a first run
    /// @param isFileOpened whether the user named a file to open
    record FirstState(WorkspaceState state, Optional<WorkspaceResult> sample, boolean isFileOpened) {

        /// Whether the overview comes first: there are several reviews, and nobody named the one to be looked at.
        boolean beginsWithOverview() {
            return !isFileOpened
                    && state.reviewStatuses().stream()
                                    .map(ReviewStatus::review)
                                    .filter(review -> !review.isDemo() && !SampleChecklist.isOpenedBy(review))
                                    .count()
                            > 1;
        }
    }

    /// @param screen where a state is shown
    /// @param brought whether the user brought a file, and so needs no sample
    public WorkspaceBootstrap(
            Store store, BoardView.Place place, CommandEnvironment surroundings, Executor screen, boolean brought) {
        this.brought = brought;
        var clock = surroundings.clock();
        this.me = place.currentUser();
        this.probes = new ProbeService(place.sources(), clock, surroundings.environment());
        this.workspace = new Workspace(
                store,
                clock,
                surroundings.zone(),
                new LatestValueDispatcher<>(show -> whenThere(show, screen), state -> shown.accept(state)),
                probes);
    }

    private void whenThere(Runnable show, Executor screen) {
        var _ = window.thenRunAsync(show, screen);
    }

    Workspace workspace() {
        return workspace;
    }

    ProbeService probes() {
        return probes;
    }

    /// Reads what is stored; the second time this answers what the first one began. By one thread after another.
    public StartupData begin() {
        if (begun.isEmpty())
            // Settings first, so that they are taken up before the first state is drawn.
            begun = Optional.of(
                    new StartupData(workspace.settings(), workspace.start().thenCompose(this::first)));
        return begun.get();
    }

    private CompletableFuture<FirstState> first(WorkspaceState state) {
        var nothing = new FirstState(state, Optional.empty(), brought);
        if (brought || !state.reviewStatuses().isEmpty()) return CompletableFuture.completedFuture(nothing);
        // In a database of its own: it never stands among reviews, and the command line does not see it.
        return workspace
                .tidying()
                .beginSample(me, SampleChecklist.NAME, SampleChecklist.bytes())
                .thenApply(sample -> new FirstState(state, sample, false));
    }

    /// Has states shown from now on, the newest one first.
    void showOn(Consumer<WorkspaceState> show) {
        shown = show;
        window.complete(show);
    }
}
