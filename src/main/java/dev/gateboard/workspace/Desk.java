package dev.gateboard.workspace;

import dev.gateboard.document.Document;
import dev.gateboard.document.Documents;
import dev.gateboard.document.Parsed;
import dev.gateboard.model.Board;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Edition;
import dev.gateboard.model.Outcome;
import dev.gateboard.model.Person;
import dev.gateboard.model.Problem;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Refusal;
import dev.gateboard.model.Review;
import dev.gateboard.model.ReviewEvent;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import dev.gateboard.store.Template;
import dev.gateboard.store.Transaction;
import dev.gateboard.words.Refusals;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What lies before the owner: the reviews folded so far and the store they come from. Belongs to the owner thread.
final class Desk {
    private final Store store;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Probing probing;
    private final Map<UUID, Opened> reviews = new LinkedHashMap<>();
    private final Batch batch;
    /// The document that was read last, by its digest.
    private final Map<String, Parsed.Read> newest = new HashMap<>();

    private long version = -1;
    private long readings;

    /// A review with the document it is about.
    record Opened(Document document, Checklist checklist, Board board) {
        Opened with(Parsed.Read read, Board next) {
            return new Opened(read.document(), read.checklist(), next);
        }
    }

    /// What is to be done to a review as it stands, or why nothing is.
    sealed interface Wanted {}

    record Deeds(List<Deed> deeds) implements Wanted {}

    record None(String sentence) implements Wanted {}

