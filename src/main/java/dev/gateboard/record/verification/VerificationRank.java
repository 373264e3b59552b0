package dev.gateboard.record.verification;

import dev.gateboard.model.meeting.RecordVerification.RoleFinding;
import dev.gateboard.model.meeting.RecordVerification.VerificationResult;
import java.util.List;

/// Which of several results decides about a record.
final class VerificationRank {
    private VerificationRank() {}

    static boolean isWorse(VerificationResult result, VerificationResult other) {
        return rank(result) < rank(other);
    }

    /// Of the required roles; of the others only what is wrong with the bytes. Where no required role signs, some
    /// role must, since nothing else holds the bytes.
    static VerificationResult worst(List<RoleFinding> findings) {
        var worst = VerificationResult.APPROVED;
        for (var finding : findings) {
            var result = finding.result() == VerificationResult.EXPIRED_SINCE
                    ? VerificationResult.APPROVED
                    : finding.result();
            boolean wrong = rank(result) <= rank(VerificationResult.CHANGED);
            if ((finding.isRequired() || wrong) && rank(result) < rank(worst)) worst = result;
        }
        if (worst != VerificationResult.APPROVED || findings.stream().anyMatch(VerificationRank::isSigned))
            return worst;
        return findings.stream().anyMatch(finding -> finding.result() == VerificationResult.UNCHECKED)
                ? VerificationResult.UNCHECKED
                : VerificationResult.NOT_SIGNED;
    }

    private static boolean isSigned(RoleFinding finding) {
        return finding.result() == VerificationResult.APPROVED || finding.result() == VerificationResult.EXPIRED_SINCE;
    }

    /// The worse comes first.
    private static int rank(VerificationResult result) {
        return switch (result) {
            case NOT_A_RECORD -> 0;
            case DEMO -> 1;
            case DAMAGED -> 2;
            case CHANGED -> 3;
            case SIGNED_BY_ANOTHER -> 4;
            case NOT_SIGNED -> 5;
            case DECIDED_WITHOUT -> 6;
            case UNCHECKED -> 7;
            case EXPIRED_SINCE -> 8;
            case APPROVED -> 9;
        };
    }
}
