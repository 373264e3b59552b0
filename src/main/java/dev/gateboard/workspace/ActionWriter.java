package dev.gateboard.workspace;

import dev.gateboard.model.Board;
import dev.gateboard.model.Cast;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Fold;
import dev.gateboard.model.Outcome;
import dev.gateboard.model.Refusal;
import dev.gateboard.model.Resting;
import dev.gateboard.model.Review;
import dev.gateboard.model.ReviewEvent;
import dev.gateboard.model.RoleState;
import dev.gateboard.model.RollCall;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import dev.gateboard.store.Transaction;
import dev.gateboard.words.PastDue;
import dev.gateboard.words.Refusals;
import dev.gateboard.words.Replaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Writes what somebody does as events: all of it or nothing.
final class ActionWriter {
    private final Reviews reviews;
    private final Store store;
    private final Stamp stamp;
    private final Transaction transaction;

    ActionWriter(Reviews reviews, Store store, Stamp stamp, Transaction transaction) {
        this.reviews = reviews;
        this.store = store;
        this.stamp = stamp;
        this.transaction = transaction;
    }

    /// Each deed on what it rests on. A decision freezes the record in the same step; where it replaces one, the votes
    /// that still hold stay (rules R20 and R22).
    Done append(UUID id, List<Deed> deeds) throws StoreException {
        var before = reviews.board(id).review();
        var all = new ArrayList<Deed>();
        if (meets(deeds)) keptVotes(before, deeds.getFirst()).ifPresent(all::add);
        all.addAll(deeds);
        return append(id, all, true);
    }

    Done takeOver(UUID id, List<Deed> deeds) throws StoreException {
        return append(id, deeds, false);
    }

    private Done append(UUID id, List<Deed> deeds, boolean entered) throws StoreException {
        var before = reviews.board(id).review();
        var review = before;
        int first = review.last().number() + 1;
        var events = new ArrayList<ReviewEvent>();
        for (var deed : deeds) {
            var event = stamp.event(first + events.size(), first, new Resting(review).of(deed));
            boolean asIs = !entered || event.deed() instanceof Deed.Revise;
            switch (asIs ? reviews.apply(review, event) : Fold.enter(review, event)) {
                case Outcome.Accepted(Review next) -> review = next;
                case Outcome.Refused(Refusal why) -> {
                    return ActionExecutor.refused(transaction, Refusals.sentence(why));
                }
            }
            events.add(event);
        }
        transaction.append(id, events);
        var done = Freezing.follows(deeds) ? freeze(id, before, review) : stored(id, before, review);
        var past = PastDue.sentences(review, deeds, stamp.clock().instant());
        return done instanceof Done.Stored stored && !past.isEmpty() ? stored.saying(past) : done;
    }

    private Done freeze(UUID id, Review before, Review decided) throws StoreException {
        return switch (Freezing.of(reviews.opened(id), decided, store, transaction)) {
            case Wanted.None(String sentence) -> ActionExecutor.refused(transaction, sentence);
            case Wanted.Deeds(List<Deed> freeze) -> {
                var event =
                        stamp.event(decided.last().number() + 1, decided.last().step(), freeze.getFirst());
                transaction.append(id, List.of(event));
                yield switch (Fold.apply(decided, event)) {
                    case Outcome.Accepted(Review next) -> stored(id, before, next);
                    case Outcome.Refused(Refusal why) -> ActionExecutor.refused(transaction, Refusals.sentence(why));
                };
            }
        };
    }

    private Done stored(UUID id, Review before, Review after) {
        return new Done.Stored(
                reviews.board(id).next(after, stamp.clock().instant()),
                List.of(),
                List.of(),
                Replaced.sentences(before, after));
    }

    private static boolean meets(List<Deed> deeds) {
        return deeds.size() == 1
                && (deeds.getFirst() instanceof Deed.Decide || deeds.getFirst() instanceof Deed.CastVote);
    }

    /// The round that an answer or a decision starts after another one keeps the votes that still hold.
    private Optional<Deed> keptVotes(Review review, Deed deed) {
        var meeting = review.meeting();
        if (meeting.round().running() || meeting.round().number() == 0) return Optional.empty();
        var board = Board.of(review, stamp.clock().instant());
        var call = new RollCall(board);
        var kept = meeting.roles().stream()
                .filter(role -> call.standing(role) instanceof RollCall.Standing.Counted(Cast _))
                .map(RoleState::index)
                .filter(role -> !(deed instanceof Deed.CastVote cast && cast.role() == role))
                .toList();
        return kept.isEmpty() ? Optional.empty() : Optional.of(new Deed.StartRound(kept));
    }
}
