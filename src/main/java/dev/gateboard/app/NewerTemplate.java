package dev.gateboard.app;

import dev.gateboard.model.Board;
import dev.gateboard.workspace.Comparing;
import dev.gateboard.workspace.Incoming;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

/// Whether a stored template is newer than the one a review goes by, and what it would bring.
record NewerTemplate(Workspace workspace, UUID review) {

    /// [Incoming.Look.Same] where it is no newer one.
    Incoming.Look look(WorkspaceState.TemplateLine template) throws ExecutionException, InterruptedException {
        var state = workspace.state().get();
        var board = state.board(review);
        if (board.isEmpty() || !isNewer(template, board.get(), state.templates())) return new Incoming.Look.Same();
        var bytes = workspace.document(template.sha256()).get();
        var sight = workspace.sight(review).get();
        return bytes.isEmpty() || sight.isEmpty()
                ? new Incoming.Look.Same()
                : Comparing.look(sight.get(), template.fileName(), bytes.get(), true);
    }

    /// Templates stand in the order in which they were stored.
    private static boolean isNewer(
            WorkspaceState.TemplateLine template, Board board, List<WorkspaceState.TemplateLine> stored) {
        var digests = stored.stream().map(WorkspaceState.TemplateLine::sha256).toList();
        int own = Math.max(
                digests.indexOf(board.review().opening().sha256()),
                digests.indexOf(board.review().edition().document()));
        return digests.indexOf(template.sha256()) > own;
    }
}
