package dev.gateboard.ui.signal;

import dev.gateboard.model.curve.ValueCurve;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// What a view asks of signals; answers come as a newer state.
public interface SignalController {
    /// This review is on screen now: it is the one whose probes are asked.
    void watch(UUID review);

    /// Asks the probes of these gates once, now, whether they are armed or not.
    void ask(UUID review, List<UUID> gates);

    /// Lets signals decide these gates, by their probes as they are now (rule R12).
    void arm(UUID review, List<UUID> gates);

    /// Opens what stands before the gate's controlled alert; nothing is sent yet.
    void fire(UUID review, UUID gate);

    /// Opens the page that makes a signal for a gate.
    ///
    /// @param probe the id of the probe to change; empty for another one
    void edit(UUID review, UUID gate, String probe);

    /// The values of a gate's probe over time, handed over on the JavaFX thread; empty where they make no curve.
    CompletableFuture<Optional<ValueCurve>> curve(UUID review, UUID gate, String probe);
}
