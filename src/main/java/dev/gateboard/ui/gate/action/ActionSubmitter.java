package dev.gateboard.ui.gate.action;

import dev.gateboard.workspace.review.WorkspaceResult;
import java.util.concurrent.CompletableFuture;

/// Where a view hands over what someone does. What came of it is handed over on the JavaFX thread, which is how a
/// view knows that what was typed is used and may go.
@FunctionalInterface
public interface ActionSubmitter {
    CompletableFuture<WorkspaceResult> perform(ActionRequest wish);
}
