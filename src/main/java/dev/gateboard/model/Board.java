package dev.gateboard.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A review as it stands at an instant: every gate's standing, the tallies of groups, sections and the whole. A pure
/// function of both; `next` computes only what differs.
public final class Board {
    private final Review review;
    private final Instant at;
    private final PersistentVector<GateStanding> standings;
    private final PersistentVector<Tally> sections;
    private final Tally total;
    private final Instant nextChange;
    private final Once<Set<Integer>> changed;

    private Board(
            Review review,
            Instant at,
            PersistentVector<GateStanding> standings,
            PersistentVector<Tally> sections,
            Tally total,
            Instant nextChange) {
        this.review = review;
        this.at = at;
        this.standings = standings;
        this.sections = sections;
        this.total = total;
        this.nextChange = nextChange;
        this.changed = new Once<>(() -> Since.milestone(this).gates());
    }

    public static Board of(Review review, Instant at) {
        var judge = new Judge(review, at);
        var gates = review.checklist().gates();
        var tallies = new Tally[gates.size()];
        var leaves = new GateStanding[gates.size()];
        var sections = new Tally[review.checklist().sections().size()];
        Arrays.fill(sections, Tally.NONE);
        var total = Tally.NONE;
        var next = Instant.MAX;
        for (int index = gates.size() - 1; index >= 0; index--) {
            var gate = gates.get(index);
            if (gate.isLeaf()) {
                leaves[index] = judge.leaf(gate);
                tallies[index] = count(leaves[index], review.isRequired(gate));
                sections[gate.section()] = sections[gate.section()].plus(tallies[index]);
                total = total.plus(tallies[index]);
                next = earlier(next, judge.nextChange(gate));
            } else {
                var below = tallies[index] == null ? Tally.NONE : tallies[index];
                tallies[index] = below;
                leaves[index] = group(below);
            }
            if (gate.parent() >= 0) {
                var above = tallies[gate.parent()];
                tallies[gate.parent()] = above == null ? tallies[index] : above.plus(tallies[index]);
            }
        }
        return new Board(
                review, at, PersistentVector.of(List.of(leaves)), PersistentVector.of(List.of(sections)), total, next);
    }

    /// The board of a later state of the same review, or of a later instant: gates that did not change keep what they
    /// had. Costs what changed.
    @SuppressWarnings("ReferenceEquality") // one object, one document; equal ones only cost a recount
    public Board next(Review later, Instant instant) {
        boolean same = later.checklist() == review.checklist()
                && later.unmarkedOptional() == review.unmarkedOptional()
                && later.meeting().restored().equals(review.meeting().restored())
                && instant.isBefore(nextChange)
                && !instant.isBefore(at)
                && !at.isBefore(review.last().at())
                && !instant.isBefore(later.last().at());
        if (!same) return of(later, instant);
        var changed = new BitSet();
        later.state().gates().forEachDifference(review.state().gates(), index -> mark(changed, later, index));
        later.state().values().forEachDifference(review.state().values(), index -> owners(changed, later, index));
        return recount(later, instant, changed);
    }

    private static void mark(BitSet changed, Review later, int index) {
        var gate = later.gate(index);
        changed.set(index);
        if (!(gate.kind() instanceof Gate.Kind.Choice)) return;
        var section = later.checklist().sections().get(gate.section());
        for (int other = section.firstGate(); other < section.endGate(); other++) {
            var branch = later.gate(other);
            if (branch.kind() instanceof Gate.Kind.Branch(int choice, String option)
                    && choice == index
                    && !option.isEmpty()) changed.set(branch.index(), branch.end());
        }
    }

    private static void owners(BitSet changed, Review later, int placeholder) {
        for (var field : later.checklist().fields()) {
            if (field.insideGate() && field.placeholder().index() == placeholder) changed.set(field.gate());
        }
    }

    private Board recount(Review later, Instant instant, BitSet changed) {
        var judge = new Judge(later, instant);
        var nextStandings = standings;
        var nextSections = sections;
        var nextTotal = total;
        var next = nextChange;
        for (int index : changed.stream().toArray()) {
            var gate = later.gate(index);
            if (!gate.isLeaf()) continue;
            var before = standings.get(index);
            var after = judge.leaf(gate);
            next = earlier(next, judge.nextChange(gate));
            if (after.equals(before)) continue;
            var old = count(before, review.isRequired(gate));
            var now = count(after, later.isRequired(gate));
            nextStandings = nextStandings.with(index, after);
            for (int above = gate.parent();
                    above >= 0;
                    above = later.gate(above).parent()) {
                var tally = tally(nextStandings, above).minus(old).plus(now);
                nextStandings = nextStandings.with(above, group(tally));
            }
            nextSections = nextSections.with(
                    gate.section(), nextSections.get(gate.section()).minus(old).plus(now));
            nextTotal = nextTotal.minus(old).plus(now);
        }
        return new Board(later, instant, nextStandings, nextSections, nextTotal, next);
    }

