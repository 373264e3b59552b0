package dev.gateboard.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A newer document put to a review in one event: everything that was said goes on with the gate it was said of, waits
/// beside a gate that may be it, or is archived (rule R31). Nothing is dropped.
final class Revision {
    private final Review review;
    private final State state;
    private final ReviewEvent event;
    private final Deed.Revise deed;
    private final Checklist newer;
    private final BitSet reworded = new BitSet();
    private final BitSet ticked = new BitSet();
    private final Brought brought;
    private final int[] gates;

    Revision(Review review, ReviewEvent event, Deed.Revise deed, Checklist newer) {
        this.review = review;
        this.state = review.state();
        this.event = event;
        this.deed = deed;
        this.newer = newer;
        this.brought = new Brought(deed.fileName(), deed.from());
        this.gates = new int[review.checklist().gates().size()];
        Arrays.fill(gates, -1);
        deed.reworded().forEach(reworded::set);
        deed.ticked().forEach(ticked::set);
    }

    Outcome outcome() {
        boolean fits = deed.gates().size() == newer.gates().size()
                && new HashSet<>(deed.gates()).size() == deed.gates().size()
                && deed.placeholders().size() == newer.placeholders().size()
                && deed.sections().size() == newer.sections().size()
                && deed.roles().size() == newer.roles().size();
        if (!fits) return new Outcome.Refused(new Refusal.OtherDocument(deed.fileName()));
        var next = new ArrayList<GateState>(newer.gates().size());
        var archived = archive();
        for (var gate : newer.gates()) next.add(state(gate, archived));
        var values = carried(deed.placeholders(), state.values(), "");
        var sections = carried(deed.sections(), state.sections(), Assignment.NOBODY);
        var after = state.with(new Entries(
                        PersistentVector.of(next), PersistentVector.of(values), PersistentVector.of(sections)))
                .with(new Editions(
                        deed.edition(event.number()),
                        kept(archived),
                        state.editions().doubts().with(deed.asks(), deed.fileName(), event.said())))
                .with(new RoleCarrying(review, event.said(), deed, newer).meeting(state.meeting()));
        var remapped = after.steps(Step.moved(state.done(), this::change), Chain.empty());
        return new Outcome.Accepted(review.revised(newer, deed.gates(), remapped.after(event)));
    }

    /// The gates of earlier documents that have not come back.
    private Map<UUID, Archived> archive() {
        var archived = new HashMap<UUID, Archived>();
        for (var gone : state.editions().archived().newestFirst())
            archived.putIfAbsent(gone.gate().id(), gone);
        return archived;
    }

    private GateState state(Gate gate, Map<UUID, Archived> archived) {
        var id = deed.gates().get(gate.index());
        int older = review.indexOf(id);
        var back = archived.get(id);
        if (older < 0 && back == null)
            return ticked.get(gate.index())
                    ? GateState.UNTOUCHED.claimed(brought).after(event)
                    : GateState.UNTOUCHED;
        GateState before;
        String text;
        if (back == null) {
            gates[older] = gate.index();
            before = state.gates().get(older);
            text = review.checklist().before(review.gate(older), gate);
        } else {
            archived.remove(id);
            before = sinceTheCut(back.state()).after(event);
            text = back.gate().text();
        }
        var after =
                reworded.get(gate.index()) ? before.reworded(event.said(), text).after(event) : before;
        return ticked.get(gate.index()) ? after.claimed(brought).after(event) : after;
    }

    /// What comes back after another build was cut was said of the one before.
    private GateState sinceTheCut(GateState back) {
        return review.cuts().stream()
                .filter(cut -> cut.said().number() > back.mark().number())
                .reduce((_, earlier) -> earlier)
                .map(cut -> RecutFold.opened(back, Claim.NONE, event, cut.before()))
                .orElse(back);
    }

    private Chain<Archived> kept(Map<UUID, Archived> archived) {
        var chain = Chain.<Archived>empty();
        for (var gone : state.editions().archived().newestFirst().reversed())
            if (archived.containsKey(gone.gate().id())) chain = chain.prepend(gone);
        for (var gate : review.checklist().gates())
            if (gates[gate.index()] < 0) chain = chain.prepend(Archived.of(review, gate, event.said()));
        return chain;
    }

    private static <T> List<T> carried(List<Integer> origins, PersistentVector<T> before, T none) {
        var carried = new ArrayList<T>(origins.size());
        for (int older : origins) carried.add(older < 0 || older >= before.size() ? none : before.get(older));
        return carried;
    }

    /// A step's change where it is now; what is gone cannot be taken back (rule R25).
    private Step.Change change(Step.Change change) {
        return switch (change) {
            case Step.Change.OfMark(int gate, Mark before, Mark after) ->
                gates[gate] < 0 ? gone(gate) : new Step.Change.OfMark(gates[gate], before, after);
            case Step.Change.OfProofs(int gate, var came) ->
                gates[gate] < 0 ? gone(gate) : new Step.Change.OfProofs(gates[gate], came);
            case Step.Change.OfWas(int gate, Was before, Was after) ->
                gates[gate] < 0 ? gone(gate) : new Step.Change.OfWas(gates[gate], before, after);
            case Step.Change.OfSignal(int gate, Signal before, Signal after) ->
                gates[gate] < 0 ? gone(gate) : new Step.Change.OfSignal(gates[gate], before, after);
            case Step.Change.OfBinding(int gate, Binding before, Binding after) ->
                gates[gate] < 0 ? gone(gate) : new Step.Change.OfBinding(gates[gate], before, after);
            case Step.Change.OfSince(int gate, Signal.Since before, Signal.Since after) ->
                gates[gate] < 0 ? gone(gate) : new Step.Change.OfSince(gates[gate], before, after);
            case Step.Change.OfAssignment(int gate, Assignment before, Assignment after) ->
                gates[gate] < 0 ? gone(gate) : new Step.Change.OfAssignment(gates[gate], before, after);
            case Step.Change.OfSection(int section, Assignment before, Assignment after) -> {
                int now = deed.sections().indexOf(section);
                yield now < 0
                        ? new Step.Change.Gone(
                                review.checklist().sections().get(section).title())
                        : new Step.Change.OfSection(now, before, after);
            }
            case Step.Change.OfValue(int placeholder, String before, String after) -> {
                int now = deed.placeholders().indexOf(placeholder);
                yield now < 0
                        ? new Step.Change.Gone(review.checklist()
                                .placeholders()
                                .get(placeholder)
                                .text())
                        : new Step.Change.OfValue(now, before, after);
            }
            case Step.Change.OfEarlier(int gate, Earlier before, Earlier after) ->
                gates[gate] < 0 ? gone(gate) : new Step.Change.OfEarlier(gates[gate], before, after);
            case Step.Change.OfCuts cuts -> cuts;
            case Step.Change.OfMeeting meeting -> meeting;
            case Step.Change.Gone gone -> gone;
        };
    }

    private Step.Change gone(int gate) {
        return new Step.Change.Gone(review.gate(gate).text());
    }
}
