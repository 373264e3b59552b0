package dev.gateboard.workspace;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.MeetingState;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.record.RecordReader;
import dev.gateboard.store.StoreTransaction;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.record.IncomingRecord;
import dev.gateboard.workspace.review.DemoRules;
import dev.gateboard.workspace.review.ImportedFileNames;
import dev.gateboard.workspace.review.ReviewCache;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Takes a record's events, documents, evidence and signatures into the store, in one transaction. A review that is
/// here already is brought up to the record where it goes on from what is here.
final class RecordImporter {
    private final RecordReader.RecordContents record;
    private final UUID review;
    private final IncomingRecord arrived;
    private final ReviewCache reviews;
    private final ActionExecutor actions;
    /// How many of its events were here already and stay what they were.
    private int here;

    RecordImporter(IncomingRecord arrived, ReviewCache reviews, ActionExecutor actions) {
        this.arrived = arrived;
        this.record = arrived.record();
        this.review = UUID.fromString(record.review());
        this.reviews = reviews;
        this.actions = actions;
    }

    UUID review() {
        return review;
    }

    WorkspaceResult.ActionRefused notOpened(String reason) {
        return new WorkspaceResult.ActionRefused(
                Messages.WORKSPACE.text("import.notOpened", record.fileName(), reason));
    }

    WorkspaceResult importRecord(Person by, StoreTransaction transaction, Instant now) throws StoreException {
        var name = record.fileName();
        return switch (adopt(transaction, now)) {
            case ANOTHER -> ActionExecutor.refused(transaction, Messages.WORKSPACE.text("import.otherHistory", name));
            case NOTHING -> new WorkspaceResult.Stored(reviews.reviewStatus(review), List.of());
            case ALL -> restored(by, transaction);
        };
    }

    private WorkspaceResult restored(Person by, StoreTransaction transaction) throws StoreException {
        var name = record.fileName();
        reviews.catchUp(review, transaction);
        if (actions.store().isDemo() && !reviews.reviewStatus(review).review().isDemo())
            return ActionExecutor.refused(transaction, DemoRules.only(name));
        var wrong = ImportedFileNames.findInvalid(transaction.events(review, 0));
        if (wrong.isPresent())
            return ActionExecutor.refused(
                    transaction, Messages.WORKSPACE.text("import.recordBadName", name, wrong.get()));
        try {
            for (var each : actions(reviews.reviewStatus(review), transaction)) {
                var done = actions.takeOver(review, each.person(), by, List.of(each.action()), transaction);
                if (reviews.update(review, done) instanceof WorkspaceResult.ActionRefused) return done;
            }
        } catch (IOException e) {
            return ActionExecutor.refused(
                    transaction, notOpened(String.valueOf(e.getMessage())).sentence());
        }
        return actions.takeOver(review, by, by, restored(), transaction);
    }

    /// What came, and up to where signatures known here vouch for it. What was said here before stays said.
    private List<Action> restored() {
        var all = Action.RestoreFromRecord.ALL;
        int vouched = arrived.signedEventCount();
        if (arrived.isVerified()) return List.of(restore(true, 0, all));
        if (vouched <= here) return List.of(restore(false, here, all));
        return List.of(restore(true, 0, vouched), restore(false, vouched, all));
    }

    private Action.RestoreFromRecord restore(boolean vouched, int after, int until) {
        return new Action.RestoreFromRecord(
                record.fileName(), record.recordJson(), vouched, arrived.verificationText(), after, until);
    }

    /// Whether events bring another text or another build: what was said before would be put to something else.
    static boolean isAnother(List<ReviewEvent> events) {
        return events.stream()
                .anyMatch(event ->
                        event.action() instanceof Action.Revise || event.action() instanceof Action.StartNewBuild);
    }

    /// What came of the events.
    private enum EventsNotTaken {
        ALL,
        /// Everything is here already.
        NOTHING,
        /// The review here went another way.
        ANOTHER
    }

