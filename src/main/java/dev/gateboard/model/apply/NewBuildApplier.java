package dev.gateboard.model.apply;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.NewBuild;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.ReleaseLine;
import dev.gateboard.model.collection.PersistentList;
import dev.gateboard.model.gate.EarlierWording;
import dev.gateboard.model.gate.Exclusion;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.review.GateState;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.review.ReviewState;
import dev.gateboard.model.review.UndoStep;
import dev.gateboard.model.review.UndoStepList;
import dev.gateboard.model.signal.SignalState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A new build put to a review: every mark, waiver and N/A opens again with its word beside it, but those that are
/// kept and those under untaken branches; signals are asked again; the meeting begins anew. Choices stay: they say
/// what is built, and no branch is taken or left by a new build.
final class NewBuildApplier {
    private final Review review;
    private final ReviewEvent event;
    private final List<UndoStep.ValueChange> changes = new ArrayList<>();
    private ReviewState state;

    NewBuildApplier(Review review, ReviewEvent event) {
        this.review = review;
        this.state = review.state();
        this.event = event;
    }

    ApplyResult apply(Action.StartNewBuild action) {
        var release = action.release().strip();
        var before = String.join(", ", review.release().names());
        if (release.isEmpty() || release.lines().count() > 1) return refused(new Refusal.BadBuildName());
        if (review.release().names().contains(release)) return refused(new Refusal.SameBuild(release));
        for (var gate : action.keptGates()) if (review.indexOf(gate) < 0) return refused(new Refusal.NoSuchGate());
        var kept = new HashSet<UUID>(action.keptGates());
        for (var gate : review.checklist().gates()) if (gate.isLeaf()) open(gate, kept, before);
        name(release);
        var cuts = state.lineage()
                .newBuilds()
                .prepend(new NewBuild(event.attribution(), before, release, action.keptGates()));
        changes.add(new UndoStep.ValueChange.OfNewBuilds(state.lineage().newBuilds(), cuts));
        var meeting = state.meeting().withNewBuild(before, event.attribution());
        changes.add(new UndoStep.ValueChange.OfMeeting(state.meeting(), meeting));
        var next =
                askTier(state.withLineage(state.lineage().withNewBuilds(cuts)).withMeeting(meeting));
        return new ApplyResult.Accepted(review.withState(
                next.withSteps(UndoStepList.withChanges(state.doneSteps(), event, changes), PersistentList.empty())
                        .withEvent(event)));
    }

    /// The build before was perhaps a candidate and this one is final: what it is gets asked again. Where it goes, and
    /// the level of its service, are as they were.
    private ReviewState askTier(ReviewState next) {
        var before = next.settings().tierChoice();
        var after = before.withoutRelease();
        if (after.equals(before)) return next;
        changes.add(new UndoStep.ValueChange.OfTier(before, after));
        return next.withSettings(next.settings().withTierChoice(after));
    }

    private void open(Gate gate, Set<UUID> kept, String before) {
        boolean stays = kept.contains(gate.id())
                || gate.kind() instanceof Gate.Kind.Choice
                || review.exclusion(gate)
                        .filter(Exclusion.OtherBranch.class::isInstance)
                        .isPresent();
        if (stays) return;
        int index = gate.index();
        var was = state.gates().get(index);
        var now = reopenGate(was, gate.claim(), event, before);
        if (now.equals(was)) return;
        if (!now.earlierDecision().equals(was.earlierDecision()))
            changes.add(
                    new UndoStep.ValueChange.OfEarlierDecision(index, was.earlierDecision(), now.earlierDecision()));
        if (!now.mark().equals(was.mark()))
            changes.add(new UndoStep.ValueChange.OfDecision(index, was.mark(), now.mark()));
        if (!now.earlierWording().equals(was.earlierWording()))
            changes.add(new UndoStep.ValueChange.OfEarlierWording(index, was.earlierWording(), now.earlierWording()));
        if (!now.signal().equals(was.signal()))
            changes.add(new UndoStep.ValueChange.OfCutoff(
                    index, was.signal().cutoff(), now.signal().cutoff()));
        state = state.withGate(index, now.withEvent(event));
    }

    /// A gate that has to be seen again: open, nothing waiting to be said again, its signals asked anew.
    ///
    /// @param release what was said was said of
    static GateState reopenGate(GateState was, Claim claim, ReviewEvent event, String release) {
        var status =
                was.earlierWording() instanceof EarlierWording.Reworded reworded ? was.withMark(reworded.mark()) : was;
        boolean claimed = was.mark() instanceof Mark.Nothing && !(claim instanceof Claim.None);
        boolean said = was.mark().isDecided() && !(was.mark() instanceof Mark.Reopened);
        // What was attached before proves nothing of another build.
        boolean attached = was.evidence() instanceof PersistentList.Node;
        var next =
                was.withEarlierDecision(status.toEarlierDecision(release)).withEarlierWording(EarlierWording.NOTHING);
        if (said || claimed || attached || was.earlierWording().awaitsAnswer())
            next = next.withMark(new Mark.Reopened(event.attribution(), ""));
        return was.signal().equals(SignalState.NONE)
                ? next
                : next.withSignal(was.signal().withCutoff(new SignalState.Cutoff(event.number(), event.at())));
    }

    /// The first place for a name that was filled, else the first, takes the new one; the others were of the build
    /// before, and are filled anew (rule R5).
    private void name(String release) {
        var places = review.checklist().releaseLines().stream()
                .filter(line -> line.kind() == ReleaseLine.Kind.NAME && line.placeholder() >= 0)
                .map(ReleaseLine::placeholder)
                .toList();
        int taking = places.stream()
                .filter(place -> !state.values().get(place).isEmpty())
                .findFirst()
                .orElse(places.isEmpty() ? -1 : places.getFirst());
        for (int place : places) fill(place, place == taking ? release : "");
    }

    private void fill(int place, String value) {
        var was = state.values().get(place);
        if (was.equals(value)) return;
        changes.add(new UndoStep.ValueChange.OfValue(place, was, value));
        state = state.withValue(place, value);
    }

    private static ApplyResult refused(Refusal refusal) {
        return new ApplyResult.Refused(refusal);
    }
}
