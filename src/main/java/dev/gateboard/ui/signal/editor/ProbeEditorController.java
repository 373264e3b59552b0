package dev.gateboard.ui.signal.editor;

import dev.gateboard.model.curve.QueryHistory;
import dev.gateboard.model.signal.ListedAlertRule;
import dev.gateboard.model.signal.ProbeDraft;
import dev.gateboard.model.signal.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// What the probe editor asks for. Sources are asked beside the JavaFX thread; answers come on it.
public interface ProbeEditorController {
    /// What came of it, or one sentence why nothing did.
    sealed interface EditorAnswer<T> {}

    record EditorFound<T>(T value) implements EditorAnswer<T> {}

    record EditorRefused<T>(String sentence) implements EditorAnswer<T> {}

    /// The values of a label of a Prometheus, such as `__name__`.
    CompletableFuture<EditorAnswer<List<String>>> values(String source, String label);

    /// What the metrics of a Prometheus are, by their names.
    CompletableFuture<EditorAnswer<Map<String, String>>> descriptions(String source);

    CompletableFuture<EditorAnswer<List<ListedAlertRule>>> alertRules(String source);

    /// What a query gave over the last hour, day or week.
    CompletableFuture<EditorAnswer<QueryHistory>> history(String source, String query, Duration span);

    /// The services whose telemetry arrived lately.
    CompletableFuture<List<String>> arrivedServices(String source);

    /// Asks a probe once; what it says is shown and kept nowhere.
    CompletableFuture<EditorAnswer<Reading>> tryOnce(UUID review, ProbeDraft draft);

    /// A probe of the review; empty where it says more than the editor knows.
    CompletableFuture<Optional<ProbeDraft>> draft(UUID review, String probe);

    /// Keeps a probe as the review's, bound to a gate.
    ///
    /// @param replaced the id of the probe it takes the place of; empty for another one
    /// @param isAutomatic whether the gate's signals may change it from now on
    /// @return one sentence why it was not kept, or empty
    CompletableFuture<String> save(UUID review, UUID gate, ProbeDraft draft, String replaced, boolean isAutomatic);

    /// Takes a probe from a gate.
    CompletableFuture<String> unbind(UUID review, UUID gate, String probe);

    /// The probes file beside the checklist of the review on screen; empty where it is not known.
    String probesFile(UUID review);

    /// Writes the review's probes to that file.
    CompletableFuture<String> writeProbesFile(UUID review);
}
