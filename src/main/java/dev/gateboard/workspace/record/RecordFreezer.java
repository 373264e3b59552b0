package dev.gateboard.workspace.record;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.record.FrozenRecord;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreTransaction;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.review.ActionPlan;
import dev.gateboard.workspace.review.EvidenceVerifier;
import dev.gateboard.workspace.review.LoadedReview;
import java.util.ArrayList;
import java.util.List;

/// A decision keeps the bytes that are signed, in the transaction that makes it (rule R22).
public final class RecordFreezer {
    private RecordFreezer() {}

    /// Every decision but hold freezes the record.
    public static boolean isRequired(List<Action> actions) {
        return actions.stream()
                .anyMatch(action ->
                        action instanceof Action.Decide(var decision, var _) && decision.kind() != Decision.Kind.HOLD);
    }

    /// The action that keeps the bytes of this decided review, or the sentence on what is in their way.
    public static ActionPlan of(LoadedReview opened, Review decided, Store store, StoreTransaction transaction)
            throws StoreException {
        new EvidenceVerifier(store).verifyAll(decided);
        var reviewStatus = ReviewStatus.of(decided, decided.lastEvent().at());
        return switch (FrozenRecord.of(
                reviewStatus,
                opened.document(),
                opened.checklist(),
                new RecordHistoryReader(store).of(decided, transaction))) {
            case FrozenRecord.Blocked(Problem problem) ->
                new ActionPlan.NothingPlanned(
                        opened.document().fileName() + ":" + problem.line() + ": " + problem.message());
            case FrozenRecord.FrozenBytes(FrozenRecord frozen) ->
                new ActionPlan.Planned(List.of(kept(frozen, transaction)));
        };
    }

    private static Action kept(FrozenRecord frozen, StoreTransaction transaction) throws StoreException {
        var name = frozen.name();
        var statements = new ArrayList<String>();
        for (var statement : frozen.statements()) statements.add(transaction.putAttachment(name, statement));
        return new Action.Freeze(
                name,
                transaction.putAttachment(name + ".md", frozen.markdown()),
                transaction.putAttachment(name + ".record.json", frozen.recordJson()),
                statements);
    }
}
