package dev.gateboard.workspace;

import dev.gateboard.document.Document;
import dev.gateboard.document.Documents;
import dev.gateboard.document.Parsed;
import dev.gateboard.model.Board;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Edition;
import dev.gateboard.model.Fold;
import dev.gateboard.model.ForeignState;
import dev.gateboard.model.Outcome;
import dev.gateboard.model.Problem;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Refusal;
import dev.gateboard.model.Restored;
import dev.gateboard.model.Review;
import dev.gateboard.model.ReviewEvent;
import dev.gateboard.model.SignalFold;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import dev.gateboard.store.Transaction;
import dev.gateboard.words.Refusals;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The reviews of the store, folded so far. Belongs to the owner thread.
final class Reviews {
    private final Store store;
    private final InstantSource clock;
    private final EvidenceBytes evidence;
    private final Map<UUID, Opened> folded = new LinkedHashMap<>();
    /// The document that was read last, by its digest.
    private final Map<String, Parsed.Read> newest = new HashMap<>();

    private long version = -1;
    private long readings;

    Reviews(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.evidence = new EvidenceBytes(store);
    }

    Collection<Opened> all() {
        return folded.values();
    }

    boolean has(UUID id) {
        return folded.containsKey(id);
    }

    Optional<Opened> find(UUID id) {
        return Optional.ofNullable(folded.get(id));
    }

    /// @throws IllegalStateException where there is no such review
    Opened opened(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No review " + id));
    }

    Board board(UUID id) {
        return opened(id).board();
    }

    /// Folds what other processes wrote and what the clock changed; says whether anything did.
    boolean catchUp() throws StoreException {
        boolean changed = false;
        long now = store.version();
        if (now != version) {
            long answered = store.newestReading();
            for (var review : store.reviews()) changed |= catchUp(review, answered);
            readings = answered;
            version = now;
        }
        return age() || changed;
    }

    /// Takes in what the clock changed, which takes no database; says whether anything did.
    boolean age() {
        boolean changed = false;
        var instant = clock.instant();
        for (var entry : folded.entrySet()) {
            var opened = entry.getValue();
            if (instant.isBefore(opened.board().nextChange())) continue;
            var later = opened.board().next(opened.board().review(), instant);
            entry.setValue(new Opened(opened.document(), opened.checklist(), later));
            changed = true;
        }
        return changed;
    }

    private boolean catchUp(UUID id, long answered) throws StoreException {
        boolean known = has(id);
        var fresh = store.events(id, lastNumber(id));
        if (!fresh.isEmpty()) fold(id, fresh);
        if (!known && has(id)) evidence.atStart(board(id).review());
        var heard = known && answered > readings ? store.readingsAfter(id, readings) : List.<Reading>of();
        if (!heard.isEmpty()) hear(id, heard);
        return !fresh.isEmpty() || !heard.isEmpty();
    }

    /// Another process may have written since we looked; its events come first (rule R33).
    void catchUp(UUID id, Transaction transaction) throws StoreException {
        var fresh = transaction.events(id, lastNumber(id));
        if (!fresh.isEmpty()) fold(id, fresh);
    }

    private int lastNumber(UUID id) {
        return find(id).map(opened -> opened.board().review().last().number()).orElse(0);
    }

    /// Takes in events of a review that are on disk or will be with the transaction they were read in.
    void fold(UUID id, List<ReviewEvent> fresh) throws StoreException {
        boolean known = has(id);
        var opened = known ? opened(id) : read(id, fresh.getFirst());
        var arrivals = store.arrivals(id);
        var review = known ? opened.board().review() : brought(opened.board().review(), arrivals);
        for (var event : known ? fresh : fresh.subList(1, fresh.size())) {
            review = switch (apply(review, event)) {
                case Outcome.Accepted(Review next) -> brought(next, arrivals);
                case Outcome.Refused(Refusal why) ->
                    throw new IllegalStateException("Event " + event.number() + " of review " + id + " does not fold: "
                            + Refusals.sentence(why));
            };
        }
        if (!known) review = SignalFold.hear(review, store.readings(id));
        put(id, opened, review);
    }

