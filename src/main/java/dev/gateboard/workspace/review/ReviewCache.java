package dev.gateboard.workspace.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.apply.EventApplier;
import dev.gateboard.model.apply.ImportedStateRules;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.apply.SignalApplier;
import dev.gateboard.model.review.RestoreEntry;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreTransaction;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.text.review.RefusalText;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The reviews of the store, folded so far. Belongs to the owner thread.
public final class ReviewCache {
    private final Store store;
    private final InstantSource clock;
    private final EvidenceVerifier evidence;
    private final ReviewDocumentReader documents;
    private final Map<UUID, LoadedReview> loadedReviews = new LinkedHashMap<>();
    /// The newest reading there was when a review was loaded by itself.
    private final Map<UUID, Long> loadedUpTo = new HashMap<>();
    private final LastEventHashes hashes;

    private Set<UUID> archived = Set.of();
    private long version = -1;
    private long newestReadingNumber;

    public ReviewCache(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.evidence = new EvidenceVerifier(store);
        this.hashes = new LastEventHashes(store);
        this.documents = new ReviewDocumentReader(store);
    }

    /// Those that are not archived, in order of opening.
    public Collection<LoadedReview> all() {
        return loadedReviews.values().stream()
                .filter(opened ->
                        !archived.contains(opened.reviewStatus().review().id()))
                .toList();
    }

    /// Whether no list shows it and no probe asks for it (rule R39).
    public boolean isArchived(UUID id) {
        return archived.contains(id);
    }

    public boolean has(UUID id) {
        return loadedReviews.containsKey(id);
    }

    public Optional<LoadedReview> find(UUID id) {
        return Optional.ofNullable(loadedReviews.get(id));
    }

    /// The review as it is in memory.
    ///
    /// @throws IllegalStateException where there is no such review
    public LoadedReview loadedReview(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No review " + id));
    }

    public ReviewStatus reviewStatus(UUID id) {
        return loadedReview(id).reviewStatus();
    }

    /// Folds what other processes wrote and what the clock changed; says whether anything did. An archived review is
    /// folded only once somebody asks for it.
    public boolean catchUp() throws StoreException {
        boolean changed = false;
        long now = store.version();
        if (now != version) {
            long answered = store.newestReading();
            var reviews = store.reviews();
            var putAway = store.archivedReviews();
            changed = loadedReviews.keySet().retainAll(Set.copyOf(reviews));
            changed |= !putAway.equals(archived);
            archived = putAway;
            for (var review : reviews)
                if (has(review) || !archived.contains(review)) changed |= catchUp(review, answered);
            sortByOpening(reviews);
            newestReadingNumber = answered;
            version = now;
        }
        return applyClock() || changed;
    }

    /// One that was archived for a while comes back to its place.
    private void sortByOpening(List<UUID> reviews) {
        for (var review : reviews) {
            var opened = loadedReviews.remove(review);
            if (opened != null) loadedReviews.put(review, opened);
        }
    }

    /// Folds this review with what other processes wrote, and no other that is not here yet; empty where there is
    /// none.
    public Optional<LoadedReview> load(UUID id) throws StoreException {
        if (has(id)) catchUp();
        else {
            loadedUpTo.put(id, store.newestReading());
            catchUp(id, 0);
        }
        return find(id);
    }

    /// From now on looks at the whole database again, because what is archived or here at all has changed.
    public void expire() {
        version = -1;
    }

    /// Another database is behind the store: nothing of the one before is known any more.
    public void forgetAll() {
        loadedReviews.clear();
        loadedUpTo.clear();
        hashes.forgetAll();
        archived = Set.of();
        newestReadingNumber = 0;
        expire();
    }

    /// Takes in what the clock changed, which takes no database; says whether anything did.
    public boolean applyClock() {
        boolean changed = false;
        var instant = clock.instant();
        for (var entry : loadedReviews.entrySet()) {
            var opened = entry.getValue();
            if (instant.isBefore(opened.reviewStatus().nextChange())) continue;
            var later = opened.reviewStatus().update(opened.reviewStatus().review(), instant);
            entry.setValue(new LoadedReview(opened.document(), opened.checklist(), later));
            changed = true;
        }
        return changed;
    }

    private boolean catchUp(UUID id, long answered) throws StoreException {
        if (!hashes.areOnDisk(id)) reload(id);
        boolean known = has(id);
        var fresh = store.events(id, lastNumber(id));
        if (!fresh.isEmpty()) applyEvents(id, fresh);
        if (!known && has(id)) evidence.verifyDecisionEvidence(reviewStatus(id).review());
        long heardUpTo = Math.max(newestReadingNumber, loadedUpTo.getOrDefault(id, 0L));
        var heard = known && answered > heardUpTo ? store.readingsAfter(id, heardUpTo) : List.<Reading>of();
        if (!heard.isEmpty()) addReadings(id, heard);
        return !fresh.isEmpty() || !heard.isEmpty();
    }

    /// Another process may have written since we looked; its events come first (rule R33).
    public void catchUp(UUID id, StoreTransaction transaction) throws StoreException {
        // Another process may have removed it as well, or put a backup back.
        if (!hashes.areOnDisk(id)) reload(id);
        var fresh = transaction.events(id, lastNumber(id));
        if (!fresh.isEmpty()) applyEvents(id, fresh);
    }

