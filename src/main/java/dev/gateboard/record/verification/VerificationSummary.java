package dev.gateboard.record.verification;

import dev.gateboard.language.Messages;
import dev.gateboard.model.meeting.RecordVerification.RoleFinding;
import dev.gateboard.model.meeting.RecordVerification.VerificationResult;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.record.content.RecordClock;
import dev.gateboard.record.content.RecordFiles;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.text.review.VoteText;
import java.util.List;

/// The sentence that sums up a verification: who decided what and when, and what was found out.
final class VerificationSummary {
    private final RecordJson recordJson;
    private final String file;
    private final String decision;
    private final String by;
    private final String at;

    VerificationSummary(RecordFiles kept) {
        this.recordJson = kept.recordJson();
        this.file = kept.name() + ".md";
        var kind = recordJson.decision().decision();
        this.decision = Vote.Answer.of(kind).map(VoteText::answer).orElse(kind);
        this.by = recordJson.decision().by();
        this.at = RecordClock.of(recordJson).withZone(recordJson.decision().at());
    }

    String demo() {
        return Messages.RECORD.text("outcome.demo", file, decision, by, at) + " " + Messages.RECORD.text("demo.notice");
    }

    /// Where what is signed holds, and a file beside it does not.
    String changedBesides() {
        return Messages.RECORD.text("outcome.besides", file, decision, by, at);
    }

    String outcome(VerificationResult worst, List<RoleFinding> findings) {
        return switch (worst) {
            case APPROVED, EXPIRED_SINCE -> Messages.RECORD.text("outcome.approved", file, decision, by, at);
            case CHANGED -> Messages.RECORD.text("outcome.changed", file, decision, by, at);
            case SIGNED_BY_ANOTHER -> Messages.RECORD.text("outcome.another", file, decision, by, at);
            case NOT_SIGNED ->
                findings.stream().anyMatch(RoleFinding::isRequired)
                        ? Messages.RECORD.text("outcome.notSigned", file, decision, by, at)
                        : Messages.RECORD.text("outcome.nobodySigned", file, decision, by, at);
            case DECIDED_WITHOUT -> Messages.RECORD.text("outcome.without", file, decision, by, at, without());
            case UNCHECKED -> Messages.RECORD.text("outcome.unchecked", file, decision, by, at);
            case DAMAGED -> Messages.RECORD.text("outcome.damaged", file, decision, by, at);
            case NOT_A_RECORD -> Messages.RECORD.text("outcome.notARecord", file, decision, by, at);
            case DEMO -> demo();
        };
    }

    private String without() {
        return String.join(
                ", ",
                recordJson.roles().stream()
                        .filter(role -> role.required() && role.person().isEmpty())
                        .map(RecordJson.Role::label)
                        .toList());
    }
}
