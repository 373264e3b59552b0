package dev.gateboard.workspace;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.apply.SeenState;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreTransaction;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.text.review.RefusalText;
import dev.gateboard.workspace.review.ActionPlan;
import dev.gateboard.workspace.review.ConcurrentChangeCheck;
import dev.gateboard.workspace.review.EventFactory;
import dev.gateboard.workspace.review.EvidenceFileReader;
import dev.gateboard.workspace.review.FileAttachment;
import dev.gateboard.workspace.review.ReviewCache;
import dev.gateboard.workspace.review.SummaryKeeper;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Does actions in one transaction each: after what other processes did, checked against the review as it stands, and
/// on disk before they count. Belongs to the owner thread.
record ActionExecutor(ReviewCache reviews, Store store, InstantSource clock, SummaryKeeper summaries) {
    static WorkspaceResult.ActionRefused noReview() {
        return new WorkspaceResult.ActionRefused(Messages.WORKSPACE.text("review.missing"));
    }

    /// Makes events that a person says and enters.
    EventFactory eventFactory(Person by) {
        return new EventFactory(clock, by, by);
    }

    WorkspaceResult perform(UUID id, Person by, Person enteredBy, Function<Review, ActionPlan> wanted)
            throws StoreException {
        return write(
                id,
                transaction -> perform(
                        id, by, enteredBy, wanted.apply(reviews.reviewStatus(id).review()), transaction));
    }

    /// The same, with what is enclosed and a probes file that these actions are about.
    WorkspaceResult perform(
            UUID id,
            Person by,
            Person enteredBy,
            List<Action> actions,
            List<FileAttachment> attachments,
            StoredProbesFile probesFile)
            throws StoreException {
        var refusal = EvidenceFileReader.refusal(actions, attachments);
        if (refusal.isPresent()) return new WorkspaceResult.ActionRefused(refusal.get());
        return write(id, transaction -> {
            if (!probesFile.isNothing()) transaction.putProbesFile(probesFile.bytes());
            saveAttachments(attachments, transaction);
            return append(id, by, enteredBy, actions, transaction);
        });
    }

    /// What a person decided on something they saw: all of it, or nothing where that has changed.
    WorkspaceResult perform(
            UUID id,
            Person by,
            Person enteredBy,
            List<Action> actions,
            List<FileAttachment> attachments,
            SeenState seen)
            throws StoreException {
        return write(id, transaction -> {
            var acting = new ConcurrentChangeCheck(currentStatus(id), seen, enteredBy, transaction);
            var moved = acting.refusal(actions);
            if (moved.isPresent()) return refused(transaction, RefusalText.sentence(moved.get()));
            saveAttachments(attachments, transaction);
            return append(id, by, enteredBy, actions, transaction);
        });
    }

    /// The same on many gates: those that are not meant, or have changed, are left out and named (rule R16).
    WorkspaceResult performMany(
            UUID id,
            Person by,
            Person enteredBy,
            List<Action> actions,
            List<FileAttachment> attachments,
            SeenState seen)
            throws StoreException {
        return write(id, transaction -> {
            var meant =
                    new ConcurrentChangeCheck(currentStatus(id), seen, enteredBy, transaction).includedActions(actions);
            if (meant.actions().isEmpty())
                return refused(transaction, RefusalText.sentence(new Refusal.NoGateIncluded(meant.skippedGates())));
            saveAttachments(attachments, transaction);
            return switch (append(id, by, enteredBy, meant.actions(), transaction)) {
                case WorkspaceResult.Stored(ReviewStatus reviewStatus, var problems, var _, var remarks) ->
                    new WorkspaceResult.Stored(reviewStatus, problems, meant.skippedGates(), remarks);
                case WorkspaceResult.ActionRefused refused -> refused;
            };
        });
    }

    private static void saveAttachments(List<FileAttachment> attachments, StoreTransaction transaction)
            throws StoreException {
        for (var attachment : attachments)
            transaction.putAttachment(attachment.evidence().name(), attachment.bytes());
    }

    WorkspaceResult perform(UUID id, Person by, Person enteredBy, ActionPlan wanted, StoreTransaction transaction)
            throws StoreException {
        return switch (wanted) {
            case ActionPlan.NothingPlanned(String sentence) -> refused(transaction, sentence);
            case ActionPlan.Planned(List<Action> actions) -> append(id, by, enteredBy, actions, transaction);
        };
    }

    /// Does something to a review that is here, in one transaction, after what other processes did.
    WorkspaceResult write(UUID id, TransactionAction work) throws StoreException {
        return reviews.update(id, store.write(transaction -> {
            reviews.catchUp(id, transaction);
            if (!reviews.has(id)) return refused(transaction, noReview().sentence());
            var done = work.run(transaction);
            if (done instanceof WorkspaceResult.Stored stored)
                summaries.keepChanged(stored.reviewStatus(), transaction);
            return done;
        }));
    }

    /// The status of the review at this instant, in a transaction.
    private ReviewStatus currentStatus(UUID id) {
        return reviews.reviewStatus(id).update(reviews.reviewStatus(id).review(), clock.instant());
    }

    /// What is done in a transaction.
    interface TransactionAction {
        WorkspaceResult run(StoreTransaction transaction) throws StoreException;
    }

    static WorkspaceResult refused(StoreTransaction transaction, String sentence) {
        transaction.abandon();
        return new WorkspaceResult.ActionRefused(sentence);
    }

    /// Appends all of the actions or none, each on what it rests on; a decision freezes the record in the same step.
    WorkspaceResult append(UUID id, Person by, Person enteredBy, List<Action> actions, StoreTransaction transaction)
            throws StoreException {
        return new ActionWriter(reviews, store, new EventFactory(clock, by, enteredBy), transaction)
                .append(id, actions);
    }

    /// Takes over what a record says happened elsewhere, as it is: the rules of what someone does now are not asked.
    WorkspaceResult takeOver(UUID id, Person by, Person enteredBy, List<Action> actions, StoreTransaction transaction)
            throws StoreException {
        return new ActionWriter(reviews, store, new EventFactory(clock, by, enteredBy), transaction)
                .takeOver(id, actions);
    }
}
