package dev.gateboard.workspace;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Fold;
import dev.gateboard.model.Outcome;
import dev.gateboard.model.Person;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Review;
import dev.gateboard.model.ReviewEvent;
import dev.gateboard.model.Ticking;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import dev.gateboard.store.Transaction;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Takes in what probes answer. Belongs to the owner thread.
final class Listening {
    private final Reviews reviews;
    private final Store store;
    private final InstantSource clock;
    private final Batch batch;

    Listening(Reviews reviews, Store store, InstantSource clock) {
        this.reviews = reviews;
        this.store = store;
        this.clock = clock;
        this.batch = new Batch(clock);
    }

    /// What changes a verdict is on disk when this returns; the rest soon (rule R32).
    void observe(UUID id, List<Reading> answered) throws StoreException {
        if (!reviews.has(id)) reviews.catchUp();
        if (!reviews.has(id)) return;
        var probes = answered.stream().map(Reading::probe).collect(Collectors.toSet());
        reviews.hear(id, answered);
        batch.add(id, answered);
        if (Ticking.following(reviews.board(id).review(), probes, clock.instant())
                .isEmpty()) {
            flushWhenDue();
            return;
        }
        reviews.keep(id, store.write(transaction -> {
            reviews.catchUp(id, transaction);
            return follow(id, Ticking.following(reviews.board(id).review(), probes, clock.instant()), transaction);
        }));
        flush();
    }

    /// The signal's own deeds, each for itself: one that no longer holds takes no other with it.
    private Done follow(UUID id, List<Deed> deeds, Transaction transaction) throws StoreException {
        var stamp = new Stamp(clock, Person.SIGNAL, Person.SIGNAL);
        var review = reviews.board(id).review();
        var events = new ArrayList<ReviewEvent>();
        for (var deed : deeds) {
            var event = stamp.event(review.last().number() + 1, deed);
            if (!(Fold.apply(review, event) instanceof Outcome.Accepted(Review next))) continue;
            review = next;
            events.add(event);
        }
        transaction.append(id, events);
        return new Done.Stored(reviews.board(id).next(review, clock.instant()), List.of());
    }

    /// Brings the readings that wait to the disk.
    void flush() throws StoreException {
        for (var id : batch.waiting()) {
            long known = reviews.readings();
            reviews.heard(store.write(transaction -> {
                boolean alone = transaction.newestReading() == known;
                batch.keep(id, transaction);
                // What another process wrote meanwhile is read when we look for it.
                return alone ? transaction.newestReading() : known;
            }));
            batch.kept(id);
        }
    }

    void flushWhenDue() throws StoreException {
        if (batch.isDue()) flush();
    }
}
