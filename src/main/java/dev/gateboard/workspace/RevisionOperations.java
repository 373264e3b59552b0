package dev.gateboard.workspace;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.revision.ComparisonContext;
import dev.gateboard.workspace.revision.IncomingDocument;
import dev.gateboard.workspace.revision.SyntaxChangePlanner;
import dev.gateboard.workspace.signal.ProbeProvider;
import dev.gateboard.workspace.signal.RevisionBindingPlanner;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/// What a workspace does about newer documents of a review and other ways to read the one it has (rule R31). It runs
/// on the owner thread.
public final class RevisionOperations {
    private final OwnerThread owner;
    private final WorkspaceOperations operations;
    private final InstantSource clock;
    private final ProbeProvider probeProvider;

    RevisionOperations(
            OwnerThread owner, WorkspaceOperations operations, InstantSource clock, ProbeProvider probeProvider) {
        this.owner = owner;
        this.operations = operations;
        this.clock = clock;
        this.probeProvider = probeProvider;
    }

    /// A review with its documents, to be compared with a file on any thread
    /// ([dev.gateboard.workspace.revision.DocumentComparer]); empty where there is none.
    public CompletableFuture<Optional<ComparisonContext>> comparisonContext(UUID review) {
        return owner.run(() -> operations.comparisonContext(review));
    }

    /// Makes a file the review's document, together with the answers to what it asks (rule R31).
    public CompletableFuture<WorkspaceResult> revise(
            UUID review, Person by, IncomingDocument incoming, List<Action> answers) {
        return owner.verb(() -> performRevision(review, by, incoming, answers));
    }

    /// Reads the review's document in another way, such as with a table included or with a section's lines as roles;
    /// its decisions are kept.
    public CompletableFuture<WorkspaceResult> changeSyntax(UUID review, Person by, UnaryOperator<GateSyntax> change) {
        return owner.verb(() -> performSyntaxChange(review, by, change));
    }

    private WorkspaceResult performRevision(UUID id, Person by, IncomingDocument incoming, List<Action> answers)
            throws StoreException {
        return operations.actions().write(id, transaction -> {
            var name = incoming.action().fileName();
            if (operations.reviews().reviewStatus(id).review().documentVersion().event() != incoming.documentEvent())
                return ActionExecutor.refused(transaction, Messages.WORKSPACE.text("document.notNewest", name));
            if (incoming.action().template()) transaction.putDocument(name, incoming.document(), clock.instant());
            else transaction.putAttachment(name, incoming.document());
            transaction.putAttachment(name, incoming.fileBytes());
            var deeds = new ArrayList<Action>(List.of(incoming.action()));
            deeds.addAll(answers);
            var tied = tied(id, by, incoming.action());
            deeds.addAll(tied.actions());
            return switch (operations.actions().append(id, by, by, deeds, transaction)) {
                case WorkspaceResult.Stored(ReviewStatus reviewStatus, var _, var leftOut, var remarks) ->
                    new WorkspaceResult.Stored(reviewStatus, tied.problems(), leftOut, remarks);
                case WorkspaceResult.ActionRefused refused -> refused;
            };
        });
    }

    private WorkspaceResult performSyntaxChange(UUID id, Person by, UnaryOperator<GateSyntax> change)
            throws StoreException {
        var sight = operations.comparisonContext(id);
        if (sight.isEmpty()) return ActionExecutor.noReview();
        var form = sight.get().review().documentVersion().form();
        return switch (SyntaxChangePlanner.plan(sight.get(), change.apply(form))) {
            case IncomingDocument.DocumentComparison.Unchanged _ ->
                new WorkspaceResult.Stored(operations.reviews().reviewStatus(id), List.of());
            case IncomingDocument.DocumentComparison.DocumentRefused(String sentence) ->
                new WorkspaceResult.ActionRefused(sentence);
            case IncomingDocument.DocumentComparison.OtherChecklist(String sentence) ->
                new WorkspaceResult.ActionRefused(sentence);
            case IncomingDocument.DocumentComparison.Changed(IncomingDocument incoming) ->
                performRevision(id, by, incoming, List.of());
        };
    }

    /// What the newer document binds (rule R31).
    private RevisionBindingPlanner.BindingPlan tied(UUID id, Person by, Action.Revise action) throws StoreException {
        var now = operations.reviews().reviewStatus(id).review();
        var event = operations.actions().eventFactory(by).event(now.lastEvent().number() + 1, action);
        return operations.reviews().apply(now, event) instanceof ApplyResult.Accepted(Review next)
                ? new RevisionBindingPlanner(now, next, operations.probesFile(next), probeProvider).plan()
                : RevisionBindingPlanner.BindingPlan.NOTHING;
    }
}
