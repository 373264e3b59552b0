package dev.gateboard.workspace.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.overview.BurnUpCurve;
import dev.gateboard.model.review.RestoreEntry;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreTransaction;
import dev.gateboard.store.sqlite.StoreException;
import java.time.Duration;
import java.util.List;

/// Brings the curve of a review's cleared gates up to its newest event. That costs what is new; only a curve that
/// missed more than one moment is made from all events.
record BurnUpUpdater(ReviewCache reviews, Store store, StoreTransaction transaction) {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    /// @param status with every event that is on disk by now
    BurnUpCurve update(BurnUpCurve known, ReviewStatus status) throws StoreException {
        var review = status.review();
        int last = review.lastEvent().number();
        var fresh = transaction.events(review.id(), known.lastEvent());
        boolean goesOn = known.lastEvent() <= last && isOneMoment(fresh);
        return goesOn ? known.with(status) : remade(status).with(status);
    }

    private static boolean isOneMoment(List<ReviewEvent> events) {
        return events.isEmpty()
                || Duration.between(events.getFirst().at(), events.getLast().at())
                                .compareTo(MOMENT)
                        < 0;
    }

    /// From the events that were done here: what came with a file is others' word until it is confirmed (rule R40).
    private BurnUpCurve remade(ReviewStatus now) throws StoreException {
        var id = now.review().id();
        var events = transaction.events(id, 0);
        var arrivals = store.restoreEntries(id);
        int foreign = arrivals.stream()
                .map(RestoreEntry::action)
                .mapToInt(Action.RestoreFromRecord::lastEvent)
                .max()
                .orElse(0);
        var status = reviews.open(id, events.getFirst());
        var curve = foreign > 1 ? BurnUpCurve.NOTHING : BurnUpCurve.NOTHING.withPast(status);
        for (var event : events.subList(1, events.size())) {
            // What is on disk was accepted when it was written.
            if (!(reviews.apply(status.review(), event) instanceof ApplyResult.Accepted(Review next))) continue;
            status = status.update(ReviewCache.withRestoreEntries(next, arrivals), event.at());
            if (event.number() >= foreign) curve = curve.withPast(status);
        }
        return curve;
    }
}
