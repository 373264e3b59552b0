package dev.gateboard.app;

import dev.gateboard.cli.Surroundings;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Person;
import dev.gateboard.store.Store;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.Probes;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What a window stands on, at work before there is one: while the toolkit starts, what is stored is read and a first
/// run opens the bundled sample. What is published waits for the window.
final class Groundwork {
    private final Person me;
    private final Probes probes;
    private final Workspace workspace;
    private final CompletableFuture<Consumer<WorkspaceState>> window = new CompletableFuture<>();
    private final boolean brought;
    private Optional<Begun> begun = Optional.empty();

    /// What was remembered at the last close, and the first state there is.
    record Begun(CompletableFuture<Map<String, String>> settings, CompletableFuture<First> first) {}

    /// @param sample how the sample was opened, on a first run
    record First(WorkspaceState state, Optional<Done> sample) {}

    /// @param screen where a state is shown
    /// @param brought whether the user brought a file, and so needs no sample
    Groundwork(Store store, BoardView.Place place, Surroundings surroundings, Executor screen, boolean brought) {
        this.brought = brought;
        var clock = surroundings.clock();
        this.me = place.me();
        this.probes = new Probes(place.sources(), clock, surroundings.environment());
        this.workspace = new Workspace(
                store,
                clock,
                surroundings.zone(),
                new LatestOnly<>(
                        show -> whenThere(show, screen), state -> window.join().accept(state)),
                probes);
    }

    private void whenThere(Runnable show, Executor screen) {
        var _ = window.thenRunAsync(show, screen);
    }

    Workspace workspace() {
        return workspace;
    }

    Probes probes() {
        return probes;
    }

    /// Reads what is stored; the second time this answers what the first one began. By one thread after another.
    Begun begin() {
        if (begun.isEmpty())
            // Settings first, so that they are taken up before the first state is drawn.
            begun = Optional.of(
                    new Begun(workspace.settings(), workspace.start().thenCompose(this::first)));
        return begun.get();
    }

    private CompletableFuture<First> first(WorkspaceState state) {
        if (brought || !state.boards().isEmpty())
            return CompletableFuture.completedFuture(new First(state, Optional.empty()));
        return workspace
                .open(me, Sample.NAME, Sample.bytes(), Checklist.Form.TASKS, Map.of())
                .thenApply(done -> new First(state, Optional.of(done)));
    }

    /// Has states shown from now on, the newest one first.
    void showOn(Consumer<WorkspaceState> show) {
        window.complete(show);
    }
}
