package dev.gateboard.record.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gateboard.language.Language;
import dev.gateboard.model.action.EventLogEntry;
import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.ActionDetailsText;
import dev.gateboard.text.review.ActionText;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.text.review.StatusText;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is said after a record was frozen: an in-toto Statement v1 about the very bytes it amends, which stay as they
/// are. It names why, what changed since, and the events in between, so that its history's digest follows from the
/// record's. The person who amends signs it like a role signs.
public record AmendmentStatement(
        @JsonProperty("_type") String type,
        List<SignOffStatement.StatementSubject> subject,
        String predicateType,
        Predicate predicate) {
    static final String PREDICATE = "urn:gateboard:amendment:v1";

    /// What is said.
    ///
    /// @param number from 1 for each record
    /// @param readiness how the review stood then, in words
    public record Predicate(
            int number,
            String reason,
            String amendedBy,
            String recordedBy,
            String amendedAt,
            String review,
            String readiness,
            Map<String, Integer> gates,
            List<Change> changes,
            RecordJson.History history) {}

    /// An event since the record, or the amendment before, that changes what was decided.
    public record Change(int event, String at, String by, String enteredBy, String verb, String gate, String said) {}

    /// What the amendment is about and what it says.
    ///
    /// @param previous the file of the amendment before; none where it is the first
    public record AmendmentRequest(
            int number, String reason, Person by, Person recordedBy, Instant at, List<PreviousFile> previous) {
        public AmendmentRequest {
            previous = List.copyOf(previous);
        }
    }

    /// A file by its digest, and the number of the event that kept it.
    public record PreviousFile(String file, String sha256, int event) {}

    /// The bytes of an amendment of what is frozen; its sentences are English, as in all JSON.
    ///
    /// @param log every event up to the newest of this review
    public static byte[] bytes(ReviewStatus reviewStatus, AmendmentRequest wanted, List<EventLogEntry> log) {
        return Language.ENGLISH.call(() -> RecordJsonMapper.write(of(reviewStatus, wanted, log)));
    }

    private static AmendmentStatement of(ReviewStatus reviewStatus, AmendmentRequest wanted, List<EventLogEntry> log) {
        var frozen = reviewStatus.review().meeting().frozen().getFirst();
        var subjects = new ArrayList<>(List.of(
                new SignOffStatement.StatementSubject(frozen.name() + ".md", Map.of("sha256", frozen.markdown())),
                new SignOffStatement.StatementSubject(
                        frozen.name() + ".record.json", Map.of("sha256", frozen.recordJson()))));
        int since = 0;
        for (var earlier : wanted.previous()) {
            subjects.add(new SignOffStatement.StatementSubject(earlier.file(), Map.of("sha256", earlier.sha256())));
            since = earlier.event();
        }
        var history = RecordJsonBuilder.history(reviewStatus.review(), log);
        int decided = reviewStatus
                .review()
                .meeting()
                .conclusion()
                .map(made -> made.attribution().number())
                .orElse(0);
        return new AmendmentStatement(
                SignOffStatement.TYPE,
                subjects,
                PREDICATE,
                new Predicate(
                        wanted.number(),
                        wanted.reason(),
                        wanted.by().toString(),
                        wanted.recordedBy().toString(),
                        wanted.at().toString(),
                        reviewStatus.review().id().toString(),
                        StatusText.verdict(reviewStatus),
                        RecordJsonBuilder.counts(reviewStatus),
                        changes(reviewStatus, since),
                        new RecordJson.History(history.events(), history.digest(), log.subList(decided, log.size()))));
    }

    private static List<Change> changes(ReviewStatus reviewStatus, int since) {
        return reviewStatus.review().meeting().changesSinceDecision().newestFirst().reversed().stream()
                .filter(event -> event.number() > since)
                .map(event -> new Change(
                        event.number(),
                        event.at().toString(),
                        event.by().toString(),
                        event.enteredBy().toString(),
                        ActionText.verb(event.action()),
                        gate(reviewStatus, event),
                        ActionDetailsText.details(event.action())))
                .toList();
    }

    private static String gate(ReviewStatus reviewStatus, ReviewEvent event) {
        if (!(event.action() instanceof GateAction gateAction)) return "";
        var review = reviewStatus.review();
        return review.indexOf(gateAction.gate()) < 0 ? "" : SectionText.gate(review, gateAction.gate());
    }

    public static AmendmentStatement read(byte[] bytes) throws IOException {
        return RecordJsonMapper.read(bytes, AmendmentStatement.class);
    }

    /// Whether its events go on from the record's history and give the digest it names.
    public boolean follows(RecordJson recordJson) {
        var hash = recordJson.history().digest();
        for (var line : predicate.history().lines()) hash = line.hash(hash, recordJson.review());
        return predicateType.equals(PREDICATE)
                && predicate.review().equals(recordJson.review())
                && predicate.history().events()
                        == recordJson.history().events()
                                + predicate.history().lines().size()
                && hash.equals(predicate.history().digest());
    }

    /// The SHA-256 it states for a file, or empty.
    public String digestOf(String file) {
        return subject.stream()
                .filter(named -> named.name().equals(file))
                .map(named -> named.digest().getOrDefault("sha256", ""))
                .findFirst()
                .orElse("");
    }
}
