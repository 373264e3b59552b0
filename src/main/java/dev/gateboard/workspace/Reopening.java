package dev.gateboard.workspace;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Meeting;
import dev.gateboard.model.Person;
import dev.gateboard.model.ReviewEvent;
import dev.gateboard.record.RecordReader;
import dev.gateboard.store.StoreException;
import dev.gateboard.store.Transaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Takes a record's events, documents, evidence and signatures into the store, in one transaction. A review that is
/// here already is brought up to the record where it goes on from what is here.
final class Reopening {
    private final RecordReader.Read record;
    private final UUID review;
    private final Arrived arrived;
    private final Reviews reviews;
    private final ActionExecutor actions;
    /// How many of its events were here already and stay what they were.
    private int here;

    Reopening(Arrived arrived, Reviews reviews, ActionExecutor actions) {
        this.arrived = arrived;
        this.record = arrived.record();
        this.review = UUID.fromString(record.review());
        this.reviews = reviews;
        this.actions = actions;
    }

    UUID review() {
        return review;
    }

    Done into(Person by, Transaction transaction, Instant now) throws StoreException {
        var name = record.fileName();
        return switch (adopt(transaction, now)) {
            case ANOTHER ->
                ActionExecutor.refused(
                        transaction,
                        "The review of " + name + " is here already and went another way since: open the record with"
                                + " another database, or a copy of it in another folder as a document.");
            case NOTHING -> new Done.Stored(reviews.board(review), List.of());
            case ALL -> restored(by, transaction);
        };
    }

    private Done restored(Person by, Transaction transaction) throws StoreException {
        var name = record.fileName();
        reviews.catchUp(review, transaction);
        if (actions.store().isDemo() && !reviews.board(review).review().isDemo())
            return ActionExecutor.refused(transaction, Demos.only(name));
        var wrong = OutsideNames.wrong(transaction.events(review, 0));
        if (wrong.isPresent())
            return ActionExecutor.refused(
                    transaction,
                    name + " cannot be opened again: it names a file \"" + wrong.get() + "\", which is no plain name.");
        try {
            for (var each : deeds(reviews.board(review), transaction)) {
                var done = actions.takeOver(review, each.person(), by, List.of(each.deed()), transaction);
                if (reviews.keep(review, done) instanceof Done.Refused) return done;
            }
        } catch (IOException e) {
            return ActionExecutor.refused(transaction, name + " cannot be opened again: " + e.getMessage());
        }
        return actions.takeOver(review, by, by, restored(), transaction);
    }

    /// What came, and up to where signatures known here vouch for it. What was said here before stays said.
    private List<Deed> restored() {
        var all = Deed.Restore.ALL;
        int vouched = arrived.events();
        if (arrived.vouched()) return List.of(restore(true, 0, all));
        if (vouched <= here) return List.of(restore(false, here, all));
        return List.of(restore(true, 0, vouched), restore(false, vouched, all));
    }

    private Deed.Restore restore(boolean vouched, int after, int until) {
        return new Deed.Restore(record.fileName(), record.twin(), vouched, arrived.words(), after, until);
    }

    /// Whether events bring another text or another build: what was said before would be put to something else.
    static boolean isAnother(List<ReviewEvent> events) {
        return events.stream()
                .anyMatch(event -> event.deed() instanceof Deed.Revise || event.deed() instanceof Deed.Recut);
    }

    /// What came of the events.
    private enum Adopted {
        ALL,
        /// Everything is here already.
        NOTHING,
        /// The review here went another way.
        ANOTHER
    }

    private Adopted adopt(Transaction transaction, Instant now) throws StoreException {
        var own = transaction.log(review);
        here = own.size();
        int common = Math.min(here, record.lines().size());
        if (!own.subList(0, common).equals(record.lines().subList(0, common))) return Adopted.ANOTHER;
        // What was opened without its evidence gets it from a folder that has it.
        for (var evidence : record.evidence().values()) transaction.putAttachment("evidence", evidence);
        if (here >= record.lines().size()) return Adopted.NOTHING;
        for (var document : record.documents()) transaction.putDocument(document.name(), raw(document.bytes()), now);
        transaction.adopt(review, record.lines().subList(here, record.lines().size()));
        if (isAnother(transaction.events(review, here))) here = 0;
        return Adopted.ALL;
    }

    /// What was frozen, amended and signed after the events, as deeds of whoever opens it.
    private List<By> deeds(Board board, Transaction transaction) throws StoreException, IOException {
        var deeds = new ArrayList<By>();
        var meeting = board.review().meeting();
        for (var frozen : record.frozen()) freeze(frozen, meeting, transaction, deeds);
        int number = 0;
        for (var amendment : record.amendments()) {
            number++;
            var said = RecordReader.said(amendment);
            var sha256 = put(amendment.name(), amendment.bytes(), transaction);
            int here = number;
            if (meeting.amendments().stream().noneMatch(made -> made.deed().number() == here))
                deeds.add(new By(
                        Person.parse(said.amendedBy()),
                        new Deed.Amend(number, said.reason(), markdown(transaction), sha256)));
            for (var signature : amendment.signature())
                deeds.add(new By(
                        Person.parse(said.amendedBy()),
                        new Deed.SignAmendment(number, put(amendment.name() + ".sig", signature, transaction))));
        }
        return deeds;
    }

    /// A deed, and in whose name it is.
    private record By(Person person, Deed deed) {}

    private void freeze(RecordReader.Signable frozen, Meeting meeting, Transaction transaction, List<By> deeds)
            throws StoreException, IOException {
        var statements = new ArrayList<String>();
        for (var statement : frozen.statements()) statements.add(put(statement.name(), statement.bytes(), transaction));
        var freeze = new Deed.Freeze(
                frozen.name(),
                markdown(transaction),
                put(frozen.name() + ".record.json", frozen.twin(), transaction),
                statements);
        var decider = meeting.conclusion().map(made -> made.said().by()).orElse(Person.SIGNAL);
        if (frozen.statements().size() > meeting.roles().size())
            throw new IOException("it has more roles than its events give it.");
        boolean there = meeting.frozen().contains(freeze);
        if (!there) deeds.add(new By(decider, freeze));
        for (int role = 0; role < frozen.statements().size(); role++) {
            for (var signature : frozen.statements().get(role).signature()) {
                var sha256 = put("signature", signature, transaction);
                if (there
                        && meeting.signed().containsKey(role)
                        && meeting.signed().get(role).sha256().equals(sha256)) continue;
                var cast = meeting.round().vote(meeting.roles().get(role));
                deeds.add(new By(
                        cast.map(vote -> vote.said().by()).orElse(decider),
                        new Deed.Sign(role, meeting.roles().get(role).label(), sha256)));
            }
        }
    }

    private String markdown(Transaction transaction) throws StoreException {
        var frozen = record.frozen().getFirst();
        return put(frozen.name() + ".md", frozen.markdown(), transaction);
    }

    private static String put(String name, String bytes, Transaction transaction) throws StoreException {
        return transaction.putAttachment(name, raw(bytes));
    }

    private static byte[] raw(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }
}
