package dev.gateboard.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
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
        var standing = vouched(gate, of(gate, review.mark(gate)));
        var empty = standing.standing().clears() ? review.emptyFields(gate) : List.<Field>of();
        return empty.isEmpty()
                ? standing
                : new GateStanding(Standing.OPEN, false, new GateStanding.Why.FieldEmpty(empty.getFirst()));
    }

    /// What a record says that nobody has verified is a claim of it (rule R9).
    private GateStanding vouched(Gate gate, GateStanding standing) {
        if (!standing.standing().clears()) return standing;
        return standing.said()
                .flatMap(said -> Unvouched.of(review, gate, said.number()))
                .map(file -> new GateStanding(standing.standing(), false, claimed(file, standing)))
                .orElse(standing);
    }

    private static GateStanding.Why claimed(Restored file, GateStanding standing) {
        return new GateStanding.Why.Claimed(
                claim(standing),
                List.of(new Brought(
                        file.deed().fileName(),
                        standing.said().map(Said::by).stream().toList())));
    }

    private static Claim claim(GateStanding standing) {
        if (!(standing.why() instanceof GateStanding.Why.Person(Mark mark))) return new Claim.Passed();
        return switch (mark) {
            case Mark.NotApplicable out -> new Claim.NotApplicable(out.reason());
            case Mark.Waived(var _, Waiver waiver, var _) ->
                new Claim.Waived(waiver.reason(), waiver.approver().name(), waiver.until());
            case Mark.Failed failed -> new Claim.Failed(failed.reason());
            case Mark.Passed _, Mark.Overruled _, Mark.Chosen _, Mark.Nothing _, Mark.Reopened _ -> new Claim.Passed();
        };
    }

    private GateStanding of(Gate gate, Mark mark) {
        return switch (mark) {
            case Mark.Nothing _ -> signalled(review.state(gate).signal(), unsaid(gate));
            case Mark.Reopened _ -> signalled(review.state(gate).signal(), person(Standing.OPEN, false, mark));
            case Mark.Passed passed -> passed(gate, mark, passed);
            case Mark.Overruled overruled -> passed(gate, mark, overruled.pass().orElse(overruled.passed()));
            case Mark.Failed _ -> person(Standing.FAILED, false, mark);
            case Mark.NotApplicable _ -> person(Standing.NOT_APPLICABLE, false, mark);
            case Mark.Chosen _ -> person(Standing.PASSED, review.state(gate).isBacked(), mark);
            case Mark.Waived waived ->
                at.isBefore(end(waived.waiver().until(), review.zone()))
                        ? person(Standing.WAIVED, false, mark)
                        : expired(gate, waived);
        };
    }

    private GateStanding passed(Gate gate, Mark mark, Mark.Passed passed) {
        var signal = review.state(gate).signal();
        if (mark.isDisputedBy(signal) && signal.failed() instanceof Observed.Failing failing)
            return new GateStanding(
                    Standing.DISPUTED, false, new GateStanding.Why.Disagrees(passed, failing.finding()));
        return until(passed).isAfter(at)
                ? person(Standing.PASSED, review.state(gate).isBacked(), mark)
                : new GateStanding(Standing.STALE, false, new GateStanding.Why.Outlived(passed));
    }

    /// What signals say, where a person has not; else what stands there otherwise (rules R11 to R13).
    private GateStanding signalled(Signal signal, GateStanding otherwise) {
        var why = new GateStanding.Why.BySignal(signal.observed());
        if (signal.fails()) return new GateStanding(Standing.FAILED, false, why);
        if (!signal.passes()) return otherwise;
        var proofs = signal.proofs();
        var old = proofs.stream().filter(proof -> !isFresh(proof)).min(Comparator.comparing(Reading::proof));
        if (old.isPresent()) return new GateStanding(Standing.STALE, false, new GateStanding.Why.TooOld(old.get()));
        // A probe without a pass under its own digest cannot have ticked; were there one, it would prove nothing.
        return proofs.size() < signal.binding().probes().size()
                ? otherwise
                : new GateStanding(Standing.PASSED, true, why);
    }

    private boolean isFresh(Reading proof) {
        return proof.isFresh(at) && !at.isBefore(review.last().at());
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

    /// A word for another text counts for nothing until somebody says that it still holds; a file's claim of this text
    /// shows where there was none.
    private GateStanding unsaid(Gate gate) {
        boolean claims = !(gate.claim() instanceof Claim.None);
        return review.state(gate).was() instanceof Was.Reworded was
                        && (was.mark().decided() || !claims)
                ? new GateStanding(Standing.OPEN, false, new GateStanding.Why.Reworded(was))
                : claimed(gate.claim(), review.state(gate).found());
    }

    private static GateStanding claimed(Claim claim, List<Brought> brought) {
        return switch (claim) {
            case Claim.None _ -> new GateStanding(Standing.OPEN, false, new GateStanding.Why.Undecided());
            case Claim.Passed _ ->
                new GateStanding(Standing.PASSED, false, new GateStanding.Why.Claimed(claim, brought));
            case Claim.Failed _ ->
                new GateStanding(Standing.FAILED, false, new GateStanding.Why.Claimed(claim, brought));
            case Claim.NotApplicable _ ->
                new GateStanding(Standing.NOT_APPLICABLE, false, new GateStanding.Why.Claimed(claim, brought));
            case Claim.Waived _ ->
                new GateStanding(Standing.WAIVED, false, new GateStanding.Why.Claimed(claim, brought));
        };
    }

    /// The next instant after `at` at which the leaf may stand otherwise by the clock alone, or the far future.
    Instant nextChange(Gate gate) {
        var next = nextChange(review.mark(gate));
        var signal = review.state(gate).signal();
        if (!signal.passes()) return next;
        for (var proof : signal.proofs()) {
            next = earlier(next, later(proof.proof().minus(Reading.AHEAD)));
            next = earlier(next, later(proof.proof().plus(proof.freshness()).plusNanos(1)));
        }
        return earlier(next, later(review.last().at()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Instant nextChange(Mark mark) {
        return switch (mark) {
            case Mark.Passed passed -> later(until(passed));
            case Mark.Overruled overruled ->
                overruled.pass().map(passed -> later(until(passed))).orElse(Instant.MAX);
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
