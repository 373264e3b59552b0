package dev.gateboard.workspace.record;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.AmendmentEntry;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.record.content.AmendmentFileNames;
import dev.gateboard.record.content.AmendmentStatement;
import dev.gateboard.store.StoreTransaction;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.text.review.RefusalText;
import dev.gateboard.workspace.review.ActionPlan;
import java.util.List;

/// Keeps the bytes of an amendment in the transaction that makes it; what it amends is not touched (rule R22).
public final class AmendmentCreator {
    private AmendmentCreator() {}

    /// The action that keeps them, or the sentence why there is nothing to amend.
    public static ActionPlan of(
            ReviewStatus reviewStatus, Person by, Person enteredBy, String reason, StoreTransaction transaction)
            throws StoreException {
        var meeting = reviewStatus.review().meeting();
        if (meeting.frozen().isEmpty())
            return new ActionPlan.NothingPlanned(RefusalText.sentence(new Refusal.NotFrozen()));
        var name = meeting.frozen().getFirst().name();
        var before = meeting.amendments();
        int number = before.size() + 1;
        var previous = before.stream()
                .skip(Math.max(0, before.size() - 1L))
                .map(made -> earlier(name, made))
                .toList();
        var wanted = new AmendmentStatement.AmendmentRequest(
                number, reason.strip(), by, enteredBy, reviewStatus.at(), previous);
        var bytes = AmendmentStatement.bytes(
                reviewStatus, wanted, transaction.log(reviewStatus.review().id()));
        var sha256 = transaction.putAttachment(AmendmentFileNames.of(name, number), bytes);
        return new ActionPlan.Planned(List.of(new Action.Amend(
                number, reason.strip(), meeting.frozen().getFirst().markdown(), sha256)));
    }

    private static AmendmentStatement.PreviousFile earlier(String name, AmendmentEntry made) {
        return new AmendmentStatement.PreviousFile(
                AmendmentFileNames.of(name, made.action().number()),
                made.action().sha256(),
                made.attribution().number());
    }
}
