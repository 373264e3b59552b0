package dev.gateboard.workspace;

import dev.gateboard.document.Parsed;
import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Outcome;
import dev.gateboard.model.Person;
import dev.gateboard.model.Refusal;
import dev.gateboard.model.Review;
import dev.gateboard.model.Seen;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import dev.gateboard.store.Template;
import dev.gateboard.store.Transaction;
import dev.gateboard.words.Refusals;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Where deeds are done: checked against the reviews as they stand, and on disk before they count. Belongs to the owner
/// thread.
final class Desk {
    private static final String NO_REVIEW = "There is no such review.";

    private final Reviews reviews;
    private final Store store;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Probing probing;
    private final Listening listening;
    private List<Template> templates = List.of();

    Desk(Store store, InstantSource clock, ZoneId zone, Probing probing) {
        this.reviews = new Reviews(store, clock);
        this.store = store;
        this.clock = clock;
        this.zone = zone;
        this.probing = probing;
        this.listening = new Listening(reviews, store, clock);
    }

    WorkspaceState state() {
        var boards = reviews.all().stream().map(Opened::board).toList();
        var saved = boards.stream()
                .map(board -> board.review().last().at())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        var templates = templates().stream()
                .map(template ->
                        new WorkspaceState.TemplateLine(template.sha256(), template.fileName(), title(template)))
                .toList();
        return new WorkspaceState(boards, templates, saved);
    }

    /// Those read last where the database cannot be read now: the boards are known and age all the same.
    private List<Template> templates() {
        try {
            templates = store.templates();
        } catch (StoreException e) {
            System.getLogger(Desk.class.getName()).log(System.Logger.Level.WARNING, e.sentence());
        }
        return templates;
    }

    /// As a review of it reads; the file's name where none was opened.
    private String title(Template template) {
        return reviews.all().stream()
                .filter(opened -> opened.board().review().edition().document().equals(template.sha256()))
                .map(opened -> opened.checklist().title())
                .findFirst()
                .orElse(template.fileName());
    }

    /// Takes in what other processes wrote and what the clock changed; says whether anything did.
    boolean catchUp() throws StoreException {
        return reviews.catchUp();
    }

    /// Takes in what the clock changed alone; says whether anything did.
    boolean age() {
        return reviews.age();
    }

    /// Whether only demos are kept here.
    boolean isDemo() throws StoreException {
        return store.isDemo();
    }

    Listening listening() {
        return listening;
    }

    /// A review with what other processes did; empty where there is none.
    Optional<Opened> find(UUID id) throws StoreException {
        reviews.catchUp();
        return reviews.find(id);
    }

    Optional<Review> review(UUID id) throws StoreException {
        return find(id).map(opened -> opened.board().review());
    }

    /// The review with its documents, to be compared with a file; empty where there is none.
    Optional<Sight> sight(UUID id) throws StoreException {
        var found = find(id);
        if (found.isEmpty()) return Optional.empty();
        var opened = found.get();
        return Optional.of(
                Versions.sight(opened.board().review(), new Parsed.Read(opened.document(), opened.checklist()), store));
    }

    /// The sidecar of a review, or nothing.
    SidecarFile beside(Review review) throws StoreException {
        return SidecarFile.of(review, store);
    }

    List<Signable> signables(UUID id) throws StoreException {
        var review = review(id);
        return review.isEmpty() ? List.of() : new Signables(store, review.get().meeting()).all();
    }

    Done open(Person by, Starting.Start start) throws StoreException {
        var nobody = by.problem();
        if (nobody.isPresent()) return new Done.Refused(nobody.get());
        reviews.catchUp();
        return new Starting(reviews, store, probing, zone, stamp(by)).of(start);
    }

    /// Makes events that a person says and enters.
    Stamp stamp(Person by) {
        return new Stamp(clock, by, by);
    }

