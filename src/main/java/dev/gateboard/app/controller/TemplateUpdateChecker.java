package dev.gateboard.app.controller;

import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState;
import dev.gateboard.workspace.revision.DocumentComparer;
import dev.gateboard.workspace.revision.IncomingDocument;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

/// Whether a stored template is newer than the one a review goes by, and what it would bring.
record TemplateUpdateChecker(Workspace workspace, UUID review) {

    /// [IncomingDocument.DocumentComparison.Unchanged] where it is no newer one.
    IncomingDocument.DocumentComparison compare(WorkspaceState.TemplateLine template)
            throws ExecutionException, InterruptedException {
        var state = workspace.state().get();
        var board = state.reviewStatus(review);
        if (board.isEmpty() || !isNewer(template, board.get(), state.templates()))
            return new IncomingDocument.DocumentComparison.Unchanged();
        var bytes = workspace.document(template.sha256()).get();
        var sight = workspace.revisions().comparisonContext(review).get();
        return bytes.isEmpty() || sight.isEmpty()
                ? new IncomingDocument.DocumentComparison.Unchanged()
                : DocumentComparer.compareFile(sight.get(), template.fileName(), bytes.get(), true);
    }

    /// Templates stand in the order in which they were stored.
    private static boolean isNewer(
            WorkspaceState.TemplateLine template, ReviewStatus reviewStatus, List<WorkspaceState.TemplateLine> stored) {
        var digests = stored.stream().map(WorkspaceState.TemplateLine::sha256).toList();
        int own = Math.max(
                digests.indexOf(reviewStatus.review().openAction().sha256()),
                digests.indexOf(reviewStatus.review().documentVersion().document()));
        return digests.indexOf(template.sha256()) > own;
    }
}
