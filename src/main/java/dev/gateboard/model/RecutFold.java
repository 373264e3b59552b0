package dev.gateboard.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A new build put to a review: every mark, waiver and N/A opens again with its word beside it, but those that are kept
/// and those under untaken branches; signals are asked again; the meeting begins anew. Choices stay: they say what is
/// built, and no branch is taken or left by a new build.
final class RecutFold {
    private final Review review;
    private final ReviewEvent event;
    private final List<Step.Change> changes = new ArrayList<>();
    private State state;

    RecutFold(Review review, ReviewEvent event) {
        this.review = review;
        this.state = review.state();
        this.event = event;
    }

    Outcome outcome(Deed.Recut deed) {
        var release = deed.release().strip();
        var before = String.join(", ", review.release().names());
        if (release.isEmpty() || release.lines().count() > 1)
            return refused(new Refusal.BadValue("A build's name is one line that is not blank."));
        if (review.release().names().contains(release)) return refused(new Refusal.SameBuild(release));
        for (var gate : deed.kept()) if (review.indexOf(gate) < 0) return refused(new Refusal.NoSuchGate());
        var kept = new HashSet<UUID>(deed.kept());
        for (var gate : review.checklist().gates()) if (gate.isLeaf()) open(gate, kept, before);
        name(release);
        var cuts = state.lineage().cuts().prepend(new Cut(event.said(), before, release, deed.kept()));
        changes.add(new Step.Change.OfCuts(state.lineage().cuts(), cuts));
        var meeting = state.meeting().recut(before, event.said());
        changes.add(new Step.Change.OfMeeting(state.meeting(), meeting));
        var next = state.with(state.lineage().with(cuts)).with(meeting);
        return new Outcome.Accepted(review.with(next.steps(Undo.with(state.done(), event, changes), Chain.empty())
                .after(event)));
    }

    private void open(Gate gate, Set<UUID> kept, String before) {
        boolean stays = kept.contains(gate.id())
                || gate.kind() instanceof Gate.Kind.Choice
                || !review.switchedOffBy(gate).isEmpty();
        if (stays) return;
        int index = gate.index();
        var was = state.gates().get(index);
        var now = opened(was, gate.claim(), event, before);
        if (now.equals(was)) return;
        if (!now.earlier().equals(was.earlier()))
            changes.add(new Step.Change.OfEarlier(index, was.earlier(), now.earlier()));
        if (!now.mark().equals(was.mark())) changes.add(new Step.Change.OfMark(index, was.mark(), now.mark()));
        if (!now.was().equals(was.was())) changes.add(new Step.Change.OfWas(index, was.was(), now.was()));
        if (!now.signal().equals(was.signal()))
            changes.add(new Step.Change.OfSince(
                    index, was.signal().since(), now.signal().since()));
        state = state.gate(index, now.after(event));
    }

    /// A gate that has to be seen again: open, nothing waiting to be said again, its signals asked anew.
    ///
    /// @param release what was said was said of
    static GateState opened(GateState was, Claim claim, ReviewEvent event, String release) {
        var standing = was.was() instanceof Was.Reworded reworded ? was.with(reworded.mark()) : was;
        boolean claimed = was.mark() instanceof Mark.Nothing && !(claim instanceof Claim.None);
        boolean said = was.mark().decided() && !(was.mark() instanceof Mark.Reopened);
        // What was attached before proves nothing of another build.
        boolean attached = was.proofs() instanceof Chain.Node;
        var next = was.with(standing.toEarlier(release)).with(Was.NOTHING);
        if (said || claimed || attached || was.was().waits()) next = next.with(new Mark.Reopened(event.said(), ""));
        return was.signal().equals(Signal.NONE)
                ? next
                : next.with(was.signal().with(new Signal.Since(event.number(), event.at())));
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
        changes.add(new Step.Change.OfValue(place, was, value));
        state = state.value(place, value);
    }

    private static Outcome refused(Refusal why) {
        return new Outcome.Refused(why);
    }
}
