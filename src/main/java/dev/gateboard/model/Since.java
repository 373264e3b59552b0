package dev.gateboard.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What changed between a review as it stood and a board of the same review now, in document order. A pure function of
/// both. What the clock did is told apart from what somebody or some signal decided.
///
/// @param from the review as it stood
/// @param turns leaves that were decided otherwise or anew
/// @param expired leaves whose waiver ended, or whose proof grew too old, since
/// @param proofs evidence that people brought since, by gate
/// @param values places that were filled otherwise
public record Since(Review from, List<Turn> turns, List<Expired> expired, List<Proofs> proofs, List<Value> values) {

    public Since {
        turns = List.copyOf(turns);
        expired = List.copyOf(expired);
        proofs = List.copyOf(proofs);
        values = List.copyOf(values);
    }

    /// A leaf that stands otherwise, or the same by another word.
    ///
    /// @param said who or what turned it, and when; empty where a choice elsewhere did
    public record Turn(Gate gate, Standing before, GateStanding now, Optional<Said> said) {
        /// Whether it stands otherwise, and not the same by another word.
        public boolean isOther() {
            return before != now.standing();
        }
    }

    public record Expired(Gate gate, GateStanding now) {}

    /// Evidence of one gate.
    ///
    /// @param newest the last one
    public record Proofs(Gate gate, int count, GateState.Proof newest) {}

    public record Value(Field field, String before, String now) {}

    /// Compares them.
    ///
    /// @param from an earlier state of the board's review
    public static Since between(Review from, Board now) {
        return new Since(from, List.of(), List.of(), List.of(), List.of()).compared(now);
    }

    /// The last time people came together or took the review away: the newest milestone before the running round, else
    /// the newest of all.
    public static Review lastTime(Review review) {
        var round = review.meeting().round();
        var milestones = review.milestones();
        if (!round.running()) return milestones.getFirst();
        return milestones.stream()
                .filter(each -> each.last().number() < round.since())
                .findFirst()
                .orElse(milestones.getLast());
    }

    public boolean isNothing() {
        return turns.isEmpty() && expired.isEmpty() && proofs.isEmpty() && values.isEmpty();
    }

    /// The same, of some sections alone.
    public Since in(RoleState role) {
        var sections = from.checklist().sections();
        return new Since(
                from,
                turns.stream()
                        .filter(turn -> role.isCovering(sections.get(turn.gate().section())))
                        .toList(),
                expired,
                proofs,
                values.stream()
                        .filter(value ->
                                role.isCovering(sections.get(value.field().section())))
                        .toList());
    }

    /// The same without what the clock alone did.
    public Since decided() {
        return new Since(from, turns, List.of(), proofs, values);
    }

    private Since compared(Board board) {
        var now = board.review();
        var foundTurns = new ArrayList<Turn>();
        var foundExpired = new ArrayList<Expired>();
        var foundProofs = new ArrayList<Proofs>();
        for (var gate : now.checklist().gates()) {
            if (!gate.isLeaf()) continue;
            int index = from.indexOf(gate.id());
            var standing = board.standing(gate);
            boolean ranOut = isExpired(standing);
            var turn = index < 0 || !ranOut ? turn(gate, index, board) : Optional.<Turn>empty();
            turn.ifPresent(foundTurns::add);
            boolean ranOutSince = ranOut && (index < 0 || !isExpired(from.gate(index)));
            if (ranOutSince || (turn.isEmpty() && !ranOut && isOtherByTheClock(index, standing)))
                foundExpired.add(new Expired(gate, standing));
            proofs(gate, now).ifPresent(foundProofs::add);
        }
        return new Since(from, foundTurns, foundExpired, foundProofs, values(now));
    }

    /// A waiver that ended over a pass lets the pass count again, and says nothing by itself.
    private boolean isOtherByTheClock(int index, GateStanding now) {
        return index >= 0
                && from.mark(from.gate(index)) instanceof Mark.Waived
                && decided(from, from.gate(index)) != now.standing();
    }