    Done reopen(Person by, Arrived arrived) throws StoreException {
        var nobody = by.problem();
        if (nobody.isPresent()) return new Done.Refused(nobody.get());
        var reopening = new Reopening(arrived, reviews, this);
        reviews.catchUp();
        try {
            var done = store.write(transaction -> reopening.into(by, transaction, clock.instant()));
            if (done instanceof Done.Refused) reviews.forget(reopening.review());
            return reviews.keepHearing(reopening.review(), done);
        } catch (StoreException e) {
            reviews.forget(reopening.review());
            throw e;
        } catch (IllegalStateException | IllegalArgumentException | DateTimeException e) {
            reviews.forget(reopening.review());
            return new Done.Refused(arrived.record().fileName() + " cannot be opened again: " + e.getMessage());
        }
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

    private Done perform(UUID id, Person by, Person enteredBy, Wanted wanted, Transaction transaction)
            throws StoreException {
        return switch (wanted) {
            case Wanted.None(String sentence) -> refused(transaction, sentence);
            case Wanted.Deeds(List<Deed> deeds) -> append(id, by, enteredBy, deeds, transaction);
        };
    }

    /// Makes a file the review's document; the answers to what it asks are part of the same step.
    Done revise(UUID id, Person by, Incoming incoming, List<Deed> answers) throws StoreException {
        return write(id, transaction -> {
            var name = incoming.deed().fileName();
            if (reviews.board(id).review().edition().event() != incoming.edition())
                return refused(
                        transaction,
                        name + " was compared with a document that is no longer the newest; look at it again.");
            if (incoming.deed().template()) transaction.putDocument(name, incoming.document(), clock.instant());
            else transaction.putAttachment(name, incoming.document());
            transaction.putAttachment(name, incoming.file());
            var deeds = new ArrayList<Deed>(List.of(incoming.deed()));
            deeds.addAll(answers);
            var tied = tied(id, by, incoming.deed());
            deeds.addAll(tied.deeds());
            return switch (append(id, by, by, deeds, transaction)) {
                case Done.Stored(Board board, var _, var leftOut, var remarks) ->
                    new Done.Stored(board, tied.problems(), leftOut, remarks);
                case Done.Refused refused -> refused;
            };
        });
    }

    /// What the newer document binds (rule R31).
    private Tying.Tied tied(UUID id, Person by, Deed.Revise deed) throws StoreException {
        var now = reviews.board(id).review();
        var event = stamp(by).event(now.last().number() + 1, deed);
        return reviews.apply(now, event) instanceof Outcome.Accepted(Review next)
                ? new Tying(now, next, beside(next), probing).tied()
                : Tying.Tied.NOTHING;
    }

    Done amend(UUID id, Person by, Person enteredBy, String reason) throws StoreException {
        return write(id, transaction -> {
            var board = reviews.board(id).next(reviews.board(id).review(), clock.instant());
            return perform(id, by, enteredBy, Amending.of(board, by, enteredBy, reason, transaction), transaction);
        });
    }

    Done export(UUID id, Person by, Path target, boolean plain, boolean force) throws StoreException {
        var found = find(id);
        return found.isEmpty()
                ? new Done.Refused(NO_REVIEW)
                : new Export(this, found.get(), by, target.toAbsolutePath(), plain, force).into(store);
    }

    Done exportFolder(UUID id, Person by, Path folder, int decision, boolean force) throws StoreException {
        var found = find(id);
        return found.isEmpty()
                ? new Done.Refused(NO_REVIEW)
                : new FolderExport(
                                this, found.get(), by, folder.toAbsolutePath().normalize(), decision, force)
                        .into(store);
    }

    /// Writes a review as one portable file, its last readings included.
    Done bundle(UUID id, Path target) throws StoreException {
        listening.flush();
        var found = find(id);
        return found.isEmpty()
                ? new Done.Refused(NO_REVIEW)
                : new Bundling(reviews, store).write(found.get().board(), target.toAbsolutePath());
    }

    /// Takes in a review that was handed over.
    Done take(Person by, Path file, Optional<Path> allowedSigners) throws StoreException {
        reviews.catchUp();
        return new Bundling(reviews, store).take(file, new BundleArrival(store, by, allowedSigners, clock.instant()));
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
