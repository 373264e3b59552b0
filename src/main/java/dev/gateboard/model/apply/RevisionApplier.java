package dev.gateboard.model.apply;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.collection.PersistentList;
import dev.gateboard.model.collection.PersistentVector;
import dev.gateboard.model.gate.ClaimSource;
import dev.gateboard.model.gate.EarlierDecision;
import dev.gateboard.model.gate.EarlierWording;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.gate.NecessityAnswer;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.review.ArchivedGate;
import dev.gateboard.model.review.ChecklistState;
import dev.gateboard.model.review.DocumentHistory;
import dev.gateboard.model.review.GateState;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.review.ReviewState;
import dev.gateboard.model.review.UndoStep;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.SignalState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A newer document put to a review in one event: everything that was said goes on with the gate it was said of,
/// waits beside a gate that may be it, or is archived (rule R31). Nothing is dropped.
final class RevisionApplier {
    private final Review review;
    private final ReviewState state;
    private final ReviewEvent event;
    private final Action.Revise action;
    private final Checklist newer;
    private final BitSet reworded = new BitSet();
    private final BitSet ticked = new BitSet();
    private final ClaimSource brought;
    private final int[] gates;

    RevisionApplier(Review review, ReviewEvent event, Action.Revise deed, Checklist newer) {
        this.review = review;
        this.state = review.state();
        this.event = event;
        this.action = deed;
        this.newer = newer;
        this.brought = new ClaimSource(deed.fileName(), deed.senders());
        this.gates = new int[review.checklist().gates().size()];
        Arrays.fill(gates, -1);
        deed.reworded().forEach(reworded::set);
        deed.newClaims().forEach(ticked::set);
    }

    ApplyResult apply() {
        boolean fits = action.gates().size() == newer.gates().size()
                && new HashSet<>(action.gates()).size() == action.gates().size()
                && action.placeholders().size() == newer.placeholders().size()
                && action.sections().size() == newer.sections().size()
                && action.roles().size() == newer.roles().size();
        if (!fits) return new ApplyResult.Refused(new Refusal.OtherDocument(action.fileName()));
        var next = new ArrayList<GateState>(newer.gates().size());
        var archived = archive();
        for (var gate : newer.gates()) next.add(state(gate, archived));
        var values = carried(action.placeholders(), state.values(), "");
        var sections = carried(action.sections(), state.sections(), Assignment.NOBODY);
        var after = state.withChecklistState(new ChecklistState(
                        PersistentVector.of(next), PersistentVector.of(values), PersistentVector.of(sections)))
                .withSettings(state.settings()
                        .withTierChoice(state.settings()
                                .tierChoice()
                                .withOffered(newer.hints().tiers())))
                .withDocuments(new DocumentHistory(
                        action.documentVersion(event.number()),
                        kept(archived),
                        state.documents()
                                .questions()
                                .withQuestions(action.questions(), action.fileName(), event.attribution())))
                .withMeeting(new RoleCarryOver(review, event.attribution(), action, newer).meeting(state.meeting()));
        var remapped = after.withSteps(UndoStep.mapChanges(state.doneSteps(), this::change), PersistentList.empty());
        return new ApplyResult.Accepted(review.withDocument(newer, action.gates(), remapped.withEvent(event)));
    }

    /// The gates of earlier documents that have not come back.
    private Map<UUID, ArchivedGate> archive() {
        var archived = new HashMap<UUID, ArchivedGate>();
        for (var gone : state.documents().archivedGates().newestFirst())
            archived.putIfAbsent(gone.gate().id(), gone);
        return archived;
    }

    private GateState state(Gate gate, Map<UUID, ArchivedGate> archived) {
        var id = action.gates().get(gate.index());
        int older = review.indexOf(id);
        var back = archived.get(id);
        if (older < 0 && back == null)
            return ticked.get(gate.index())
                    ? GateState.UNTOUCHED.withNewerClaim(brought).withEvent(event)
                    : GateState.UNTOUCHED;
        GateState before;
        String text;
        if (back == null) {
            gates[older] = gate.index();
            before = state.gates().get(older);
            text = review.checklist().previousText(review.gate(older), gate);
        } else {
            archived.remove(id);
            before = sinceTheCut(back.state()).withEvent(event);
            text = back.gate().text();
        }
        var after = reworded.get(gate.index())
                ? before.withNewText(event.attribution(), text).withEvent(event)
                : before;
        return ticked.get(gate.index()) ? after.withNewerClaim(brought).withEvent(event) : after;
    }