    private int lastNumber(UUID id) {
        return find(id).map(opened -> opened.reviewStatus().review().lastEvent().number())
                .orElse(0);
    }

    /// Takes in events of a review that are on disk or will be with the transaction they were read in.
    public void applyEvents(UUID id, List<ReviewEvent> fresh) throws StoreException {
        boolean known = has(id);
        var opened = known ? loadedReview(id) : documents.open(id, fresh.getFirst(), clock.instant());
        var arrivals = store.restoreEntries(id);
        var review = known
                ? opened.reviewStatus().review()
                : withRestoreEntries(opened.reviewStatus().review(), arrivals);
        for (var event : known ? fresh : fresh.subList(1, fresh.size())) {
            review = switch (apply(review, event)) {
                case ApplyResult.Accepted(Review next) -> withRestoreEntries(next, arrivals);
                case ApplyResult.Refused(Refusal refusal) ->
                    throw new InvalidHistoryException(Messages.WORKSPACE.text(
                            "import.badEvent", String.valueOf(event.number()), id, RefusalText.sentence(refusal)));
            };
        }
        if (!known) review = SignalApplier.addReadings(review, new StoredReadings(store).of(review));
        put(id, opened, review);
    }

    /// The review at the last event of a file that was handed over knows what came with it.
    static Review withRestoreEntries(Review review, List<RestoreEntry> arrivals) {
        var next = review;
        for (var arrival : arrivals)
            if (arrival.action().lastEvent() == review.lastEvent().number())
                next = ImportedStateRules.apply(next, arrival);
        return next;
    }

    /// A review as it was with its first event alone.
    ReviewStatus open(UUID id, ReviewEvent first) throws StoreException {
        return documents.open(id, first, first.at()).reviewStatus();
    }

    /// The review after an event, with the document that the event brings.
    public ApplyResult apply(Review review, ReviewEvent event) throws StoreException {
        return event.action() instanceof Action.Revise revise
                ? EventApplier.apply(
                        review,
                        event,
                        documents.read(revise.documentVersion(event.number())).checklist())
                : EventApplier.apply(review, event);
    }

    /// What is on disk now counts here too.
    public WorkspaceResult update(UUID id, WorkspaceResult done) throws StoreException {
        if (done instanceof WorkspaceResult.Stored(ReviewStatus reviewStatus, var _, var _, var _)) {
            loadedReviews.put(id, withStatus(loadedReview(id), reviewStatus));
            hashes.remember(id, lastNumber(id));
        }
        return done;
    }

    /// The same, for what came with a record: the readings that were here already go on counting.
    public WorkspaceResult updateKeepingReadings(UUID id, WorkspaceResult done) throws StoreException {
        if (!(update(id, done) instanceof WorkspaceResult.Stored stored)) return done;
        addReadings(id, new StoredReadings(store).of(reviewStatus(id).review()));
        return new WorkspaceResult.Stored(reviewStatus(id), stored.problems(), stored.skippedGates(), stored.remarks());
    }

    /// What was folded of a transaction that was not kept is folded anew from the disk.
    public void reload(UUID id) {
        loadedReviews.remove(id);
        hashes.forget(id);
        expire();
    }

    /// Folds events that were just taken in with their readings; where they do not fold, nothing has changed here.
    ///
    /// @throws IllegalStateException where they do not fold
    public ReviewStatus applyImported(UUID id, List<ReviewEvent> fresh) throws StoreException {
        var before = find(id);
        boolean good = false;
        try {
            applyEvents(id, fresh);
            addReadings(id, new StoredReadings(store).of(reviewStatus(id).review()));
            good = true;
            return reviewStatus(id);
        } finally {
            if (!good) before.ifPresentOrElse(known -> loadedReviews.put(id, known), () -> loadedReviews.remove(id));
        }
    }

    /// Takes in what probes answered.
    public void addReadings(UUID id, List<Reading> answered) throws StoreException {
        put(id, loadedReview(id), SignalApplier.addReadings(reviewStatus(id).review(), answered));
    }

    /// The number of the newest reading on disk that is known here.
    public long newestReadingNumber() {
        return newestReadingNumber;
    }

    /// All readings on disk up to this number are known here.
    public void setNewestReading(long newestReading) {
        newestReadingNumber = newestReading;
    }

    private void put(UUID id, LoadedReview opened, Review review) throws StoreException {
        loadedReviews.put(id, withStatus(opened, opened.reviewStatus().update(review, clock.instant())));
        hashes.remember(id, lastNumber(id));
    }

    /// The review with the document it is about, which may be a newer one.
    private LoadedReview withStatus(LoadedReview opened, ReviewStatus reviewStatus) throws StoreException {
        var edition = reviewStatus.review().documentVersion();
        return edition.equals(opened.reviewStatus().review().documentVersion())
                ? new LoadedReview(opened.document(), opened.checklist(), reviewStatus)
                : opened.with(documents.read(edition), reviewStatus);
    }
}
