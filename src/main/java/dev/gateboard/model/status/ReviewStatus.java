package dev.gateboard.model.status;

import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.collection.Lazy;
import dev.gateboard.model.collection.PersistentVector;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.review.Review;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A review as it stands at an instant: every gate's status, the tallies of groups, sections and the whole. A pure
/// function of both; `next` computes only what differs.
public final class ReviewStatus {
    private final Review review;
    private final Instant at;
    private final PersistentVector<GateView> statuses;
    private final PersistentVector<Tally> sections;
    private final Tally total;
    private final Instant nextChange;
    private final Lazy<Set<Integer>> changed;

    private ReviewStatus(
            Review review,
            Instant at,
            PersistentVector<GateView> standings,
            PersistentVector<Tally> sections,
            Tally total,
            Instant nextChange) {
        this.review = review;
        this.at = at;
        this.statuses = standings;
        this.sections = sections;
        this.total = total;
        this.nextChange = nextChange;
        this.changed = new Lazy<>(() -> ChangesSince.sinceMilestone(this).changedGates());
    }

    public static ReviewStatus of(Review review, Instant at) {
        var judge = new StatusRules(review, at);
        var gates = review.checklist().gates();
        var tallies = new Tally[gates.size()];
        var leaves = new GateView[gates.size()];
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
        return new ReviewStatus(
                review, at, PersistentVector.of(List.of(leaves)), PersistentVector.of(List.of(sections)), total, next);
    }

    /// The statuses of a later state of the same review, or of a later instant: gates that did not change keep what
    /// they
    /// had. Costs what changed.
    @SuppressWarnings("ReferenceEquality") // one object, one document; equal ones only cost a recount
    public ReviewStatus update(Review later, Instant instant) {
        boolean same = later.checklist() == review.checklist()
                && later.optionalGatesAnswer() == review.optionalGatesAnswer()
                && later.tiers().equals(review.tiers())
                && later.meeting().restores().equals(review.meeting().restores())
                && instant.isBefore(nextChange)
                && !instant.isBefore(at)
                && !at.isBefore(review.lastEvent().at())
                && !instant.isBefore(later.lastEvent().at());
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

    private ReviewStatus recount(Review later, Instant instant, BitSet changed) {
        var judge = new StatusRules(later, instant);
        var nextStandings = statuses;
        var nextSections = sections;
        var nextTotal = total;
        var next = nextChange;
        for (int index : changed.stream().toArray()) {
            var gate = later.gate(index);
            if (!gate.isLeaf()) continue;
            var before = statuses.get(index);
            var after = judge.leaf(gate);
            next = earlier(next, judge.nextChange(gate));
            var old = count(before, review.isRequired(gate));
            var now = count(after, later.isRequired(gate));
            if (after.equals(before) && now.equals(old)) continue;
            nextStandings = nextStandings.withElement(index, after);
            for (int above = gate.parent();
                    above >= 0;
                    above = later.gate(above).parent()) {
                var tally = tally(nextStandings, above).minus(old).plus(now);
                nextStandings = nextStandings.withElement(above, group(tally));
            }
            nextSections = nextSections.withElement(
                    gate.section(), nextSections.get(gate.section()).minus(old).plus(now));
            nextTotal = nextTotal.minus(old).plus(now);
        }
        return new ReviewStatus(later, instant, nextStandings, nextSections, nextTotal, next);
    }

    private static Tally tally(PersistentVector<GateView> standings, int index) {
        return standings.get(index).reason() instanceof GateView.Reason.FromGatesBelow(Tally tally)
                ? tally
                : Tally.NONE;
    }

    private static GateView group(Tally below) {
        return new GateView(
                below.status(),
                below.passed() > 0
                        && below.status() == GateStatus.PASSED
                        && below.withoutEvidence() == 0
                        && below.claimed() == 0,
                new GateView.Reason.FromGatesBelow(below));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// A leaf as a tally of one. A claim is neither backed nor anybody's word.
    private static Tally count(GateView leaf, boolean required) {
        var status = leaf.status();
        boolean claims = leaf.isClaimed() && status.isCleared();
        return new Tally(
                status == GateStatus.FAILED ? 1 : 0,
                status == GateStatus.DISPUTED ? 1 : 0,
                status == GateStatus.STALE ? 1 : 0,
                status == GateStatus.OPEN ? 1 : 0,
                status == GateStatus.WAIVED ? 1 : 0,
                status == GateStatus.PASSED ? 1 : 0,
                status == GateStatus.NOT_APPLICABLE ? 1 : 0,
                status == GateStatus.PASSED && !leaf.hasEvidence() && !claims ? 1 : 0,
                claims ? 1 : 0,
                status == GateStatus.PASSED && claims ? 1 : 0,
                status == GateStatus.WAIVED && claims ? 1 : 0,
                required && !status.isCleared() ? 1 : 0);
    }

    public Review review() {
        return review;
    }

    public Instant at() {
        return at;
    }

    /// The next instant at which some status changes by the clock alone; the far future where none does.
    public Instant nextChange() {
        return nextChange;
    }

    public GateView status(Gate gate) {
        return statuses.get(gate.index());
    }

    /// The leaves below a gate, or the leaf itself.
    public Tally tally(Gate gate) {
        return gate.isLeaf() ? count(status(gate), review.isRequired(gate)) : tally(statuses, gate.index());
    }

    public Tally tally(Section section) {
        return sections.get(section.index());
    }

    /// The same of all that is below its heading, sub-headings included (rule R2).
    public Tally tallyBelow(Section section) {
        var tally = Tally.NONE;
        for (int index = section.index(); index < review.checklist().endSection(section.index()); index++)
            tally = tally.plus(sections.get(index));
        return tally;
    }

    public Tally total() {
        return total;
    }

    /// The indexes of the leaves that changed since the last export, else the opening: by people, signals, the clock
    /// or fields. Worked out once, when someone asks.
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
                        review.isRequired(gate) && !status(gate).status().isCleared())
                .forEach(gate -> blockers.add(new Blocker.OpenGate(gate, status(gate))));
        blockers.sort(Comparator.comparingInt(ReviewStatus::line));
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
                        status(gate).isClaimed() && status(gate).status().isCleared())
                .toList();
    }

    /// Whether the file alone says how the gate stands; of a group, whether it is cleared only with such claims.
    public boolean isUnconfirmed(Gate gate) {
        return gate.isLeaf() ? status(gate).isClaimed() : tally(gate).claimed() > 0;
    }

    private Stream<Gate> leaves() {
        var gates = review.checklist().gates();
        return IntStream.range(0, gates.size()).mapToObj(gates::get).filter(Gate::isLeaf);
    }
}
