package dev.gateboard.record.verification;

import dev.gateboard.model.meeting.RecordVerification.RoleFinding;
import dev.gateboard.model.meeting.RecordVerification.VerificationResult;
import dev.gateboard.record.content.RecordFiles;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.content.RecordMarkdownFormatter;
import java.time.Instant;
import java.util.List;

/// The paragraph that sums up a verification: the decision, what was found out, and what signatures do not prove.
final class VerificationSummary {
    /// What every summary ends with.
    static final String LIMITS = " Signatures prove who held a key and which bytes were signed; they do not"
            + " prove when, nor that what was said is true.";

    private VerificationSummary() {}

    /// Who decided what and when, and then the outcome.
    static String headline(RecordFiles kept, String outcome) {
        var decision = kept.recordJson().decision();
        var when = RecordMarkdownFormatter.forZone(kept.recordJson().zone()).time(Instant.parse(decision.at()));
        return kept.name() + ".md was decided " + decision.decision() + " by " + decision.by() + " at " + when
                + outcome;
    }

    /// What verifying found out, as the end of the headline.
    static String outcome(VerificationResult worst, List<RoleFinding> findings, RecordFiles kept) {
        return switch (worst) {
            case APPROVED, EXPIRED_SINCE -> " and each required role has signed these bytes.";
            case CHANGED -> ", and was changed after signing.";
            case SIGNED_BY_ANOTHER -> ", and a required role was signed by someone else.";
            case NOT_SIGNED ->
                findings.stream().anyMatch(RoleFinding::isRequired)
                        ? ", and a required role has not signed."
                        : ", and nobody has signed it, so nothing holds its bytes.";
            case DECIDED_WITHOUT -> ", decided without " + without(kept.recordJson()) + ".";
            case UNCHECKED -> "; signatures hold, identities unchecked: give your list of allowed signers.";
            case DAMAGED -> ", and its statements do not agree with it.";
            case NOT_A_RECORD -> ", and is no record.";
            case DEMO -> ", in a demo.";
        };
    }

    private static String without(RecordJson recordJson) {
        return String.join(
                " and ",
                recordJson.roles().stream()
                        .filter(role -> role.required() && role.person().isEmpty())
                        .map(RecordJson.Role::label)
                        .toList());
    }
}
