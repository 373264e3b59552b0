package dev.gateboard.model.status;

import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.ClaimSource;
import dev.gateboard.model.gate.EarlierWording;
import dev.gateboard.model.gate.Exclusion;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.review.RestoreEntry;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.review.UnverifiedRecordRules;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SignalResult;
import dev.gateboard.model.signal.SignalState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/// How a leaf stands (rules R3-R10, R15): a pure function of the review and the instant.
public final class StatusRules {
    private final Review review;
    private final Instant at;

    public StatusRules(Review review, Instant at) {
        this.review = review;
        this.at = at;
    }

    public GateView leaf(Gate gate) {
        var excluded = review.exclusion(gate);
        if (excluded.isPresent()) return new GateView(GateStatus.NOT_APPLICABLE, false, reason(excluded.get()));
        var status = withUnverifiedRecord(gate, statusOf(gate, review.mark(gate)));
        var empty = status.status().isCleared() ? review.emptyFields(gate) : List.<Field>of();
        return empty.isEmpty()
                ? status
                : new GateView(GateStatus.OPEN, false, new GateView.Reason.FieldEmpty(empty.getFirst()));
    }

    private GateView.Reason reason(Exclusion exclusion) {
        return switch (exclusion) {
            case Exclusion.OtherBranch(Gate choice) ->
                new GateView.Reason.BranchNotTaken(
                        choice, review.mark(choice) instanceof Mark.Chosen chosen ? chosen.option() : "");
            case Exclusion.OtherTier(List<String> tiers) -> new GateView.Reason.OtherTier(tiers);
        };
    }

    /// What a record says that no one has verified is a claim of it (rule R9).
    private GateView withUnverifiedRecord(Gate gate, GateView status) {
        if (!status.status().isCleared()) return status;
        return status.attribution()
                .flatMap(attribution -> UnverifiedRecordRules.of(review, gate, attribution.number()))
                .map(file -> new GateView(status.status(), false, claimed(file, status)))
                .orElse(status);
    }

    private static GateView.Reason claimed(RestoreEntry file, GateView status) {
        return new GateView.Reason.Claimed(
                claim(status),
                List.of(new ClaimSource(
                        file.action().fileName(),
                        status.attribution().map(Attribution::by).stream().toList())));
    }

    private static Claim claim(GateView status) {
        if (!(status.reason() instanceof GateView.Reason.ByPerson(Mark mark))) return new Claim.Passed();
        return switch (mark) {
            case Mark.NotApplicable out -> new Claim.NotApplicable(out.reason());
            case Mark.Waived(var _, Waiver waiver, var _) ->
                new Claim.Waived(waiver.reason(), waiver.approver().name(), waiver.until());
            case Mark.Failed failed -> new Claim.Failed(failed.reason());
            case Mark.Passed _, Mark.Overruled _, Mark.Chosen _, Mark.Nothing _, Mark.Reopened _ -> new Claim.Passed();
        };
    }

    private GateView statusOf(Gate gate, Mark mark) {
        return switch (mark) {
            case Mark.Nothing _ -> fromSignal(review.state(gate).signal(), fromClaim(gate));
            case Mark.Reopened _ -> fromSignal(review.state(gate).signal(), person(GateStatus.OPEN, false, mark));
            case Mark.Passed passed -> passed(gate, mark, passed);
            case Mark.Overruled overruled ->
                passed(gate, mark, overruled.asPass().orElse(overruled.pass()));
            case Mark.Failed _ -> person(GateStatus.FAILED, false, mark);
            case Mark.NotApplicable _ -> person(GateStatus.NOT_APPLICABLE, false, mark);
            case Mark.Chosen _ -> person(GateStatus.PASSED, review.state(gate).hasEvidence(), mark);
            case Mark.Waived waived ->
                at.isBefore(end(waived.waiver().until(), review.zone()))
                        ? person(GateStatus.WAIVED, false, mark)
                        : expired(gate, waived);
        };
    }

    private GateView passed(Gate gate, Mark mark, Mark.Passed passed) {
        var signal = review.state(gate).signal();
        if (mark.isDisputedBy(signal) && signal.lastFailing() instanceof SignalResult.Failing failing)
            return new GateView(GateStatus.DISPUTED, false, new GateView.Reason.Dispute(passed, failing.finding()));
        return expiryOf(passed).isAfter(at)
                ? person(GateStatus.PASSED, review.state(gate).hasEvidence(), mark)
                : new GateView(GateStatus.STALE, false, new GateView.Reason.PassExpired(passed));
    }

