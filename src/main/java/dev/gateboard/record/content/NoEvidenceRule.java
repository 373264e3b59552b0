package dev.gateboard.record.content;

import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.status.GateView;

/// Which statuses rest on nothing but what someone said.
public final class NoEvidenceRule {
    private NoEvidenceRule() {}

    /// A pass by a person, and nothing behind it (rule R10).
    public static boolean passedWithoutEvidence(GateView status) {
        return status.status() == GateStatus.PASSED && !status.hasEvidence() && !status.isClaimed();
    }
}
