package dev.gateboard.ui.signal;

import dev.gateboard.workspace.ReplayRecorder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What the page of a recorded run asks for.
public interface ReplayController {
    /// Asks for the file of a recorded run.
    Optional<Path> chooseRecordedRun();

    /// Evaluates a run again, beside the JavaFX thread; comes on it.
    CompletableFuture<ReplayResult> replay(Path file);

    /// The run, or why it cannot be replayed.
    ///
    /// @param run at most one
    /// @param problem one sentence; empty where the run is there
    record ReplayResult(List<ReplayRecorder.Replayed> run, String problem) {
        public ReplayResult {
            run = List.copyOf(run);
        }
    }
}
