package dev.gateboard.model.status;

import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.review.ApplicabilityRules;
import dev.gateboard.model.review.GateState;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.review.RoleCoverage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What changed between a review as it stood and a board of the same review now, in document order. A pure function
/// of both. What the clock did is told apart from what someone or some signal decided.
///
/// @param baseline the review as it stood
/// @param statusChanges leaves that were decided otherwise or anew
/// @param expired leaves whose waiver ended, or whose evidence grew too old, since
/// @param evidence evidence that people brought since, by gate
/// @param values places that were filled otherwise
public record ChangesSince(
        Review baseline,
        List<StatusChange> statusChanges,
        List<Expired> expired,
        List<AddedEvidence> evidence,
        List<Value> values) {

    public ChangesSince {
        statusChanges = List.copyOf(statusChanges);
        expired = List.copyOf(expired);
        evidence = List.copyOf(evidence);
        values = List.copyOf(values);
    }

    /// A leaf that stands otherwise, or the same by another word.
    ///
    /// @param attribution who or what turned it, and when; empty where a choice elsewhere did
    public record StatusChange(Gate gate, GateStatus before, GateView now, Optional<Attribution> attribution) {
        /// Whether it stands otherwise, and not the same by another word.
        public boolean isOther() {
            return before != now.status();
        }
    }

    public record Expired(Gate gate, GateView now) {}

    /// Evidence of one gate.
    ///
    /// @param newest the last one
    public record AddedEvidence(Gate gate, int count, GateState.EvidenceEntry newest) {}

    public record Value(Field field, String before, String now) {}

    /// Compares them.
    ///
    /// @param from an earlier state of the board's review
    public static ChangesSince compare(Review from, ReviewStatus now) {
        return new ChangesSince(from, List.of(), List.of(), List.of(), List.of()).compared(now);
    }

    /// The last time people came together or took the review away: the newest milestone before the running round,
    /// else the newest of all.
    public static Review newestMilestone(Review review) {
        var round = review.meeting().round();
        var milestones = review.milestones();
        if (!round.isRunning()) return milestones.getFirst();
        return milestones.stream()
                .filter(each -> each.lastEvent().number() < round.startEvent())
                .findFirst()
                .orElse(milestones.getLast());
    }

    public boolean isNothing() {
        return statusChanges.isEmpty() && expired.isEmpty() && evidence.isEmpty() && values.isEmpty();
    }

    /// The same, of some sections alone.
    public ChangesSince forRole(MeetingRole role) {
        var coverage = new RoleCoverage(baseline, role);
        return new ChangesSince(
                baseline,
                statusChanges.stream()
                        .filter(turn -> coverage.includes(turn.gate().section()))
                        .toList(),
                expired,
                evidence,
                values.stream()
                        .filter(value -> coverage.includes(value.field().section()))
                        .toList());
    }

    /// The same without what the clock alone did.
    public ChangesSince withoutExpired() {
        return new ChangesSince(baseline, statusChanges, List.of(), evidence, values);
    }

    private ChangesSince compared(ReviewStatus reviewStatus) {
        var now = reviewStatus.review();
        var foundTurns = new ArrayList<StatusChange>();
        var foundExpired = new ArrayList<Expired>();
        var foundProofs = new ArrayList<AddedEvidence>();
        for (var gate : now.checklist().gates()) {
            if (!gate.isLeaf()) continue;
            int index = baseline.indexOf(gate.id());
            var status = reviewStatus.status(gate);
            boolean ranOut = isExpired(status);
            var turn = index < 0 || !ranOut ? turn(gate, index, reviewStatus) : Optional.<StatusChange>empty();
            turn.ifPresent(foundTurns::add);
            boolean ranOutSince = ranOut && (index < 0 || !isExpired(baseline.gate(index)));
            if (ranOutSince || (turn.isEmpty() && !ranOut && isOtherByTheClock(index, status)))
                foundExpired.add(new Expired(gate, status));
            evidence(gate, now).ifPresent(foundProofs::add);
        }
        return new ChangesSince(baseline, foundTurns, foundExpired, foundProofs, values(now));
    }

    /// A waiver that ended over a pass lets the pass count again, and says nothing by itself.
    private boolean isOtherByTheClock(int index, GateView now) {
        return index >= 0
                && baseline.mark(baseline.gate(index)) instanceof Mark.Waived
                && decidedStatus(baseline, baseline.gate(index)) != now.status();
    }

    /// The leaves that changed in any way: decided otherwise or anew by people or signals, expired, with newer
    /// evidence, or with a field of their own that was filled otherwise.
    public Set<Integer> changedGates() {
        var gates = new TreeSet<Integer>();
        statusChanges.forEach(turn -> gates.add(turn.gate().index()));
        expired.forEach(each -> gates.add(each.gate().index()));
        evidence.forEach(each -> gates.add(each.gate().index()));
        values.stream()
                .filter(value -> value.field().insideGate())
                .forEach(value -> gates.add(value.field().gate()));
        return gates;
    }

    /// What changed since the last export, else the opening.
    public static ChangesSince sinceMilestone(ReviewStatus now) {
        return compare(lastExportOrOpening(now.review()), now);
    }

    /// The review as it was exported last, else as it was opened.
    public static Review lastExportOrOpening(Review review) {
        int number = review.state().exports().milestone();
        return review.milestones().stream()
                .filter(each -> each.lastEvent().number() == number)
                .findFirst()
                .orElse(review.milestones().getLast());
    }

    private Optional<StatusChange> turn(Gate gate, int index, ReviewStatus reviewStatus) {
        var now = reviewStatus.review();
        var status = reviewStatus.status(gate);
        if (index < 0) return Optional.of(new StatusChange(gate, GateStatus.OPEN, status, status.attribution()));
        var before = decidedStatus(baseline, baseline.gate(index));
        boolean anew = decider(now, gate) != decider(baseline, baseline.gate(index));
        if (!anew && before == decidedStatus(now, gate)) return Optional.empty();
        return Optional.of(new StatusChange(gate, before, status, newest(now, gate)));
    }

    /// Who touched the gate since, last.
    private Optional<Attribution> newest(Review now, Gate gate) {
        return now.state(gate).history().newestFirst().stream()
                .limit(1)
                .filter(event -> event.number() > baseline.lastEvent().number())
                .map(ReviewEvent::attribution)
                .findFirst();
    }

    /// How people and signals decided, whatever the clock made of it.
    private static GateStatus decidedStatus(Review review, Gate gate) {
        var signal = review.state(gate).signal();
        boolean unsaid = review.mark(gate) instanceof Mark.Nothing || review.mark(gate) instanceof Mark.Reopened;
        if (unsaid && review.exclusion(gate).isEmpty() && signal.isPassing()) return GateStatus.PASSED;
        return new StatusRules(review, review.lastEvent().at()).leaf(gate).status();
    }

    private static int decider(Review review, Gate gate) {
        var exclusion = review.exclusion(gate);
        if (exclusion.isPresent()) return ApplicabilityRules.eventNumber(review, exclusion.get());
        var state = review.state(gate);
        boolean unsaid = state.mark() instanceof Mark.Nothing || state.mark() instanceof Mark.Reopened;
        return unsaid
                ? Math.max(state.mark().eventNumber(), state.signal().result().eventNumber())
                : state.mark().eventNumber();
    }

    private static boolean isExpired(GateView status) {
        return switch (status.reason()) {
            case GateView.Reason.WaiverExpired _, GateView.Reason.PassExpired _, GateView.Reason.ReadingExpired _ ->
                true;
            case GateView.Reason.Undecided _,
                    GateView.Reason.Reworded _,
                    GateView.Reason.ByPerson _,
                    GateView.Reason.Claimed _,
                    GateView.Reason.BranchNotTaken _,
                    GateView.Reason.OtherTier _,
                    GateView.Reason.BySignal _,
                    GateView.Reason.Dispute _,
                    GateView.Reason.FieldEmpty _,
                    GateView.Reason.FromGatesBelow _ -> false;
        };
    }

    /// Whether it was expired then already. Readings are no events, so an old evidence of a signal counts as expired
    /// since.
    private boolean isExpired(Gate gate) {
        Instant then = baseline.lastEvent().at();
        return baseline.mark(gate).isDecided() && isExpired(new StatusRules(baseline, then).leaf(gate));
    }

    private Optional<AddedEvidence> evidence(Gate gate, Review now) {
        var fresh = now.state(gate).evidence().newestFirst().stream()
                .filter(proof ->
                        proof.attribution().number() > baseline.lastEvent().number())
                .filter(proof -> !(proof.evidence() instanceof Evidence.Measured))
                .toList();
        return fresh.isEmpty()
                ? Optional.empty()
                : Optional.of(new AddedEvidence(gate, fresh.size(), fresh.getFirst()));
    }

    private List<Value> values(Review now) {
        var found = new ArrayList<Value>();
        for (var field : now.checklist().fields()) {
            var before = baseline.checklist().fields().stream()
                    .filter(old -> old.label().equals(field.label()) && old.section() == field.section())
                    .findFirst()
                    .map(old -> baseline.value(old.placeholder()))
                    .orElse("");
            var after = now.value(field.placeholder());
            if (!before.equals(after)) found.add(new Value(field, before, after));
        }
        return found;
    }
}
