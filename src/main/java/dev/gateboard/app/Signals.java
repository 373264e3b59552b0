package dev.gateboard.app;

import dev.gateboard.model.Person;
import dev.gateboard.model.Proposal;
import dev.gateboard.model.Reading;
import dev.gateboard.ui.kit.Signalling;
import dev.gateboard.ui.sources.ProposalVerbs;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What the window's views ask of signals, done on the workspace and by whoever watches the review on screen.
final class Signals implements Signalling, ProposalVerbs {
    private final Workspace workspace;
    private final Watching watching;
    private final Person me;
    private final Executor screen;
    private final Consumer<CompletableFuture<Done>> hear;
    private Consumer<UUID> fires = _ -> {};
    private UUID shown = new UUID(0, 0);
    private WorkspaceState newest = new WorkspaceState(List.of(), List.of(), Instant.EPOCH);

    Signals(
            Workspace workspace,
            Watching watching,
            Person me,
            Executor screen,
            Consumer<CompletableFuture<Done>> hear) {
        this.workspace = workspace;
        this.watching = watching;
        this.me = me;
        this.screen = screen;
        this.hear = hear;
    }

    /// A newer state is on screen.
    void show(WorkspaceState state) {
        newest = state;
        watching.show(shown, state);
    }

    @Override
    public void watch(UUID review) {
        shown = review;
        watching.show(review, newest);
    }

    @Override
    public void ask(UUID review, List<UUID> gates) {
        watching.ask(review, gates);
    }

    /// What opens the page of a gate's test alert.
    void onFire(Consumer<UUID> open) {
        fires = open;
    }

    @Override
    public void fire(UUID review, UUID gate) {
        if (review.equals(shown)) fires.accept(gate);
    }

    @Override
    public void arm(UUID review, List<UUID> gates) {
        hear.accept(workspace.arm(review, me, gates));
    }

    @Override
    public CompletableFuture<List<Reading>> readings(UUID review, String probe, int most) {
        return workspace.readings(review, probe, most).thenApplyAsync(readings -> readings, screen);
    }

    @Override
    public CompletableFuture<List<Proposal>> propose(UUID review) {
        return workspace.propose(review).thenApplyAsync(proposals -> proposals, screen);
    }

    @Override
    public CompletableFuture<String> accept(UUID review, List<Proposal> proposals) {
        return workspace
                .accept(review, me, proposals)
                .thenApplyAsync(
                        done -> switch (done) {
                            case Done.Stored _ -> "";
                            case Done.Refused(String sentence) -> sentence;
                        },
                        screen);
    }
}
