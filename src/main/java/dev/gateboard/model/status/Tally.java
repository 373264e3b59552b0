package dev.gateboard.model.status;

import dev.gateboard.model.gate.GateStatus;

/// How many leaves have which status, below a group, a section or a whole review. What the file alone clears is
/// counted with its status here, as in JSON, and is never counted as cleared: on screen and on paper it has a count
/// of its own (rule R9), and [#countConfirmed] gives the others.
///
/// @param withoutEvidence the passed leaves that rest on nothing but what a person said (rule R10)
/// @param claimed those that the file alone clears and no one has confirmed
/// @param unconfirmedPasses the passed ones of these
/// @param claimedWaivers the waived ones of these; the rest of them are not applicable
/// @param blocking the required leaves that are not cleared
public record Tally(
        int failed,
        int disputed,
        int stale,
        int open,
        int waived,
        int passed,
        int notApplicable,
        int withoutEvidence,
        int claimed,
        int unconfirmedPasses,
        int claimedWaivers,
        int blocking) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public int leaves() {
        return failed + disputed + stale + open + waived + passed + notApplicable;
    }

    /// Decided by a person or a signal here; claims of the file are not among them.
    public int cleared() {
        return waived + passed + notApplicable - claimed;
    }

    /// Those of this status that someone or a signal here stands for: without what only the file claims.
    public int countConfirmed(GateStatus status) {
        return switch (status) {
            case PASSED -> passed - unconfirmedPasses;
            case WAIVED -> waived - claimedWaivers;
            case NOT_APPLICABLE -> notApplicable - (claimed - unconfirmedPasses - claimedWaivers);
            case FAILED, DISPUTED, STALE, OPEN -> count(status);
        };
    }

    /// Passed by a person on more than a word.
    public int withEvidence() {
        return passed - withoutEvidence - unconfirmedPasses;
    }

    public int count(GateStatus status) {
        return switch (status) {
            case FAILED -> failed;
            case DISPUTED -> disputed;
            case STALE -> stale;
            case OPEN -> open;
            case WAIVED -> waived;
            case PASSED -> passed;
            case NOT_APPLICABLE -> notApplicable;
        };
    }

    public Tally plus(Tally other) {
        return new Tally(
                failed + other.failed,
                disputed + other.disputed,
                stale + other.stale,
                open + other.open,
                waived + other.waived,
                passed + other.passed,
                notApplicable + other.notApplicable,
                withoutEvidence + other.withoutEvidence,
                claimed + other.claimed,
                unconfirmedPasses + other.unconfirmedPasses,
                claimedWaivers + other.claimedWaivers,
                blocking + other.blocking);
    }

    public Tally minus(Tally other) {
        return new Tally(
                failed - other.failed,
                disputed - other.disputed,
                stale - other.stale,
                open - other.open,
                waived - other.waived,
                passed - other.passed,
                notApplicable - other.notApplicable,
                withoutEvidence - other.withoutEvidence,
                claimed - other.claimed,
                unconfirmedPasses - other.unconfirmedPasses,
                claimedWaivers - other.claimedWaivers,
                blocking - other.blocking);
    }

    /// The worst that occurs (rule R3); not applicable when nothing below applies.
    public GateStatus status() {
        for (var status : GateStatus.values()) {
            if (count(status) > 0) return status;
        }
        return GateStatus.NOT_APPLICABLE;
    }
}
