package dev.gateboard.ui.board;

import dev.gateboard.ui.kit.Wish;
import dev.gateboard.workspace.Done;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/// A button that is pressed twice, or a key that is held, asks for one thing once: what is asked for again before it is
/// answered gets the same answer. Used on the JavaFX thread.
final class Once {
    private final BiFunction<UUID, Wish, CompletableFuture<Done>> perform;
    private final Map<Asked, CompletableFuture<Done>> underWay = new HashMap<>();

    private record Asked(UUID review, Wish wish) {}

    Once(BiFunction<UUID, Wish, CompletableFuture<Done>> perform) {
        this.perform = perform;
    }

    CompletableFuture<Done> perform(UUID review, Wish wish) {
        var asked = new Asked(review, wish);
        var running = underWay.get(asked);
        if (running != null) return running;
        var begun = perform.apply(review, wish);
        underWay.put(asked, begun);
        var _ = begun.whenComplete((_, _) -> underWay.remove(asked));
        return begun;
    }
}
