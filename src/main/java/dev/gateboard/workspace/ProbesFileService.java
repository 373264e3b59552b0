package dev.gateboard.workspace;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.review.FileAttachment;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.signal.ProbeProvider;
import dev.gateboard.workspace.signal.ProbesFileComparison;
import dev.gateboard.workspace.signal.ProbesFileUpdatePlanner;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The file of probes on the disk and the probes a review has: the one is held against the other, taken in, or
/// written. Belongs to the owner thread.
record ProbesFileService(WorkspaceOperations operations, Store store, ProbeProvider probeProvider) {

    ProbesFileComparison compare(Review review, StoredProbesFile disk) throws StoreException {
        var now = operations.probesFile(review);
        if (disk.isNothing())
            return now.isNothing() ? new ProbesFileComparison.Unchanged() : new ProbesFileComparison.NotOnDisk();
        if (Arrays.equals(disk.bytes(), now.bytes())) return new ProbesFileComparison.Unchanged();
        return switch (ProbesFileUpdatePlanner.of(review, now, disk, probeProvider)) {
            case ProbesFileUpdatePlanner.UpdateResult.UpdateRefused(String sentence) ->
                new ProbesFileComparison.UnreadableProbesFile(sentence);
            case ProbesFileUpdatePlanner.UpdateResult.PlannedUpdate(ProbesFileUpdatePlanner made) ->
                new ProbesFileComparison.ChangedProbesFile(made.change(), had(review, disk.bytes()));
        };
    }

    /// Whether this review had exactly these bytes once.
    private boolean had(Review review, byte[] bytes) throws StoreException {
        var sha256 = FileAttachment.sha256(bytes);
        return store.events(review.id(), 0).stream()
                .anyMatch(event -> event.action() instanceof Action.StoreProbesFile(String _, String digest)
                        && digest.equals(sha256));
    }

    /// Whether a review had exactly these bytes once, so that nothing of anybody else is lost with them.
    private boolean isKnown(byte[] bytes) throws StoreException {
        return store.probesFile(FileAttachment.sha256(bytes)).isPresent();
    }

    WorkspaceResult accept(UUID id, Person by, StoredProbesFile disk) throws StoreException {
        var review = operations.review(id);
        if (review.isEmpty()) return ActionExecutor.noReview();
        return switch (ProbesFileUpdatePlanner.of(
                review.get(), operations.probesFile(review.get()), disk, probeProvider)) {
            case ProbesFileUpdatePlanner.UpdateResult.UpdateRefused(String sentence) ->
                new WorkspaceResult.ActionRefused(sentence);
            case ProbesFileUpdatePlanner.UpdateResult.PlannedUpdate(ProbesFileUpdatePlanner made) ->
                operations.actions().perform(id, by, by, made.actions(), List.of(), disk);
        };
    }

    /// Writes the review's probes; a file that is there is replaced only where a review had it once.
    ///
    /// @return why it was not written, in one sentence; empty where it was
    Optional<String> save(Review review, Path target) throws StoreException {
        var probesFile = operations.probesFile(review);
        return probesFile.isNothing()
                ? Optional.of(Messages.WORKSPACE.text("probesFile.none"))
                : probesFile.write(target, this::isKnown);
    }
}
