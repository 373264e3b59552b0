package dev.gateboard.app.controller;

import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.ProbeProposal;
import dev.gateboard.ui.signal.ProbeProposalController;
import dev.gateboard.ui.signal.SignalController;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What the window's views ask of signals, done on the workspace and by the person who watches the review on screen.
public final class WorkspaceSignalController implements SignalController, ProbeProposalController {
    private final Workspace workspace;
    private final ActiveReviewProbeService watching;
    private final Person me;
    private final Executor screen;
    private final Consumer<CompletableFuture<WorkspaceResult>> hear;
    private Consumer<UUID> fires = _ -> {};
    private BiConsumer<UUID, String> edits = (_, _) -> {};
    private UUID shown = new UUID(0, 0);
    private WorkspaceState newest = new WorkspaceState(List.of(), List.of(), Instant.EPOCH);

    public WorkspaceSignalController(
            Workspace workspace,
            ActiveReviewProbeService watching,
            Person me,
            Executor screen,
            Consumer<CompletableFuture<WorkspaceResult>> hear) {
        this.workspace = workspace;
        this.watching = watching;
        this.me = me;
        this.screen = screen;
        this.hear = hear;
    }

    /// A newer state is on screen.
    public void show(WorkspaceState state) {
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
        watching.askOnce(review, gates);
    }

    /// What opens the page of a gate's test alert.
    public void onFire(Consumer<UUID> open) {
        fires = open;
    }

    @Override
    public void fire(UUID review, UUID gate) {
        if (review.equals(shown)) fires.accept(gate);
    }

    /// What opens the probe editor for a gate and one of its probes.
    public void onEdit(BiConsumer<UUID, String> open) {
        edits = open;
    }

    @Override
    public void edit(UUID review, UUID gate, String probe) {
        if (review.equals(shown)) edits.accept(gate, probe);
    }

    @Override
    public void arm(UUID review, List<UUID> gates) {
        hear.accept(workspace.signals().arm(review, me, gates));
    }

    @Override
    public CompletableFuture<Optional<ValueCurve>> curve(UUID review, UUID gate, String probe) {
        return workspace.signals().curve(review, gate, probe).thenApplyAsync(curve -> curve, screen);
    }

    @Override
    public CompletableFuture<List<ProbeProposal>> propose(UUID review) {
        return workspace.signals().propose(review).thenApplyAsync(proposals -> proposals, screen);
    }

    @Override
    public CompletableFuture<String> accept(UUID review, List<ProbeProposal> proposals) {
        return workspace
                .signals()
                .accept(review, me, proposals)
                .thenApplyAsync(
                        done -> switch (done) {
                            case WorkspaceResult.Stored _ -> "";
                            case WorkspaceResult.ActionRefused(String sentence) -> sentence;
                        },
                        screen);
    }
}
