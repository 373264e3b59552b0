package dev.gateboard.model;

/// How many leaves stand how, below a group, a section or a whole review. `wordAlone` counts the passed leaves that
/// rest on nobody's proof but a person's word (rule R10), `claimed` those cleared by the file alone and `claimedPasses`
/// the passed ones among these (rule R9), which are nobody's word, and `blocking` the required leaves that are not
/// cleared.
public record Tally(
        int failed,
        int disputed,
        int stale,
        int open,
        int waived,
        int passed,
        int notApplicable,
        int wordAlone,
        int claimed,
        int claimedPasses,
        int blocking) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public int leaves() {
        return failed + disputed + stale + open + waived + passed + notApplicable;
    }

    public int cleared() {
        return waived + passed + notApplicable;
    }

    /// Passed by a person on more than a word.
    public int backed() {
        return passed - wordAlone - claimedPasses;
    }

    public int of(Standing standing) {
        return switch (standing) {
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
                wordAlone + other.wordAlone,
                claimed + other.claimed,
                claimedPasses + other.claimedPasses,
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
                wordAlone - other.wordAlone,
                claimed - other.claimed,
                claimedPasses - other.claimedPasses,
                blocking - other.blocking);
    }

    /// The worst that occurs (rule R3); not applicable when nothing below applies.
    public Standing standing() {
        for (var standing : Standing.values()) {
            if (of(standing) > 0) return standing;
        }
        return Standing.NOT_APPLICABLE;
    }
}
