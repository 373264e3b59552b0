package dev.gateboard.ui.board;

import dev.gateboard.ui.gate.action.ActionRequest;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/// A button that is pressed twice, or a key that is held, asks for one thing once: what is asked for again before it
/// is answered gets the same answer. Used on the JavaFX thread.
final class RepeatGuard {
    private final BiFunction<UUID, ActionRequest, CompletableFuture<WorkspaceResult>> perform;
    private final Map<PendingRequest, CompletableFuture<WorkspaceResult>> underWay = new HashMap<>();

    private record PendingRequest(UUID review, ActionRequest request) {}

    RepeatGuard(BiFunction<UUID, ActionRequest, CompletableFuture<WorkspaceResult>> perform) {
        this.perform = perform;
    }

    CompletableFuture<WorkspaceResult> perform(UUID review, ActionRequest wish) {
        var asked = new PendingRequest(review, wish);
        var running = underWay.get(asked);
        if (running != null) return running;
        var begun = perform.apply(review, wish);
        underWay.put(asked, begun);
        var _ = begun.whenComplete((_, _) -> underWay.remove(asked));
        return begun;
    }
}