    private EventsNotTaken adopt(StoreTransaction transaction, Instant now) throws StoreException {
        var own = transaction.log(review);
        here = own.size();
        int common = Math.min(here, record.lines().size());
        if (!own.subList(0, common).equals(record.lines().subList(0, common))) return EventsNotTaken.ANOTHER;
        // What was opened without its evidence gets it from a folder that has it.
        for (var evidence : record.evidence().values()) transaction.putAttachment("evidence", evidence);
        if (here >= record.lines().size()) return EventsNotTaken.NOTHING;
        for (var document : record.documents()) transaction.putDocument(document.name(), raw(document.bytes()), now);
        transaction.appendEntries(
                review, record.lines().subList(here, record.lines().size()));
        if (isAnother(transaction.events(review, here))) here = 0;
        return EventsNotTaken.ALL;
    }

    /// What was frozen, amended and signed after the events, as actions of the person who opens it.
    private List<AttributedAction> actions(ReviewStatus reviewStatus, StoreTransaction transaction)
            throws StoreException, IOException {
        var deeds = new ArrayList<AttributedAction>();
        var meeting = reviewStatus.review().meeting();
        for (var frozen : record.frozen()) freeze(frozen, meeting, transaction, deeds);
        int number = 0;
        for (var amendment : record.amendments()) {
            number++;
            var said = RecordReader.readPredicate(amendment);
            var sha256 = put(amendment.name(), amendment.bytes(), transaction);
            int here = number;
            if (meeting.amendments().stream().noneMatch(made -> made.action().number() == here))
                deeds.add(new AttributedAction(
                        Person.parse(said.amendedBy()),
                        new Action.Amend(number, said.reason(), markdown(transaction), sha256)));
            for (var signature : amendment.signature())
                deeds.add(new AttributedAction(
                        Person.parse(said.amendedBy()),
                        new Action.SignAmendment(number, put(amendment.name() + ".sig", signature, transaction))));
        }
        return deeds;
    }

    /// An action, and in whose name it is.
    private record AttributedAction(Person person, Action action) {}

    private void freeze(
            RecordReader.FrozenFiles frozen,
            MeetingState meeting,
            StoreTransaction transaction,
            List<AttributedAction> deeds)
            throws StoreException, IOException {
        var statements = new ArrayList<String>();
        for (var statement : frozen.statements()) statements.add(put(statement.name(), statement.bytes(), transaction));
        var freeze = new Action.Freeze(
                frozen.name(),
                markdown(transaction),
                put(frozen.name() + ".record.json", frozen.recordJson(), transaction),
                statements);
        var decider = meeting.conclusion().map(made -> made.attribution().by()).orElse(Person.SIGNAL);
        if (frozen.statements().size() > meeting.roles().size())
            throw new IOException(Messages.WORKSPACE.text("import.manyRoles"));
        boolean there = meeting.frozen().contains(freeze);
        if (!there) deeds.add(new AttributedAction(decider, freeze));
        for (int role = 0; role < frozen.statements().size(); role++) {
            for (var signature : frozen.statements().get(role).signature()) {
                var sha256 = put("signature", signature, transaction);
                if (there
                        && meeting.signatures().containsKey(role)
                        && meeting.signatures().get(role).sha256().equals(sha256)) continue;
                var cast = meeting.round().vote(meeting.roles().get(role));
                deeds.add(new AttributedAction(
                        cast.map(vote -> vote.attribution().by()).orElse(decider),
                        new Action.Sign(role, meeting.roles().get(role).label(), sha256)));
            }
        }
    }

    private String markdown(StoreTransaction transaction) throws StoreException {
        var frozen = record.frozen().getFirst();
        return put(frozen.name() + ".md", frozen.markdown(), transaction);
    }

    private static String put(String name, String bytes, StoreTransaction transaction) throws StoreException {
        return transaction.putAttachment(name, raw(bytes));
    }

    private static byte[] raw(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }
}
