package dev.gateboard.workspace;

import dev.gateboard.model.person.Person;
import dev.gateboard.workspace.record.ExportTarget;
import dev.gateboard.workspace.record.IncomingRecord;
import dev.gateboard.workspace.record.SignableStatement;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.sample.SampleSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/// What a workspace does about documents, records and bundles that leave it or come in. It runs on the owner thread.
public final class RecordOperations {
    private final OwnerThread owner;
    private final WorkspaceOperations desk;
    private final SampleSession sample;

    RecordOperations(OwnerThread owner, WorkspaceOperations desk, SampleSession sample) {
        this.owner = owner;
        this.desk = desk;
        this.sample = sample;
    }

    /// Writes the document with what was decided, and with a draft of the record unless `plain` (rules R26, R27,
    /// R29).
    public CompletableFuture<WorkspaceResult> export(
            UUID review, Person by, Path target, boolean plain, boolean force) {
        return export(review, by, ExportTarget.of(target, force), plain);
    }

    public CompletableFuture<WorkspaceResult> export(UUID review, Person by, ExportTarget target, boolean plain) {
        return owner.verb(() -> desk.export(review, by, target, plain));
    }

    /// Writes the record folder: what was decided and signed, or a draft of it (rule R28).
    public CompletableFuture<WorkspaceResult> exportFolder(UUID review, Person by, Path folder, boolean force) {
        return exportFolder(review, by, ExportTarget.of(folder, force), 0);
    }

    /// The same of an earlier decision, by the number of its event: what it froze is exported for ever (rule R22).
    public CompletableFuture<WorkspaceResult> exportFolder(
            UUID review, Person by, Path folder, int decision, boolean force) {
        return exportFolder(review, by, ExportTarget.of(folder, force), decision);
    }

    public CompletableFuture<WorkspaceResult> exportFolder(UUID review, Person by, ExportTarget folder, int decision) {
        return owner.verb(() -> desk.exportFolder(review, by, folder, decision));
    }

    /// Amends what is frozen, which stays as it is: a numbered file beside it says why and what changed since.
    public CompletableFuture<WorkspaceResult> amend(UUID review, Person by, Person enteredBy, String reason) {
        return owner.verb(() -> desk.amend(review, by, enteredBy, reason));
    }

    /// What of the frozen record is to be signed, and what has been: roles in order, then amendments.
    public CompletableFuture<List<SignableStatement>> signables(UUID review) {
        return owner.run(() -> desk.statementsToSign(review));
    }

    /// Writes the review as one portable file that [#take] takes in elsewhere.
    public CompletableFuture<WorkspaceResult> bundle(UUID review, Path target) {
        return bundle(review, ExportTarget.of(target, false));
    }

    /// The same, which a person may stop.
    public CompletableFuture<WorkspaceResult> bundle(UUID review, ExportTarget target) {
        return owner.verb(() -> desk.bundle(review, target));
    }

    /// Takes in a review that was handed over as one file: all of it, or what it has and is not here.
    ///
    /// @param by who opens it
    /// @param allowedSigners whose signatures vouch for what it says; without a list all of it is claims (rule R40)
    public CompletableFuture<WorkspaceResult> take(Person by, Path file, Optional<Path> allowedSigners) {
        return open(() -> desk.importBundle(by, file, allowedSigners));
    }

    /// Opens a record again as the review it was, whole; a review that is here already is left as it is, or goes on
    /// from what is here. What is not vouched for waits to be confirmed (rule R9).
    public CompletableFuture<WorkspaceResult> reopen(Person by, IncomingRecord arrived) {
        return open(() -> desk.reopenRecord(by, arrived));
    }

    private CompletableFuture<WorkspaceResult> open(Callable<WorkspaceResult> work) {
        return owner.verb(() -> sample.openAtHome(work, WorkspaceResult.Stored.class::isInstance));
    }
}
