package dev.gateboard.workspace;

import dev.gateboard.document.Parsed;
import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Outcome;
import dev.gateboard.model.Person;
import dev.gateboard.model.Review;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import dev.gateboard.store.Template;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the workspace does, each by the class that knows how; deeds by [ActionExecutor]. Belongs to the owner thread.
final class Desk {
    private final Reviews reviews;
    private final Store store;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Probing probing;
    private final ActionExecutor actions;
    private final Listening listening;
    private List<Template> templates = List.of();

    Desk(Store store, InstantSource clock, ZoneId zone, Probing probing) {
        this.reviews = new Reviews(store, clock);
        this.store = store;
        this.clock = clock;
        this.zone = zone;
        this.probing = probing;
        this.actions = new ActionExecutor(reviews, store, clock);
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

    ActionExecutor actions() {
        return actions;
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
        return new Starting(reviews, store, probing, zone, actions.stamp(by)).of(start);
    }

    Done reopen(Person by, Arrived arrived) throws StoreException {
        var nobody = by.problem();
        if (nobody.isPresent()) return new Done.Refused(nobody.get());
        var reopening = new Reopening(arrived, reviews, actions);
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

    /// Makes a file the review's document; the answers to what it asks are part of the same step.
    Done revise(UUID id, Person by, Incoming incoming, List<Deed> answers) throws StoreException {
        return actions.write(id, transaction -> {
            var name = incoming.deed().fileName();
            if (reviews.board(id).review().edition().event() != incoming.edition())
                return ActionExecutor.refused(
                        transaction,
                        name + " was compared with a document that is no longer the newest; look at it again.");
            if (incoming.deed().template()) transaction.putDocument(name, incoming.document(), clock.instant());
            else transaction.putAttachment(name, incoming.document());
            transaction.putAttachment(name, incoming.file());
            var deeds = new ArrayList<Deed>(List.of(incoming.deed()));
            deeds.addAll(answers);
            var tied = tied(id, by, incoming.deed());
            deeds.addAll(tied.deeds());
            return switch (actions.append(id, by, by, deeds, transaction)) {
                case Done.Stored(Board board, var _, var leftOut, var remarks) ->
                    new Done.Stored(board, tied.problems(), leftOut, remarks);
                case Done.Refused refused -> refused;
            };
        });
    }

    /// What the newer document binds (rule R31).
    private Tying.Tied tied(UUID id, Person by, Deed.Revise deed) throws StoreException {
        var now = reviews.board(id).review();
        var event = actions.stamp(by).event(now.last().number() + 1, deed);
        return reviews.apply(now, event) instanceof Outcome.Accepted(Review next)
                ? new Tying(now, next, beside(next), probing).tied()
                : Tying.Tied.NOTHING;
    }

    Done amend(UUID id, Person by, Person enteredBy, String reason) throws StoreException {
        return actions.write(id, transaction -> {
            var board = reviews.board(id).next(reviews.board(id).review(), clock.instant());
            return actions.perform(
                    id, by, enteredBy, Amending.of(board, by, enteredBy, reason, transaction), transaction);
        });
    }

    Done export(UUID id, Person by, Path target, boolean plain, boolean force) throws StoreException {
        var found = find(id);
        return found.isEmpty()
                ? new Done.Refused(ActionExecutor.NO_REVIEW)
                : new Export(actions, found.get(), by, target.toAbsolutePath(), plain, force).into(store);
    }

    Done exportFolder(UUID id, Person by, Path folder, int decision, boolean force) throws StoreException {
        var found = find(id);
        return found.isEmpty()
                ? new Done.Refused(ActionExecutor.NO_REVIEW)
                : new FolderExport(
                                actions,
                                found.get(),
                                by,
                                folder.toAbsolutePath().normalize(),
                                decision,
                                force)
                        .into(store);
    }

    /// Writes a review as one portable file, its last readings included.
    Done bundle(UUID id, Path target) throws StoreException {
        listening.flush();
        var found = find(id);
        return found.isEmpty()
                ? new Done.Refused(ActionExecutor.NO_REVIEW)
                : new Bundling(reviews, store).write(found.get().board(), target.toAbsolutePath());
    }

    /// Takes in a review that was handed over.
    Done take(Person by, Path file, Optional<Path> allowedSigners) throws StoreException {
        reviews.catchUp();
        return new Bundling(reviews, store).take(file, new BundleArrival(store, by, allowedSigners, clock.instant()));
    }
}