    Desk(Store store, InstantSource clock, ZoneId zone, Probing probing) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
        this.probing = probing;
        this.batch = new Batch(clock);
    }

    WorkspaceState state() throws StoreException {
        var boards = reviews.values().stream().map(Opened::board).toList();
        var saved = boards.stream()
                .map(board -> board.review().last().at())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        var templates = store.templates().stream()
                .map(template ->
                        new WorkspaceState.TemplateLine(template.sha256(), template.fileName(), title(template)))
                .toList();
        return new WorkspaceState(boards, templates, saved);
    }

    /// As a review of it reads; the file's name where none was opened.
    private String title(Template template) {
        return reviews.values().stream()
                .filter(opened -> opened.board().review().edition().document().equals(template.sha256()))
                .map(opened -> opened.checklist().title())
                .findFirst()
                .orElse(template.fileName());
    }

    /// Folds what other processes wrote and what the clock changed; says whether anything did.
    boolean catchUp() throws StoreException {
        var changed = false;
        long now = store.version();
        if (now != version) {
            long newest = store.newestReading();
            for (var review : store.reviews()) {
                boolean known = reviews.containsKey(review);
                var fresh = store.events(review, lastNumber(review));
                if (!fresh.isEmpty()) fold(review, fresh);
                var answered = known && newest > readings ? store.readingsAfter(review, readings) : List.<Reading>of();
                if (!answered.isEmpty()) hear(review, answered);
                changed |= !fresh.isEmpty() || !answered.isEmpty();
            }
            readings = newest;
            version = now;
        }
        var instant = clock.instant();
        for (var entry : reviews.entrySet()) {
            var opened = entry.getValue();
            if (instant.isBefore(opened.board().nextChange())) continue;
            entry.setValue(new Opened(
                    opened.document(),
                    opened.checklist(),
                    opened.board().next(opened.board().review(), instant)));
            changed = true;
        }
        return changed;
    }

    private int lastNumber(UUID review) {
        var opened = reviews.get(review);
        return opened == null ? 0 : opened.board().review().last().number();
    }

    private void fold(UUID id, List<ReviewEvent> fresh) throws StoreException {
        var opened = reviews.get(id);
        var rest = fresh;
        if (opened == null) {
            opened = read(id, fresh.getFirst());
            rest = fresh.subList(1, fresh.size());
        }
        var review = opened.board().review();
        for (var event : rest) {
            review = switch (applied(review, event)) {
                case Outcome.Accepted(Review next) -> next;
                case Outcome.Refused(Refusal why) ->
                    throw new IllegalStateException("Event " + event.number() + " of review " + id + " does not fold: "
                            + Refusals.sentence(why));
            };
        }
        if (!reviews.containsKey(id)) review = review.hear(store.readings(id));
        put(id, opened, review);
    }

    private void put(UUID id, Opened opened, Review review) throws StoreException {
        reviews.put(id, about(opened, opened.board().next(review, clock.instant())));
    }

    /// The review after an event, with the document that the event brings.
    private Outcome applied(Review review, ReviewEvent event) throws StoreException {
        return event.deed() instanceof Deed.Revise revise
                ? review.apply(event, document(revise.edition(event.number())).checklist())
                : review.apply(event);
    }

    /// The board with the document it is about, which may be a newer one.
    private Opened about(Opened opened, Board board) throws StoreException {
        var edition = board.review().edition();
        return edition.equals(opened.board().review().edition())
                ? new Opened(opened.document(), opened.checklist(), board)
                : opened.with(document(edition), board);
    }

    private Parsed.Read document(Edition edition) throws StoreException {
        if (newest.containsKey(edition.document())) return newest.get(edition.document());
        var bytes = store.document(edition.document())
                .orElseThrow(() -> new IllegalStateException("The document " + edition.fileName() + " is missing."));
        var read = switch (Documents.parse(edition.fileName(), bytes, edition.form())) {
            case Parsed.Read known -> known;
            case Parsed.Unreadable(Problem problem) -> throw new IllegalStateException(problem.message());
        };
        newest.clear();
        newest.put(edition.document(), read);
        return read;
    }

    /// The review with its documents, to be compared with a file; empty where there is none.
    Optional<Sight> sight(UUID id) throws StoreException {
        catchUp();
        if (!reviews.containsKey(id)) return Optional.empty();
        var opened = opened(id);
        return Optional.of(
                Versions.sight(opened.board().review(), new Parsed.Read(opened.document(), opened.checklist()), store));
    }

    /// Makes a file the review's document; the answers to what it asks are part of the same step.
    Done revise(UUID id, Person by, Incoming incoming, List<Deed> answers) throws StoreException {
        return keep(id, store.write(transaction -> {
            catchUp(id, transaction);
            if (!reviews.containsKey(id)) return refused(transaction, "There is no such review.");
            if (board(id).review().edition().event() != incoming.edition())
                return refused(
                        transaction,
                        incoming.deed().fileName() + " was compared with a document that is no longer the newest; look"
                                + " at it again.");
            var name = incoming.deed().fileName();
            if (incoming.deed().template()) transaction.putDocument(name, incoming.document(), clock.instant());
            else transaction.putAttachment(name, incoming.document());
            transaction.putAttachment(name, incoming.file());
            var deeds = new ArrayList<Deed>(List.of(incoming.deed()));
            deeds.addAll(answers);
            var tied = tied(id, by, incoming.deed());
            deeds.addAll(tied.deeds());
            return switch (append(id, by, by, deeds, transaction)) {
                case Done.Stored(Board board, var _) -> new Done.Stored(board, tied.problems());
                case Done.Refused refused -> refused;
            };
        }));
    }

    /// What the newer document binds (rule R31).
    private Tying.Tied tied(UUID id, Person by, Deed.Revise deed) throws StoreException {
        var now = board(id).review();
        int number = now.last().number() + 1;
        return applied(now, event(number, number, by, by, deed)) instanceof Outcome.Accepted(Review next)
                ? new Tying(now, next, beside(next), probing).tied()
                : Tying.Tied.NOTHING;
    }

    private void hear(UUID id, List<Reading> answered) throws StoreException {
        put(id, opened(id), board(id).review().hear(answered));
    }

    /// Takes in what probes answered. What changes a verdict is on disk when this returns; the rest soon.
    void observe(UUID id, List<Reading> answered) throws StoreException {
        if (!reviews.containsKey(id)) catchUp();
        if (!reviews.containsKey(id)) return;
        var probes = answered.stream().map(Reading::probe).collect(Collectors.toSet());
        hear(id, answered);
        batch.add(id, answered);
        if (board(id).review().following(probes, clock.instant()).isEmpty()) {
            if (batch.isDue()) flush();
            return;
        }
        keep(id, store.write(transaction -> {
            catchUp(id, transaction);
            return follow(id, board(id).review().following(probes, clock.instant()), transaction);
        }));
        flush();
    }

    /// The signal's own deeds, each for itself: one that no longer holds takes no other with it.
    private Done follow(UUID id, List<Deed> deeds, Transaction transaction) throws StoreException {
        var review = board(id).review();
        var events = new ArrayList<ReviewEvent>();
        for (var deed : deeds) {
            int number = review.last().number() + 1;
            var event = event(number, number, Person.SIGNAL, Person.SIGNAL, deed);
            if (!(review.apply(event) instanceof Outcome.Accepted(Review next))) continue;
            review = next;
            events.add(event);
        }
        transaction.append(id, events);
        return new Done.Stored(board(id).next(review, clock.instant()), List.of());
    }

    /// Brings the readings that wait to the disk.
    void flush() throws StoreException {
        for (var id : batch.waiting()) {
            readings = store.write(transaction -> {
                boolean alone = transaction.newestReading() == readings;
                batch.keep(id, transaction);
                // What another process wrote meanwhile is read when we look for it.
                return alone ? transaction.newestReading() : readings;
            });
            batch.kept(id);
        }
    }

    void flushWhenDue() throws StoreException {
        if (batch.isDue()) flush();
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

    Done open(
            Person by,
            String fileName,
            byte[] bytes,
            Checklist.Form form,
            Map<String, String> set,
            SidecarFile beside,
            List<UUID> from)
            throws StoreException {
        catchUp();
        for (var before : from) if (!reviews.containsKey(before)) return new Done.Refused("There is no such review.");
        return switch (Documents.parse(fileName, bytes, form)) {
            case Parsed.Unreadable(Problem problem) ->
                new Done.Refused(fileName + ":" + problem.line() + ": " + problem.message());
            case Parsed.Read(Document _, Checklist checklist)
            when checklist.gates().isEmpty() ->
                new Done.Refused(fileName + " has no gates to decide: open it with --rows to read its table rows as"
                        + " gates, or with --bullets to read its list items.");
            case Parsed.Read(Document document, Checklist checklist) ->
                begin(
                        by,
                        document,
                        checklist,
                        bytes,
                        set,
                        new Before(from.stream().map(this::opened).toList(), beside));
        };
    }

    Done reopen(Person by, Arrived arrived) throws StoreException {
        var reopening = new Reopening(arrived);
        var id = reopening.review();
        catchUp();
        try {
            var done = store.write(transaction -> reopen(by, arrived, reopening, transaction));
            if (done instanceof Done.Refused) forget(id);
            return keep(id, done);
        } catch (StoreException e) {
            forget(id);
            throw e;
        } catch (IllegalStateException e) {
            forget(id);
            return new Done.Refused(arrived.record().fileName() + " cannot be opened again: " + e.getMessage());
        }
    }

    /// What was folded of a transaction that was not kept is folded anew from the disk.
    void forget(UUID id) {
        reviews.remove(id);
        version = -1;
    }

    private Done reopen(Person by, Arrived arrived, Reopening reopening, Transaction transaction)
            throws StoreException {
        var id = reopening.review();
        var name = arrived.record().fileName();
        switch (reopening.adopt(transaction, clock.instant())) {
            case ANOTHER -> {
                return refused(
                        transaction,
                        "The review of " + name + " is here already and went another way since: open the record with"
                                + " another database, or a copy of it in another folder as a document.");
            }
            case NOTHING -> {
                return new Done.Stored(board(id), List.of());
            }
            case ALL -> {}
        }
        fold(id, transaction.events(id, lastNumber(id)));
        if (store.isDemo() && !board(id).review().isDemo()) return refused(transaction, Demos.only(name));
        var record = arrived.record();
        var restore = new Deed.Restore(name, record.twin(), arrived.vouched(), arrived.words());
        try {
            for (var each : reopening.deeds(board(id), transaction)) {
                var done = keep(id, append(id, each.person(), by, List.of(each.deed()), transaction));
                if (done instanceof Done.Refused) return done;
            }
        } catch (IOException e) {
            return refused(transaction, name + " cannot be opened again: " + e.getMessage());
        }
        return append(id, by, by, List.of(restore), transaction);
    }

    private Done begin(
            Person by, Document document, Checklist checklist, byte[] bytes, Map<String, String> set, Before before)
            throws StoreException {
        var id = UUID.randomUUID();
        var gates = checklist.gates().stream().map(_ -> UUID.randomUUID()).toList();
        var opening = new Deed.Open(
                document.fileName(), Enclosure.sha256(bytes), document.form(), zone, gates, store.isDemo());
        var first = event(1, 1, by, by, opening);
        var review = Review.open(id, checklist, opening, first);
        var last = before.reviews().stream()
                .map(old -> new LastTime(checklist, old.board().review(), old.checklist()))
                .toList();
        var beside = before.beside(this);
        var made = Beginning.of(review, set, beside, last, probing, events(by));
        return switch (made) {
            case Beginning.Result.Refused(String sentence) -> new Done.Refused(sentence);
            case Beginning.Result.Made(Beginning beginning) -> {
                var events = events(first, by, beginning);
                var refusal = refusal(review, events);
                if (refusal.isPresent()) yield new Done.Refused(refusal.get());
                store.write(transaction -> {
                    transaction.putDocument(document.fileName(), bytes, clock.instant());
                    if (!beside.isNothing()) transaction.putSidecar(beside.bytes());
                    transaction.append(id, events);
                    return events.size();
                });
                fold(id, store.events(id, 0).subList(0, events.size()));
                var problems = new ArrayList<>(checklist.problems());
                problems.addAll(beginning.problems());
                yield new Done.Stored(board(id), problems);
            }
        };
    }

    /// Why these events do not follow an opening; empty where they do.
    private static Optional<String> refusal(Review opened, List<ReviewEvent> events) {
        var review = opened;
        for (var event : events.subList(1, events.size())) {
            switch (review.apply(event)) {
                case Outcome.Accepted(Review next) -> review = next;
                case Outcome.Refused(Refusal why) -> {
                    return Optional.of(Refusals.sentence(why));
                }
            }
        }
        return Optional.empty();
    }

    /// What a review goes on from: at most one review, and the probes beside the document.
    private record Before(List<Opened> reviews, SidecarFile beside) {

        /// The probes beside the document, else those of the review before.
        SidecarFile beside(Desk desk) throws StoreException {
            return beside.isNothing() && !reviews.isEmpty()
                    ? desk.beside(reviews.getFirst().board().review())
                    : beside;
        }
    }

    /// The opening, then what is bound as one step, what is taken over from last time as another, and what is filled
    /// as a third, which undo takes back first.
    private List<ReviewEvent> events(ReviewEvent first, Person by, Beginning beginning) {
        var events = new ArrayList<>(List.of(first));
        int step = 2;
        for (var deed : beginning.sidecar()) events.add(event(events.size() + 1, step, by, by, deed));
        step = events.size() + 1;
        for (var deed : beginning.carried()) events.add(event(events.size() + 1, step, by, by, deed));
        step = events.size() + 1;
        for (var deed : beginning.fills()) events.add(event(events.size() + 1, step, by, by, deed));
        return List.copyOf(events);
    }

    /// Makes an event of a deed.
    interface Events {
        ReviewEvent event(int number, Deed deed);
    }

    Events events(Person by) {
        return (number, deed) -> event(number, number, by, by, deed);
    }

    /// The sidecar of a review, or nothing.
    SidecarFile beside(Review review) throws StoreException {
        var sidecar = review.sidecar();
        return store.sidecar(sidecar.sha256())
                .map(bytes -> new SidecarFile(sidecar.fileName(), bytes))
                .orElse(SidecarFile.NOTHING);
    }

    /// The review with what other processes did; empty where there is none.
    Optional<Review> review(UUID id) throws StoreException {
        catchUp();
        return Optional.ofNullable(reviews.get(id)).map(opened -> opened.board().review());
    }

    Done perform(UUID id, Person by, Person enteredBy, Function<Review, Wanted> wanted, List<Enclosure> enclosures)
            throws StoreException {
        return perform(id, by, enteredBy, wanted, enclosures, SidecarFile.NOTHING);
    }

    /// The same, with a sidecar that these deeds are about.
    Done perform(
            UUID id,
            Person by,
            Person enteredBy,
            Function<Review, Wanted> wanted,
            List<Enclosure> enclosures,
            SidecarFile beside)
            throws StoreException {
        return keep(id, store.write(transaction -> {
            if (!beside.isNothing()) transaction.putSidecar(beside.bytes());
            catchUp(id, transaction);
            if (!reviews.containsKey(id)) return refused(transaction, "There is no such review.");
            return switch (wanted.apply(board(id).review())) {
                case None(String sentence) -> refused(transaction, sentence);
                case Deeds(List<Deed> deeds) -> {
                    for (var enclosure : enclosures)
                        transaction.putAttachment(enclosure.evidence().name(), enclosure.bytes());
                    yield append(id, by, enteredBy, deeds, transaction);
                }
            };
        }));
    }

    /// What is on disk now counts here too.
    Done keep(UUID id, Done done) throws StoreException {
        if (done instanceof Done.Stored(Board board, List<Problem> _)) reviews.put(id, about(opened(id), board));
        return done;
    }

    static Done refused(Transaction transaction, String sentence) {
        transaction.abandon();
        return new Done.Refused(sentence);
    }

    /// Another process may have written since we looked; its events come first (rule R33).
    void catchUp(UUID id, Transaction transaction) throws StoreException {
        var fresh = transaction.events(id, lastNumber(id));
        if (!fresh.isEmpty()) fold(id, fresh);
    }

    Done append(UUID id, Person by, Person enteredBy, List<Deed> deeds, Transaction transaction) throws StoreException {
        var review = board(id).review();
        var first = review.last().number() + 1;
        var events = new ArrayList<ReviewEvent>();
        for (var deed : deeds) {
            var event = event(first + events.size(), first, by, enteredBy, review.resting(deed));
            switch (applied(review, event)) {
                case Outcome.Accepted(Review next) -> review = next;
                case Outcome.Refused(Refusal why) -> {
                    return refused(transaction, Refusals.sentence(why));
                }
            }
            events.add(event);
        }
        transaction.append(id, events);
        if (!Freezing.follows(deeds)) return new Done.Stored(board(id).next(review, clock.instant()), List.of());
        var last = review.last();
        return switch (Freezing.of(opened(id), review, store, transaction)) {
            case None(String sentence) -> refused(transaction, sentence);
            case Deeds(List<Deed> freeze) -> {
                var event = event(last.number() + 1, last.step(), by, enteredBy, freeze.getFirst());
                transaction.append(id, List.of(event));
                yield switch (review.apply(event)) {
                    case Outcome.Accepted(Review next) ->
                        new Done.Stored(board(id).next(next, clock.instant()), List.of());
                    case Outcome.Refused(Refusal why) -> refused(transaction, Refusals.sentence(why));
                };
            }
        };
    }

    private ReviewEvent event(int number, int step, Person by, Person enteredBy, Deed deed) {
        var now = clock.instant();
        return new ReviewEvent(
                number, step, now, ZoneId.systemDefault().getRules().getOffset(now), by, enteredBy, deed);
    }

    Done amend(UUID id, Person by, Person enteredBy, String reason) throws StoreException {
        return keep(id, store.write(transaction -> {
            catchUp(id, transaction);
            if (!reviews.containsKey(id)) return refused(transaction, "There is no such review.");
            return switch (Amending.of(
                    board(id).next(board(id).review(), clock.instant()), by, enteredBy, reason, transaction)) {
                case None(String sentence) -> refused(transaction, sentence);
                case Deeds(List<Deed> deeds) -> append(id, by, enteredBy, deeds, transaction);
            };
        }));
    }

    List<Signable> signables(UUID id) throws StoreException {
        var review = review(id);
        return review.isEmpty() ? List.of() : new Signables(store, review.get().meeting()).all();
    }

    Done export(UUID id, Person by, Path target, boolean plain, boolean force) throws StoreException {
        catchUp();
        if (!reviews.containsKey(id)) return new Done.Refused("There is no such review.");
        return new Export(this, opened(id), by, target.toAbsolutePath(), plain, force).into(store);
    }

    Done exportFolder(UUID id, Person by, Path folder, int decision, boolean force) throws StoreException {
        catchUp();
        if (!reviews.containsKey(id)) return new Done.Refused("There is no such review.");
        return new FolderExport(this, opened(id), by, folder.toAbsolutePath().normalize(), decision, force).into(store);
    }

    /// Writes a review as one portable file, its last readings included.
    Done bundle(UUID id, Path target) throws StoreException {
        catchUp();
        flush();
        if (!reviews.containsKey(id)) return new Done.Refused("There is no such review.");
        return new Bundling(this, store).write(board(id).review(), target.toAbsolutePath());
    }

    /// Takes in a review that was handed over.
    Done take(Path file) throws StoreException {
        catchUp();
        return new Bundling(this, store).take(file, clock.instant());
    }

    /// The board of a review that is here.
    Board known(UUID id) {
        return board(id);
    }

    /// Folds events that were just taken in; where they do not fold, nothing has changed here.
    ///
    /// @throws IllegalStateException where they do not fold
    Board taken(UUID id, List<ReviewEvent> fresh) throws StoreException {
        var before = Optional.ofNullable(reviews.get(id));
        var good = false;
        try {
            fold(id, fresh);
            put(id, opened(id), board(id).review().hear(store.readings(id)));
            good = true;
            return board(id);
        } finally {
            if (!good) before.ifPresentOrElse(known -> reviews.put(id, known), () -> reviews.remove(id));
        }
    }

    private Board board(UUID id) {
        return opened(id).board();
    }

    private Opened opened(UUID id) {
        var opened = reviews.get(id);
        if (opened == null) throw new IllegalStateException("No review " + id);
        return opened;
    }
}
