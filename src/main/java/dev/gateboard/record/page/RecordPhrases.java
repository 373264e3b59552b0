package dev.gateboard.record.page;

import dev.gateboard.language.Messages;
import dev.gateboard.language.StoredText;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.record.content.RecordClock;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.MarkText;
import dev.gateboard.text.signal.SignalText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The phrases that the parts of a record share: who and when, a reading, a failure, a piece of evidence.
final class RecordPhrases {
    private final boolean decided;
    private final RecordClock clock;
    private final PersonNames names;

    RecordPhrases(RecordJson recordJson, RecordClock clock, PersonNames names) {
        this.decided = !recordJson.decision().decision().isEmpty();
        this.clock = clock;
        this.names = names;
    }

    RecordClock clock() {
        return clock;
    }

    RichText name(String person) {
        return RichText.plain(names.of(person));
    }

    /// "Bo Lind, entered by Ada Bar, 21:04"; empty where no one did.
    RichText author(String by, String enteredBy, String at) {
        if (by.isEmpty()) return RichText.EMPTY;
        var sentence = new RichSentence();
        var name = sentence.place(name(by));
        var time = at.isEmpty() ? "" : clock.time(at);
        if (enteredBy.isEmpty() || enteredBy.equals(by))
            return sentence.of(time.isEmpty() ? name : Messages.RECORD.text("author.own", name, sentence.place(time)));
        return sentence.of(
                Messages.RECORD.text("author.entered", name, sentence.place(name(enteredBy)), sentence.place(time)));
    }

    /// A reason as a person wrote it; what Gateboard itself wrote is in the language of the record.
    static String reason(String stored) {
        return MarkText.reason(stored);
    }

    /// Who set a gate's status; of a waiver its approver, and who requested it.
    RichText author(RecordJson.LeafGate leaf) {
        var author = author(leaf.by(), leaf.enteredBy(), leaf.at());
        if (leaf.status() != GateStatus.WAIVED
                || leaf.unconfirmed()
                || leaf.waiver().isEmpty()) return author;
        var sentence = new RichSentence();
        var approver = sentence.place(name(leaf.waiver().getFirst().approver()));
        return sentence.of(
                Messages.RECORD.text("waived.by", approver, sentence.place(author), sentence.place(name(leaf.by()))));
    }

    /// What a probe found, against which threshold, where, when, and how old that was at the decision.
    RichText reading(RecordJson.Reading reading) {
        var sentence = new RichSentence();
        var probe = sentence.place(reading.probe());
        var value = sentence.place(StoredText.translate(reading.value()));
        var parts = new ArrayList<RichText>();
        parts.add(sentence.of(
                reading.threshold().isEmpty()
                        ? Messages.RECORD.text("reading.value", probe, value)
                        : Messages.RECORD.text(
                                "reading.rule",
                                probe,
                                value,
                                sentence.place(StoredText.translate(reading.threshold())))));
        parts.add(RichText.plain(SignalText.verdict(reading.result())));
        if (reading.overruled()) parts.add(RichText.plain(Messages.RECORD.text("reading.overruled")));
        parts.add(sentence.of(Messages.RECORD.text("reading.source", sentence.place(reading.source()))));
        parts.add(RichText.plain(clock.time(reading.at())));
        if (decided) parts.add(RichText.plain(age(Duration.ofSeconds(reading.ageSeconds()))));
        return RichText.join(", ", parts);
    }

    private static String age(Duration age) {
        return age.toMinutes() == 0
                ? Messages.RECORD.count("reading.age", age.toSeconds())
                : Messages.RECORD.text("reading.older", TimeText.duration(age));
    }

    /// What a gate failed with, by whom and when.
    RichText failure(RecordJson.Failure failure) {
        var parts = new ArrayList<RichText>();
        parts.add(
                failure.readings().isEmpty()
                        ? RichText.plain(reason(failure.reason()))
                        : reading(failure.readings().getLast()));
        if (failure.undone()) parts.add(RichText.plain(Messages.RECORD.text("failure.undone")));
        return RichText.join(", ", parts);
    }

    RichText evidence(RecordJson.LeafEvidence piece) {
        if (piece.sha256().isEmpty())
            return piece.kind().equals("address") ? RichText.link(piece.text()) : RichText.plain(piece.text());
        var sentence = new RichSentence();
        var name = sentence.place(piece.text());
        var digest = sentence.place(piece.sha256().substring(0, 12));
        return sentence.of(
                piece.kind().equals("answer")
                        ? Messages.RECORD.text("evidence.answer", name, digest)
                        : Messages.RECORD.text("evidence.file", name, digest));
    }

    /// "go with conditions: latency is new; dissent: would rather wait".
    RichText vote(String answer, String reason, String dissent) {
        var parts = new ArrayList<RichText>();
        var said = answer(answer);
        parts.add(reason.isEmpty() ? said : RichText.join(": ", List.of(said, RichText.plain(reason))));
        if (!dissent.isEmpty()) {
            var sentence = new RichSentence();
            parts.add(sentence.of(Messages.RECORD.text("votes.dissent", sentence.place(dissent))));
        }
        return RichText.join("; ", parts);
    }

    /// A vote or a decision as a person reads it; one of a newer version as it is.
    static RichText answer(String answer) {
        return RichText.plain(Vote.Answer.of(answer).map(RecordPhrases::answer).orElse(answer));
    }

    private static String answer(Vote.Answer answer) {
        return switch (answer) {
            case GO -> Messages.RECORD.text("vote.go");
            case GO_WITH_CONDITIONS -> Messages.RECORD.text("vote.goWithConditions");
            case NO_GO -> Messages.RECORD.text("vote.noGo");
            case ABSTAIN -> Messages.RECORD.text("vote.abstain");
            case ABSENT -> Messages.RECORD.text("vote.absent");
            case NOT_APPLICABLE -> Messages.RECORD.text("vote.notApplicable");
        };
    }

    /// "GO WITH CONDITIONS"; HOLD ends no record and is one of its decisions all the same.
    static String decision(String decision) {
        return switch (decision) {
            case "go" -> Messages.RECORD.text("decision.go");
            case "go-with-conditions" -> Messages.RECORD.text("decision.goWithConditions");
            case "no-go" -> Messages.RECORD.text("decision.noGo");
            case "hold" -> Messages.RECORD.text("decision.hold");
            default -> decision;
        };
    }
}
