package dev.gateboard.workspace;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.model.Refusal;
import dev.gateboard.model.Review;
import dev.gateboard.model.Seen;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import dev.gateboard.store.Transaction;
import dev.gateboard.words.Refusals;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Does deeds in one transaction each: after what other processes did, checked against the review as it stands, and on
/// disk before they count. Belongs to the owner thread.
record ActionExecutor(Reviews reviews, Store store, InstantSource clock) {
    static final String NO_REVIEW = "There is no such review.";

    /// Makes events that a person says and enters.
    Stamp stamp(Person by) {
        return new Stamp(clock, by, by);
    }

    Done perform(UUID id, Person by, Person enteredBy, Function<Review, Wanted> wanted) throws StoreException {
        return write(
                id,
                transaction -> perform(
                        id, by, enteredBy, wanted.apply(reviews.board(id).review()), transaction));
    }

    /// The same, with what is enclosed and a sidecar that these deeds are about.
    Done perform(UUID id, Person by, Person enteredBy, List<Deed> deeds, List<Enclosure> enclosures, SidecarFile beside)
            throws StoreException {
        var refusal = EvidenceFile.refusal(deeds, enclosures);
        if (refusal.isPresent()) return new Done.Refused(refusal.get());
        return write(id, transaction -> {
            if (!beside.isNothing()) transaction.putSidecar(beside.bytes());
            keep(enclosures, transaction);
            return append(id, by, enteredBy, deeds, transaction);
        });
    }

    /// What a person decided on something they saw: all of it, or nothing where that has changed.
    Done perform(UUID id, Person by, Person enteredBy, List<Deed> deeds, List<Enclosure> enclosures, Seen seen)
            throws StoreException {
        return write(id, transaction -> {
            var acting = new Acting(now(id), seen, enteredBy, transaction);
            var moved = acting.refusal(deeds);
            if (moved.isPresent()) return refused(transaction, Refusals.sentence(moved.get()));
            keep(enclosures, transaction);
            return append(id, by, enteredBy, deeds, transaction);
        });
    }

    /// The same on many gates: those that are not meant, or have changed, are left out and named (rule R16).
    Done performMany(UUID id, Person by, Person enteredBy, List<Deed> deeds, List<Enclosure> enclosures, Seen seen)
            throws StoreException {
        return write(id, transaction -> {
            var meant = new Acting(now(id), seen, enteredBy, transaction).meant(deeds);
            if (meant.deeds().isEmpty())
                return refused(transaction, Refusals.sentence(new Refusal.NothingMeant(meant.leftOut())));
            keep(enclosures, transaction);
            return switch (append(id, by, enteredBy, meant.deeds(), transaction)) {
                case Done.Stored(Board board, var problems, var _, var remarks) ->
                    new Done.Stored(board, problems, meant.leftOut(), remarks);
                case Done.Refused refused -> refused;
            };
        });
    }

    private static void keep(List<Enclosure> enclosures, Transaction transaction) throws StoreException {
        for (var enclosure : enclosures)
            transaction.putAttachment(enclosure.evidence().name(), enclosure.bytes());
    }

    Done perform(UUID id, Person by, Person enteredBy, Wanted wanted, Transaction transaction) throws StoreException {
        return switch (wanted) {
            case Wanted.None(String sentence) -> refused(transaction, sentence);
            case Wanted.Deeds(List<Deed> deeds) -> append(id, by, enteredBy, deeds, transaction);
        };
    }

    /// Does something to a review that is here, in one transaction, after what other processes did.
    Done write(UUID id, Writing work) throws StoreException {
        return reviews.keep(id, store.write(transaction -> {
            reviews.catchUp(id, transaction);
            return reviews.has(id) ? work.in(transaction) : refused(transaction, NO_REVIEW);
        }));
    }

    /// The board at this instant, in a transaction.
    private Board now(UUID id) {
        return reviews.board(id).next(reviews.board(id).review(), clock.instant());
    }

    /// What is done in a transaction.
    interface Writing {
        Done in(Transaction transaction) throws StoreException;
    }

    static Done refused(Transaction transaction, String sentence) {
        transaction.abandon();
        return new Done.Refused(sentence);
    }

    /// Appends all of the deeds or none, each on what it rests on; a decision freezes the record in the same step.
    Done append(UUID id, Person by, Person enteredBy, List<Deed> deeds, Transaction transaction) throws StoreException {
        return new ActionWriter(reviews, store, new Stamp(clock, by, enteredBy), transaction).append(id, deeds);
    }

    /// Takes over what a record says happened elsewhere, as it is: the rules of what somebody does now are not asked.
    Done takeOver(UUID id, Person by, Person enteredBy, List<Deed> deeds, Transaction transaction)
            throws StoreException {
        return new ActionWriter(reviews, store, new Stamp(clock, by, enteredBy), transaction).takeOver(id, deeds);
    }
}