    private static Tally tally(PersistentVector<GateStanding> standings, int index) {
        return standings.get(index).why() instanceof GateStanding.Why.Derived(Tally tally) ? tally : Tally.NONE;
    }

    private static GateStanding group(Tally below) {
        return new GateStanding(
                below.standing(),
                below.passed() > 0
                        && below.standing() == Standing.PASSED
                        && below.wordAlone() == 0
                        && below.claimed() == 0,
                new GateStanding.Why.Derived(below));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// A leaf as a tally of one. A claim is neither backed nor anybody's word.
    private static Tally count(GateStanding leaf, boolean required) {
        var standing = leaf.standing();
        boolean claims = leaf.isClaimed() && standing.clears();
        return new Tally(
                standing == Standing.FAILED ? 1 : 0,
                standing == Standing.DISPUTED ? 1 : 0,
                standing == Standing.STALE ? 1 : 0,
                standing == Standing.OPEN ? 1 : 0,
                standing == Standing.WAIVED ? 1 : 0,
                standing == Standing.PASSED ? 1 : 0,
                standing == Standing.NOT_APPLICABLE ? 1 : 0,
                standing == Standing.PASSED && !leaf.backed() && !claims ? 1 : 0,
                claims ? 1 : 0,
                standing == Standing.PASSED && claims ? 1 : 0,
                standing == Standing.WAIVED && claims ? 1 : 0,
                required && !standing.clears() ? 1 : 0);
    }

    public Review review() {
        return review;
    }

    public Instant at() {
        return at;
    }

    /// The next instant at which some standing changes by the clock alone; the far future where none does.
    public Instant nextChange() {
        return nextChange;
    }

    public GateStanding standing(Gate gate) {
        return standings.get(gate.index());
    }

    /// The leaves below a gate, or the leaf itself.
    public Tally tally(Gate gate) {
        return gate.isLeaf() ? count(standing(gate), review.isRequired(gate)) : tally(standings, gate.index());
    }

    public Tally tally(Section section) {
        return sections.get(section.index());
    }

    public Tally total() {
        return total;
    }

    /// The indexes of the leaves that changed since the last export, else the opening: by people, signals, the clock or
    /// fields. Worked out once, when somebody asks.
    public Set<Integer> changed() {
        return changed.get();
    }

    /// The empty fields that block by themselves: those of no leaf, whose gate blocks in their stead.
    public List<Field> emptyFields() {
        return review.checklist().fields().stream()
                .filter(field ->
                        !field.insideGate() || !review.gate(field.gate()).isLeaf())
                .filter(field -> review.value(field.placeholder()).isEmpty())
                .toList();
    }

    public boolean isReady() {
        return total.blocking() == 0 && total.claimed() == 0 && emptyFields().isEmpty();
    }

    /// What is between this review and *ready*, in document order, unconfirmed claims last (rule R18).
    public List<Blocker> blockers() {
        var blockers = new ArrayList<Blocker>();
        emptyFields().forEach(field -> blockers.add(new Blocker.EmptyField(field)));
        leaves().filter(gate ->
                        review.isRequired(gate) && !standing(gate).standing().clears())
                .forEach(gate -> blockers.add(new Blocker.OpenGate(gate, standing(gate))));
        blockers.sort(Comparator.comparingInt(Board::line));
        claims().stream().limit(1).forEach(gate -> blockers.add(new Blocker.Unconfirmed(total.claimed(), gate)));
        return blockers;
    }

    private static int line(Blocker blocker) {
        return switch (blocker) {
            case Blocker.OpenGate open -> open.gate().line();
            case Blocker.EmptyField empty -> empty.field().line();
            case Blocker.Unconfirmed unconfirmed -> unconfirmed.first().line();
        };
    }

    /// The leaves that the file alone clears, in document order (rule R9).
    public List<Gate> claims() {
        return leaves().filter(gate ->
                        standing(gate).isClaimed() && standing(gate).standing().clears())
                .toList();
    }

    /// Whether the file alone says how the gate stands; of a group, whether it is cleared only with such claims.
    public boolean isUnconfirmed(Gate gate) {
        return gate.isLeaf() ? standing(gate).isClaimed() : tally(gate).claimed() > 0;
    }

    private Stream<Gate> leaves() {
        var gates = review.checklist().gates();
        return IntStream.range(0, gates.size()).mapToObj(gates::get).filter(Gate::isLeaf);
    }
}