    /// What comes back after another build was cut was said of the one before.
    private GateState sinceTheCut(GateState back) {
        return review.newBuilds().stream()
                .filter(cut -> cut.attribution().number() > back.mark().eventNumber())
                .reduce((_, earlier) -> earlier)
                .map(cut -> NewBuildApplier.reopenGate(back, Claim.NONE, event, cut.previousRelease()))
                .orElse(back);
    }

    private PersistentList<ArchivedGate> kept(Map<UUID, ArchivedGate> archived) {
        var chain = PersistentList.<ArchivedGate>empty();
        for (var gone : state.documents().archivedGates().newestFirst().reversed())
            if (archived.containsKey(gone.gate().id())) chain = chain.prepend(gone);
        for (var gate : review.checklist().gates())
            if (gates[gate.index()] < 0) chain = chain.prepend(ArchivedGate.of(review, gate, event.attribution()));
        return chain;
    }

    private static <T> List<T> carried(List<Integer> origins, PersistentVector<T> before, T none) {
        var carried = new ArrayList<T>(origins.size());
        for (int older : origins) carried.add(older < 0 || older >= before.size() ? none : before.get(older));
        return carried;
    }

    /// A step's change where it is now; what is gone cannot be taken back (rule R25).
    private UndoStep.ValueChange change(UndoStep.ValueChange change) {
        return switch (change) {
            case UndoStep.ValueChange.OfDecision(int gate, Mark before, Mark after) ->
                gates[gate] < 0 ? gone(gate) : new UndoStep.ValueChange.OfDecision(gates[gate], before, after);
            case UndoStep.ValueChange.OfEvidence(int gate, var came) ->
                gates[gate] < 0 ? gone(gate) : new UndoStep.ValueChange.OfEvidence(gates[gate], came);
            case UndoStep.ValueChange.OfEarlierWording(int gate, EarlierWording before, EarlierWording after) ->
                gates[gate] < 0 ? gone(gate) : new UndoStep.ValueChange.OfEarlierWording(gates[gate], before, after);
            case UndoStep.ValueChange.OfSignal(int gate, SignalState before, SignalState after) ->
                gates[gate] < 0 ? gone(gate) : new UndoStep.ValueChange.OfSignal(gates[gate], before, after);
            case UndoStep.ValueChange.OfBinding(int gate, Binding before, Binding after) ->
                gates[gate] < 0 ? gone(gate) : new UndoStep.ValueChange.OfBinding(gates[gate], before, after);
            case UndoStep.ValueChange.OfCutoff(int gate, SignalState.Cutoff before, SignalState.Cutoff after) ->
                gates[gate] < 0 ? gone(gate) : new UndoStep.ValueChange.OfCutoff(gates[gate], before, after);
            case UndoStep.ValueChange.OfAssignment(int gate, Assignment before, Assignment after) ->
                gates[gate] < 0 ? gone(gate) : new UndoStep.ValueChange.OfAssignment(gates[gate], before, after);
            case UndoStep.ValueChange.OfSection(int section, Assignment before, Assignment after) -> {
                int now = action.sections().indexOf(section);
                yield now < 0
                        ? new UndoStep.ValueChange.OfRemovedPart(
                                review.checklist().sections().get(section).title())
                        : new UndoStep.ValueChange.OfSection(now, before, after);
            }
            case UndoStep.ValueChange.OfValue(int placeholder, String before, String after) -> {
                int now = action.placeholders().indexOf(placeholder);
                yield now < 0
                        ? new UndoStep.ValueChange.OfRemovedPart(review.checklist()
                                .placeholders()
                                .get(placeholder)
                                .text())
                        : new UndoStep.ValueChange.OfValue(now, before, after);
            }
            case UndoStep.ValueChange.OfEarlierDecision(int gate, EarlierDecision before, EarlierDecision after) ->
                gates[gate] < 0 ? gone(gate) : new UndoStep.ValueChange.OfEarlierDecision(gates[gate], before, after);
            case UndoStep.ValueChange.OfNecessity(int gate, NecessityAnswer before, NecessityAnswer after) ->
                gates[gate] < 0 ? gone(gate) : new UndoStep.ValueChange.OfNecessity(gates[gate], before, after);
            case UndoStep.ValueChange.OfTier tier -> tier;
            case UndoStep.ValueChange.OfNewBuilds cuts -> cuts;
            case UndoStep.ValueChange.OfMeeting meeting -> meeting;
            case UndoStep.ValueChange.OfRemovedPart gone -> gone;
        };
    }

    private UndoStep.ValueChange gone(int gate) {
        return new UndoStep.ValueChange.OfRemovedPart(review.gate(gate).text());
    }
}
