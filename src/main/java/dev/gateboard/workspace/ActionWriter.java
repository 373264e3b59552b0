package dev.gateboard.workspace;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.apply.ActionReadingCollector;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.apply.EventApplier;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.VoteEntry;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreTransaction;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.text.PastDueText;
import dev.gateboard.text.review.RefusalText;
import dev.gateboard.text.review.ReplacedDecisionText;
import dev.gateboard.workspace.record.RecordFreezer;
import dev.gateboard.workspace.review.ActionPlan;
import dev.gateboard.workspace.review.EventFactory;
import dev.gateboard.workspace.review.FilePlace;
import dev.gateboard.workspace.review.ReviewCache;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Writes what someone does as events: all of it or nothing.
final class ActionWriter {
    private final ReviewCache reviews;
    private final Store store;
    private final EventFactory eventFactory;
    private final StoreTransaction transaction;

    ActionWriter(ReviewCache reviews, Store store, EventFactory stamp, StoreTransaction transaction) {
        this.reviews = reviews;
        this.store = store;
        this.eventFactory = stamp;
        this.transaction = transaction;
    }

    /// Each action on what it rests on. A decision freezes the record in the same step; where it replaces one, the
    /// votes that still hold stay (rules R20 and R22).
    WorkspaceResult append(UUID id, List<Action> actions) throws StoreException {
        var before = reviews.reviewStatus(id).review();
        var all = new ArrayList<Action>();
        if (meets(actions)) keptVotes(before, actions.getFirst()).ifPresent(all::add);
        all.addAll(actions);
        return append(id, all, true);
    }

    WorkspaceResult takeOver(UUID id, List<Action> actions) throws StoreException {
        return append(id, actions, false);
    }

    private WorkspaceResult append(UUID id, List<Action> actions, boolean entered) throws StoreException {
        var before = reviews.reviewStatus(id).review();
        var review = before;
        int first = review.lastEvent().number() + 1;
        var events = new ArrayList<ReviewEvent>();
        for (var action : actions) {
            var event = eventFactory.event(
                    first + events.size(), first, new ActionReadingCollector(review).withReadings(action));
            boolean asIs = !entered || event.action() instanceof Action.Revise;
            switch (asIs ? reviews.apply(review, event) : EventApplier.applyNew(review, event)) {
                case ApplyResult.Accepted(Review next) -> review = next;
                case ApplyResult.Refused(Refusal refusal) -> {
                    return ActionExecutor.refused(transaction, RefusalText.sentence(refusal));
                }
            }
            events.add(event);
        }
        transaction.append(id, events);
        if (entered) rememberExports(id, actions);
        var done = RecordFreezer.isRequired(actions) ? freeze(id, before, review) : stored(id, before, review);
        var past = PastDueText.sentences(review, actions, eventFactory.clock().instant());
        return done instanceof WorkspaceResult.Stored stored && !past.isEmpty() ? stored.withRemarks(past) : done;
    }

    /// Where the review was written to, so that opening that file goes on with it (rule R37).
    private void rememberExports(UUID id, List<Action> actions) throws StoreException {
        for (var action : actions)
            if (action instanceof Action.Export export)
                transaction.tidying().rememberFile(id, FilePlace.of(Path.of(export.file())), export.sha256());
    }

    private WorkspaceResult freeze(UUID id, Review before, Review decided) throws StoreException {
        return switch (RecordFreezer.of(reviews.loadedReview(id), decided, store, transaction)) {
            case ActionPlan.NothingPlanned(String sentence) -> ActionExecutor.refused(transaction, sentence);
            case ActionPlan.Planned(List<Action> freeze) -> {
                var event = eventFactory.event(
                        decided.lastEvent().number() + 1, decided.lastEvent().step(), freeze.getFirst());
                transaction.append(id, List.of(event));
                yield switch (EventApplier.apply(decided, event)) {
                    case ApplyResult.Accepted(Review next) -> stored(id, before, next);
                    case ApplyResult.Refused(Refusal refusal) ->
                        ActionExecutor.refused(transaction, RefusalText.sentence(refusal));
                };
            }
        };
    }

    private WorkspaceResult stored(UUID id, Review before, Review after) {
        return new WorkspaceResult.Stored(
                reviews.reviewStatus(id).update(after, eventFactory.clock().instant()),
                List.of(),
                List.of(),
                ReplacedDecisionText.sentences(before, after));
    }

    private static boolean meets(List<Action> actions) {
        return actions.size() == 1
                && (actions.getFirst() instanceof Action.Decide || actions.getFirst() instanceof Action.CastVote);
    }

    /// The round that an answer or a decision starts after another one keeps the votes that still hold.
    private Optional<Action> keptVotes(Review review, Action action) {
        var meeting = review.meeting();
        if (meeting.round().isRunning() || meeting.round().number() == 0) return Optional.empty();
        var reviewStatus = ReviewStatus.of(review, eventFactory.clock().instant());
        var call = new VoteTally(reviewStatus);
        var kept = meeting.roles().stream()
                .filter(role -> call.status(role) instanceof VoteTally.VoteStatus.CountedVote(VoteEntry _))
                .map(MeetingRole::index)
                .filter(role -> !(action instanceof Action.CastVote cast && cast.role() == role))
                .toList();
        return kept.isEmpty() ? Optional.empty() : Optional.of(new Action.StartRound(kept));
    }
}