    /// What signals say, where a person has not; else what stands there otherwise (rules R11 to R13).
    private GateView fromSignal(SignalState signal, GateView otherwise) {
        var why = new GateView.Reason.BySignal(signal.result());
        if (signal.isFailing()) return new GateView(GateStatus.FAILED, false, why);
        if (!signal.isPassing()) return otherwise;
        var evidence = signal.newestPasses();
        var old = evidence.stream().filter(proof -> !isFresh(proof)).min(Comparator.comparing(Reading::provenAt));
        if (old.isPresent())
            return new GateView(GateStatus.STALE, false, new GateView.Reason.ReadingExpired(old.get()));
        // A probe without a pass under its own digest cannot have ticked; were there one, it would prove nothing.
        return evidence.size() < signal.binding().decidingProbes().size()
                ? otherwise
                : new GateView(GateStatus.PASSED, true, why);
    }

    private boolean isFresh(Reading proof) {
        return proof.isFresh(at) && !at.isBefore(review.lastEvent().at());
    }

    private GateView expired(Gate gate, Mark.Waived waived) {
        var under = statusOf(gate, waived.previousMark());
        return under.status().isCleared()
                ? under
                : new GateView(under.status(), false, new GateView.Reason.WaiverExpired(waived));
    }

    private static GateView person(GateStatus status, boolean backed, Mark mark) {
        return new GateView(status, backed, new GateView.Reason.ByPerson(mark));
    }

    /// A word for another text counts for nothing until someone says that it still holds; a file's claim of this text
    /// shows where there was none.
    private GateView fromClaim(Gate gate) {
        boolean claims = !(gate.claim() instanceof Claim.None);
        return review.state(gate).earlierWording() instanceof EarlierWording.Reworded was
                        && (was.mark().isDecided() || !claims)
                ? new GateView(GateStatus.OPEN, false, new GateView.Reason.Reworded(was))
                : claimed(gate.claim(), review.state(gate).claimSource());
    }

    private static GateView claimed(Claim claim, List<ClaimSource> brought) {
        return switch (claim) {
            case Claim.None _ -> new GateView(GateStatus.OPEN, false, new GateView.Reason.Undecided());
            case Claim.Passed _ -> new GateView(GateStatus.PASSED, false, new GateView.Reason.Claimed(claim, brought));
            case Claim.Failed _ -> new GateView(GateStatus.FAILED, false, new GateView.Reason.Claimed(claim, brought));
            case Claim.NotApplicable _ ->
                new GateView(GateStatus.NOT_APPLICABLE, false, new GateView.Reason.Claimed(claim, brought));
            case Claim.Waived _ -> new GateView(GateStatus.WAIVED, false, new GateView.Reason.Claimed(claim, brought));
        };
    }

    /// The next instant after `at` at which the leaf may stand otherwise by the clock alone, or the far future.
    Instant nextChange(Gate gate) {
        var next = nextChange(review.mark(gate));
        var signal = review.state(gate).signal();
        if (!signal.isPassing()) return next;
        for (var proof : signal.newestPasses()) {
            next = earlier(next, later(proof.provenAt().minus(Reading.AHEAD)));
            next = earlier(next, later(proof.provenAt().plus(proof.freshness()).plusNanos(1)));
        }
        return earlier(next, later(review.lastEvent().at()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Instant nextChange(Mark mark) {
        return switch (mark) {
            case Mark.Passed passed -> later(expiryOf(passed));
            case Mark.Overruled overruled ->
                overruled.asPass().map(passed -> later(expiryOf(passed))).orElse(Instant.MAX);
            case Mark.Waived waived -> later(end(waived.waiver().until(), review.zone()));
            case Mark.Nothing _, Mark.Reopened _, Mark.Failed _, Mark.NotApplicable _, Mark.Chosen _ -> Instant.MAX;
        };
    }

    private Instant later(Instant time) {
        return time.isAfter(at) ? time : Instant.MAX;
    }

    /// A pass without a limit does not age; one from a clock ahead of ours counts.
    private Instant expiryOf(Mark.Passed passed) {
        return passed.validFor().isZero()
                ? Instant.MAX
                : passed.attribution().at().plus(passed.validFor());
    }

    /// Dates end at 24:00 in the review's zone (rule R34).
    private static Instant end(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