    /// The review at the last event of a file that was handed over knows what came with it.
    private static Review brought(Review review, List<Restored> arrivals) {
        var next = review;
        for (var arrival : arrivals)
            if (arrival.deed().until() == review.last().number()) next = ForeignState.apply(next, arrival);
        return next;
    }

    /// The review after an event, with the document that the event brings.
    Outcome apply(Review review, ReviewEvent event) throws StoreException {
        return event.deed() instanceof Deed.Revise revise
                ? Fold.apply(
                        review, event, document(revise.edition(event.number())).checklist())
                : Fold.apply(review, event);
    }

    /// What is on disk now counts here too.
    Done keep(UUID id, Done done) throws StoreException {
        if (done instanceof Done.Stored(Board board, var _, var _, var _)) folded.put(id, about(opened(id), board));
        return done;
    }

    /// The same, for what came with a record: the readings that were here already go on counting.
    Done keepHearing(UUID id, Done done) throws StoreException {
        if (!(keep(id, done) instanceof Done.Stored stored)) return done;
        hear(id, store.readings(id));
        return new Done.Stored(board(id), stored.problems(), stored.leftOut(), stored.remarks());
    }

    /// What was folded of a transaction that was not kept is folded anew from the disk.
    void forget(UUID id) {
        folded.remove(id);
        version = -1;
    }

    /// Folds events that were just taken in with their readings; where they do not fold, nothing has changed here.
    ///
    /// @throws IllegalStateException where they do not fold
    Board taken(UUID id, List<ReviewEvent> fresh) throws StoreException {
        var before = find(id);
        boolean good = false;
        try {
            fold(id, fresh);
            hear(id, store.readings(id));
            good = true;
            return board(id);
        } finally {
            if (!good) before.ifPresentOrElse(known -> folded.put(id, known), () -> folded.remove(id));
        }
    }

    /// Takes in what probes answered.
    void hear(UUID id, List<Reading> answered) throws StoreException {
        put(id, opened(id), SignalFold.hear(board(id).review(), answered));
    }

    /// The number of the newest reading on disk that is known here.
    long readings() {
        return readings;
    }

    /// All readings on disk up to this number are known here.
    void heard(long newestReading) {
        readings = newestReading;
    }

    private void put(UUID id, Opened opened, Review review) throws StoreException {
        folded.put(id, about(opened, opened.board().next(review, clock.instant())));
    }

    /// The board with the document it is about, which may be a newer one.
    private Opened about(Opened opened, Board board) throws StoreException {
        var edition = board.review().edition();
        return edition.equals(opened.board().review().edition())
                ? new Opened(opened.document(), opened.checklist(), board)
                : opened.with(document(edition), board);
    }

    private Parsed.Read document(Edition edition) throws StoreException {
        var known = newest.get(edition.document());
        if (known != null) return known;
        var bytes = store.document(edition.document())
                .orElseThrow(() -> new IllegalStateException("The document " + edition.fileName() + " is missing."));
        var read = switch (Documents.parse(edition.fileName(), bytes, edition.form())) {
            case Parsed.Read good -> good;
            case Parsed.Unreadable(Problem problem) -> throw new IllegalStateException(problem.message());
        };
        newest.clear();
        newest.put(edition.document(), read);
        return read;
    }

    private Opened read(UUID id, ReviewEvent first) throws StoreException {
        if (!(first.deed() instanceof Deed.Open opening))
            throw new IllegalStateException("Review " + id + " does not begin with its opening.");
        var bytes = store.document(opening.sha256())
                .orElseThrow(() -> new IllegalStateException("The document of review " + id + " is missing."));
        return switch (Documents.parse(opening.fileName(), bytes, opening.form())) {
            case Parsed.Read(Document document, Checklist checklist) ->
                new Opened(document, checklist, Board.of(Review.open(id, checklist, opening, first), clock.instant()));
            case Parsed.Unreadable(Problem problem) -> throw new IllegalStateException(problem.message());
        };
    }
}
