package dev.gateboard.workspace.signal;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.apply.EventApplier;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.review.SignalRules;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreTransaction;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.review.EventFactory;
import dev.gateboard.workspace.review.ReviewCache;
import dev.gateboard.workspace.review.SummaryKeeper;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Takes in what probes answer. Belongs to the owner thread.
public final class ReadingHandler {
    private final ReviewCache reviews;
    private final Store store;
    private final InstantSource clock;
    private final ReadingBuffer batch;
    private final SummaryKeeper summaries;

    public ReadingHandler(ReviewCache reviews, Store store, InstantSource clock) {
        this.reviews = reviews;
        this.store = store;
        this.clock = clock;
        this.batch = new ReadingBuffer(clock);
        this.summaries = new SummaryKeeper(store, reviews, batch::isWaiting);
    }

    /// What keeps the summaries of reviews, which rest on readings too.
    public SummaryKeeper summaries() {
        return summaries;
    }

    /// What changes a verdict is on disk when this returns; the rest soon (rule R32).
    public void observe(UUID id, List<Reading> answered) throws StoreException {
        if (!reviews.has(id)) reviews.catchUp();
        if (!reviews.has(id)) return;
        var probes = answered.stream().map(Reading::probe).collect(Collectors.toSet());
        reviews.addReadings(id, answered);
        batch.add(id, answered);
        if (SignalRules.following(reviews.reviewStatus(id).review(), probes, clock.instant())
                .isEmpty()) {
            flushWhenDue();
            return;
        }
        reviews.update(id, store.write(transaction -> {
            reviews.catchUp(id, transaction);
            return follow(
                    id, SignalRules.following(reviews.reviewStatus(id).review(), probes, clock.instant()), transaction);
        }));
        flush();
    }

    /// The signal's own actions, each for itself: one that no longer holds takes no other with it.
    private WorkspaceResult follow(UUID id, List<Action> actions, StoreTransaction transaction) throws StoreException {
        var stamp = new EventFactory(clock, Person.SIGNAL, Person.SIGNAL);
        var review = reviews.reviewStatus(id).review();
        var events = new ArrayList<ReviewEvent>();
        for (var action : actions) {
            var event = stamp.event(review.lastEvent().number() + 1, action);
            if (!(EventApplier.apply(review, event) instanceof ApplyResult.Accepted(Review next))) continue;
            review = next;
            events.add(event);
        }
        transaction.append(id, events);
        return new WorkspaceResult.Stored(reviews.reviewStatus(id).update(review, clock.instant()), List.of());
    }

    /// Brings the readings that wait to the disk.
    public void flush() throws StoreException {
        for (var id : batch.waitingReviews()) {
            if (!reviews.has(id)) {
                batch.remove(id);
                continue;
            }
            long known = reviews.newestReadingNumber();
            reviews.setNewestReading(store.write(transaction -> {
                boolean alone = transaction.newestReading() == known;
                batch.writeTo(id, transaction);
                reviews.catchUp(id, transaction);
                if (reviews.has(id)) summaries.keep(currentStatus(id), transaction);
                // What another process wrote meanwhile is read when we look for it.
                return alone ? transaction.newestReading() : known;
            }));
            batch.remove(id);
        }
    }

    private ReviewStatus currentStatus(UUID id) {
        var status = reviews.reviewStatus(id);
        return status.update(status.review(), clock.instant());
    }

    public void flushWhenDue() throws StoreException {
        if (batch.isDue()) flush();
    }
}
