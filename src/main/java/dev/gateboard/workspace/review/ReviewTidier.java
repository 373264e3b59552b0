package dev.gateboard.workspace.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.TidyingEntry;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.text.review.PersonProblemText;
import java.util.List;
import java.util.UUID;

/// Archives and removes reviews, each with a line in the database's own log (rule R39). Belongs to the owner thread.
public record ReviewTidier(ReviewCache reviews, Store store, TidyingLog log) {

    /// Puts a review away, or brings it back.
    public WorkspaceResult archive(UUID id, Person by, boolean away) throws StoreException {
        var nobody = by.findProblem();
        if (nobody.isPresent()) return new WorkspaceResult.ActionRefused(PersonProblemText.sentence(nobody.get()));
        var found = reviews.load(id);
        if (found.isEmpty()) return new WorkspaceResult.ActionRefused(Messages.WORKSPACE.text("review.missing"));
        var status = found.get().reviewStatus();
        if (store.archivedReviews().contains(id) == away)
            return new WorkspaceResult.ActionRefused(
                    away
                            ? Messages.WORKSPACE.text(
                                    "archive.already", status.review().name())
                            : Messages.WORKSPACE.text(
                                    "archive.notArchived", status.review().name()));
        var entry = log.entry(
                by,
                away ? "archive" : "unarchive",
                TidyingEntry.Kind.REVIEW,
                id.toString(),
                status.review().name(),
                "");
        store.write(transaction -> {
            if (away) transaction.tidying().archive(id);
            else transaction.tidying().unarchive(id);
            transaction.tidying().log(entry);
            return id;
        });
        reviews.expire();
        reviews.catchUp();
        return new WorkspaceResult.Stored(status, List.of());
    }

    /// Removes a review and what only it needs; who did it, when and why stays on record.
    public RemovalResult remove(UUID id, Person by, String reason) throws StoreException {
        var problem = log.findProblem(by, reason);
        if (problem.isPresent()) return new RemovalResult.RemovalRefused(problem.get());
        var found = reviews.load(id);
        if (found.isEmpty()) return new RemovalResult.RemovalRefused(Messages.WORKSPACE.text("review.missing"));
        var name = found.get().reviewStatus().review().name();
        var removed = store.write(transaction -> {
            var head = transaction.head(id);
            var entry = log.entry(by, TidyingEntry.REMOVE, TidyingEntry.Kind.REVIEW, id.toString(), name, reason)
                    .withHistory(head.number(), head.hash());
            var content = transaction.tidying().remove(id);
            transaction.tidying().log(entry);
            return new RemovalResult.Removed(entry, content);
        });
        reviews.reload(id);
        reviews.catchUp();
        return removed;
    }
}