    /// The leaves that changed in any way: decided otherwise or anew by people or signals, expired, with newer
    /// evidence,
    /// or with a field of their own that was filled otherwise.
    public Set<Integer> gates() {
        var gates = new TreeSet<Integer>();
        turns.forEach(turn -> gates.add(turn.gate().index()));
        expired.forEach(each -> gates.add(each.gate().index()));
        proofs.forEach(each -> gates.add(each.gate().index()));
        values.stream()
                .filter(value -> value.field().insideGate())
                .forEach(value -> gates.add(value.field().gate()));
        return gates;
    }

    /// What changed since the last export, else the opening.
    public static Since milestone(Board now) {
        int number = now.review().milestone();
        var milestones = now.review().milestones();
        var from = milestones.stream()
                .filter(each -> each.last().number() == number)
                .findFirst()
                .orElse(milestones.getLast());
        return between(from, now);
    }

    private Optional<Turn> turn(Gate gate, int index, Board board) {
        var now = board.review();
        var standing = board.standing(gate);
        if (index < 0) return Optional.of(new Turn(gate, Standing.OPEN, standing, standing.said()));
        var before = decided(from, from.gate(index));
        boolean anew = decider(now, gate) != decider(from, from.gate(index));
        if (!anew && before == decided(now, gate)) return Optional.empty();
        return Optional.of(new Turn(gate, before, standing, newest(now, gate)));
    }

    /// Who touched the gate since, last.
    private Optional<Said> newest(Review now, Gate gate) {
        return now.state(gate).history().newestFirst().stream()
                .limit(1)
                .filter(event -> event.number() > from.last().number())
                .map(ReviewEvent::said)
                .findFirst();
    }

    /// How people and signals decided, whatever the clock made of it.
    private static Standing decided(Review review, Gate gate) {
        var signal = review.state(gate).signal();
        boolean unsaid = review.mark(gate) instanceof Mark.Nothing || review.mark(gate) instanceof Mark.Reopened;
        if (unsaid && review.switchedOffBy(gate).isEmpty() && signal.passes()) return Standing.PASSED;
        return new Judge(review, review.last().at()).leaf(gate).standing();
    }

    private static int decider(Review review, Gate gate) {
        var off = review.switchedOffBy(gate);
        if (!off.isEmpty()) return review.mark(off.getFirst()).number();
        var state = review.state(gate);
        boolean unsaid = state.mark() instanceof Mark.Nothing || state.mark() instanceof Mark.Reopened;
        return unsaid
                ? Math.max(state.mark().number(), state.signal().observed().number())
                : state.mark().number();
    }

    private static boolean isExpired(GateStanding standing) {
        return switch (standing.why()) {
            case GateStanding.Why.WaiverExpired _, GateStanding.Why.Outlived _, GateStanding.Why.TooOld _ -> true;
            case GateStanding.Why.Undecided _,
                    GateStanding.Why.Reworded _,
                    GateStanding.Why.Person _,
                    GateStanding.Why.Claimed _,
                    GateStanding.Why.Untaken _,
                    GateStanding.Why.BySignal _,
                    GateStanding.Why.Disagrees _,
                    GateStanding.Why.FieldEmpty _,
                    GateStanding.Why.Derived _ -> false;
        };
    }

    /// Whether it was expired then already. Readings are no events, so an old proof of a signal counts as expired
    /// since.
    private boolean isExpired(Gate gate) {
        Instant then = from.last().at();
        return from.mark(gate).decided() && isExpired(new Judge(from, then).leaf(gate));
    }

    private Optional<Proofs> proofs(Gate gate, Review now) {
        var fresh = now.state(gate).proofs().newestFirst().stream()
                .filter(proof -> proof.said().number() > from.last().number())
                .filter(proof -> !(proof.evidence() instanceof Evidence.Measured))
                .toList();
        return fresh.isEmpty() ? Optional.empty() : Optional.of(new Proofs(gate, fresh.size(), fresh.getFirst()));
    }

    private List<Value> values(Review now) {
        var found = new ArrayList<Value>();
        for (var field : now.checklist().fields()) {
            var before = from.checklist().fields().stream()
                    .filter(old -> old.label().equals(field.label()) && old.section() == field.section())
                    .findFirst()
                    .map(old -> from.value(old.placeholder()))
                    .orElse("");
            var after = now.value(field.placeholder());
            if (!before.equals(after)) found.add(new Value(field, before, after));
        }
        return found;
    }
}
