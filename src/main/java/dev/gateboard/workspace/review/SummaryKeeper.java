package dev.gateboard.workspace.review;

import dev.gateboard.model.overview.BurnUpCurve;
import dev.gateboard.model.overview.ReviewSummary;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreTransaction;
import dev.gateboard.store.json.SummaryCodec;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.store.sqlite.SummaryTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Keeps what an overview shows of each review, and makes it anew where it does not hold any more. Belongs to the owner
/// thread.
///
/// @param waits whether readings of a review wait for the disk: what rests on them is not kept before they are
public record SummaryKeeper(Store store, ReviewCache reviews, Predicate<UUID> waits) {
    private static final SummaryCodec CODEC = new SummaryCodec();

    /// Part of the transaction that changed the review, unless it rests on readings that still wait.
    public void keepChanged(ReviewStatus status, StoreTransaction transaction) throws StoreException {
        if (!waits.test(status.review().id())) keep(status, transaction);
    }

    /// Keeps how the review stands with all of its events.
    public void keep(ReviewStatus status, StoreTransaction transaction) throws StoreException {
        keep(summary(status, transaction), transaction);
    }

    private static void keep(ReviewSummary summary, StoreTransaction transaction) throws StoreException {
        transaction
                .tidying()
                .summarize(
                        summary.review(),
                        new SummaryTable.SummaryText(
                                SummaryCodec.FORM,
                                summary.at().toEpochMilli(),
                                epochMilli(summary.holdsUntil()),
                                CODEC.text(summary)));
    }

    private ReviewSummary summary(ReviewStatus status, StoreTransaction transaction) throws StoreException {
        var id = status.review().id();
        var known = transaction
                .tidying()
                .summary(id)
                .flatMap(text -> read(id, text))
                .map(ReviewSummary::burnUp)
                .orElse(BurnUpCurve.NOTHING);
        return ReviewSummary.of(status)
                .withBurnUp(new BurnUpUpdater(reviews, store, transaction).update(known, status));
    }

    private static long epochMilli(Instant instant) {
        return instant.equals(Instant.MAX) ? Long.MAX_VALUE : instant.toEpochMilli();
    }

    /// Of all reviews that are archived, or of those that are not, in order of opening. Events are read only of those
    /// whose summary does not hold.
    public List<ReviewSummary> summaries(boolean archived, Instant now) throws StoreException {
        var found = new ArrayList<ReviewSummary>();
        for (var row : store.summaries()) {
            if (row.isArchived() != archived) continue;
            var kept = row.summary().stream()
                    .flatMap(text -> read(row.review(), text).stream())
                    .filter(summary -> summary.holds(now))
                    .findFirst();
            if (kept.isPresent() && !waits.test(row.review())) found.add(kept.get());
            else made(row.review(), now).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Optional<ReviewSummary> read(UUID review, SummaryTable.SummaryText text) {
        // What cannot be read is only a copy: the events say it again.
        return text.form() == SummaryCodec.FORM ? CODEC.summary(review, text.body()) : Optional.empty();
    }

    private Optional<ReviewSummary> made(UUID id, Instant now) throws StoreException {
        if (reviews.load(id).isEmpty()) return Optional.empty();
        return store.write(transaction -> {
            reviews.catchUp(id, transaction);
            if (!reviews.has(id)) return Optional.empty();
            var before = reviews.reviewStatus(id);
            var status = before.update(before.review(), now);
            var summary = summary(status, transaction);
            if (!waits.test(id)) keep(summary, transaction);
            return Optional.of(summary);
        });
    }
}
