package dev.gateboard.app.controller;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.RemovedContent;
import dev.gateboard.model.overview.BurnUpCurve;
import dev.gateboard.model.overview.ReviewSearch;
import dev.gateboard.model.overview.ReviewSummary;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.overview.OverviewController;
import dev.gateboard.ui.overview.TemplateController;
import dev.gateboard.ui.release.ReleaseController;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.review.RemovalResult;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// What the overview asks for, done on the workspace.
public record WorkspaceOverviewController(Workspace workspace, ReleaseController releases, Person me, Executor screen)
        implements OverviewController {
    /// More than anybody reads; who sees so many types another letter.
    private static final int MATCHES = 100;

    @Override
    public CompletableFuture<List<ReviewSummary>> reviews(boolean archived) {
        var overview = workspace.overview();
        return onScreen(archived ? overview.archived() : overview.active());
    }

    @Override
    public CompletableFuture<BurnUpCurve> burnUp(UUID review) {
        return onScreen(workspace
                .overview()
                .active()
                .thenApply(summaries -> summaries.stream()
                        .filter(each -> each.review().equals(review))
                        .findFirst()
                        .map(ReviewSummary::burnUp)
                        .orElse(BurnUpCurve.NOTHING)));
    }

    @Override
    public CompletableFuture<List<ReviewSearch.Match>> search(String text) {
        var search = new ReviewSearch(text, MATCHES);
        return onScreen(workspace.state().thenApplyAsync(state -> search.find(state.reviewStatuses())));
    }

    @Override
    public CompletableFuture<List<ReviewSearch.Match>> searchArchived(String text) {
        var search = new ReviewSearch(text, MATCHES);
        return onScreen(workspace
                .overview()
                .archived()
                .thenApplyAsync(
                        summaries -> {
                            var matches = new ArrayList<ReviewSearch.Match>();
                            for (var summary : summaries) {
                                if (matches.size() >= MATCHES) break;
                                // One at a time: what a person does meanwhile does not wait for all of them.
                                var status = workspace
                                        .overview()
                                        .archivedReview(summary.review())
                                        .join();
                                matches.addAll(search.find(status.stream().toList()));
                            }
                            return matches;
                        },
                        Thread::startVirtualThread));
    }

    @Override
    public CompletableFuture<String> rename(UUID review, String name) {
        return trouble(workspace.perform(review, me, me, List.of(new Action.Name(name)), List.of()));
    }

    @Override
    public CompletableFuture<String> archive(UUID review, boolean archived) {
        var tidying = workspace.tidying();
        return trouble(archived ? tidying.archive(review, me) : tidying.unarchive(review, me));
    }

    @Override
    public CompletableFuture<RemovedContent> previewRemoval(UUID review) {
        return onScreen(workspace.tidying().previewRemoval(review));
    }

    @Override
    public CompletableFuture<String> remove(UUID review, String reason) {
        return onScreen(workspace.tidying().remove(review, me, reason).thenApply(done -> switch (done) {
            case RemovalResult.Removed _ -> "";
            case RemovalResult.RemovalRefused(String sentence) -> sentence;
        }));
    }

    @Override
    public TemplateController templates() {
        return new WorkspaceTemplateController(workspace, me, screen);
    }

    @Override
    public void saveBundle(UUID review, String name) {
        releases.saveBundle(review, name.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".gateboard");
    }

    private CompletableFuture<String> trouble(CompletableFuture<WorkspaceResult> asked) {
        return onScreen(asked.thenApply(done -> switch (done) {
            case WorkspaceResult.Stored _ -> "";
            case WorkspaceResult.ActionRefused(String sentence) -> sentence;
        }));
    }

    private <T> CompletableFuture<T> onScreen(CompletableFuture<T> asked) {
        return asked.thenApplyAsync(answer -> answer, screen);
    }
}
