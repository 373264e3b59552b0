package dev.gateboard.ui.changes;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// What can be done with the file of probes beside the checklist of the review on screen. Answers are handed over on
/// the JavaFX thread: one sentence why nothing was done, empty where it was.
public interface ProbesFileController {

    /// Who is told whenever the file or the review's probes are others, on the JavaFX thread.
    void onOffer(Consumer<PendingProbesFile> told);

    /// Makes the file's probes the review's.
    CompletableFuture<String> accept(PendingProbesFile offer);

    /// Writes the review's probes into the file.
    CompletableFuture<String> save(PendingProbesFile offer);
}
