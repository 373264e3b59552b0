package dev.gateboard.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// How a leaf stands (rules R3-R10, R15): a pure function of the review and the instant.
final class Judge {
    private final Review review;
    private final Instant at;

    Judge(Review review, Instant at) {
        this.review = review;
        this.at = at;
    }

    GateStanding leaf(Gate gate) {
        var off = review.switchedOffBy(gate);
        if (!off.isEmpty()) {
            var choice = off.getFirst();
            var option = review.mark(choice) instanceof Mark.Chosen chosen ? chosen.option() : "";
            return new GateStanding(Standing.NOT_APPLICABLE, false, new GateStanding.Why.Untaken(choice, option));
        }
        var standing = of(gate, review.mark(gate));
        var empty = standing.standing().clears() ? review.emptyFields(gate) : List.<Field>of();
        return empty.isEmpty()
                ? standing
                : new GateStanding(Standing.OPEN, false, new GateStanding.Why.FieldEmpty(empty.getFirst()));
    }

    private GateStanding of(Gate gate, Mark mark) {
        return switch (mark) {
            case Mark.Nothing _ -> claimed(gate.claim());
            case Mark.Reopened _ -> person(Standing.OPEN, false, mark);
            case Mark.Passed passed ->
                until(passed).isAfter(at)
                        ? person(Standing.PASSED, review.state(gate).isBacked(), mark)
                        : new GateStanding(Standing.STALE, false, new GateStanding.Why.Outlived(passed));
            case Mark.Failed _ -> person(Standing.FAILED, false, mark);
            case Mark.NotApplicable _ -> person(Standing.NOT_APPLICABLE, false, mark);
            case Mark.Chosen _ -> person(Standing.PASSED, review.state(gate).isBacked(), mark);
            case Mark.Waived waived ->
                at.isBefore(end(waived.waiver().until(), review.zone()))
                        ? person(Standing.WAIVED, false, mark)
                        : expired(gate, waived);
        };
    }

    private GateStanding expired(Gate gate, Mark.Waived waived) {
        var under = of(gate, waived.under());
        return under.standing().clears()
                ? under
                : new GateStanding(under.standing(), false, new GateStanding.Why.WaiverExpired(waived));
    }

    private static GateStanding person(Standing standing, boolean backed, Mark mark) {
        return new GateStanding(standing, backed, new GateStanding.Why.Person(mark));
    }

    private static GateStanding claimed(Claim claim) {
        return switch (claim) {
            case Claim.None _ -> new GateStanding(Standing.OPEN, false, new GateStanding.Why.Undecided());
            case Claim.Passed _ -> new GateStanding(Standing.PASSED, false, new GateStanding.Why.Claimed(claim));
            case Claim.Failed _ -> new GateStanding(Standing.FAILED, false, new GateStanding.Why.Claimed(claim));
            case Claim.NotApplicable _ ->
                new GateStanding(Standing.NOT_APPLICABLE, false, new GateStanding.Why.Claimed(claim));
            case Claim.Waived _ -> new GateStanding(Standing.WAIVED, false, new GateStanding.Why.Claimed(claim));
        };
    }

    /// The next instant after `at` at which the mark means something else, or the far future.
    Instant nextChange(Mark mark) {
        return switch (mark) {
            case Mark.Passed passed -> later(until(passed));
            case Mark.Waived waived -> later(end(waived.waiver().until(), review.zone()));
            case Mark.Nothing _, Mark.Reopened _, Mark.Failed _, Mark.NotApplicable _, Mark.Chosen _ -> Instant.MAX;
        };
    }

    private Instant later(Instant time) {
        return time.isAfter(at) ? time : Instant.MAX;
    }

    /// A pass without a limit does not age; one from a clock ahead of ours counts.
    private Instant until(Mark.Passed passed) {
        return passed.validFor().isZero() ? Instant.MAX : passed.said().at().plus(passed.validFor());
    }

    /// Dates end at 24:00 in the review's zone (rule R34).
    private static Instant end(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
