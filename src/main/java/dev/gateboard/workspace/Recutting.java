package dev.gateboard.workspace;

import dev.gateboard.document.Values;
import dev.gateboard.model.Binding;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Fold;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Outcome;
import dev.gateboard.model.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A new build: the deed itself, and the arms of gates whose probes ask for the release by its name, since whoever cuts
/// a build wants its signals asked about that one. A probe that changed otherwise stays for rule R12 to disarm.
record Recutting(Review review, SidecarFile beside, Probing probing, Stamp stamp) {

    Wanted wanted(String release, List<UUID> kept) {
        var name = release.strip();
        var problem = Values.problem(name);
        if (problem.isPresent()) return new Wanted.None(problem.get());
        var cut = new Deed.Recut(name, kept);
        var deeds = new ArrayList<Deed>(List.of(cut));
        if (Fold.apply(review, stamp.event(review.last().number() + 1, cut)) instanceof Outcome.Accepted(Review next))
            deeds.addAll(arms(next));
        return new Wanted.Deeds(deeds);
    }

    private List<Deed> arms(Review next) {
        var armed = review.checklist().gates().stream()
                .filter(gate -> binding(gate).isArmed())
                .map(Gate::id)
                .toList();
        var before = new Arming(review, beside, probing).deeds(armed);
        var after = new Arming(next, beside, probing).deeds(armed);
        var changed = new ArrayList<Deed>();
        for (int index = 0; index < armed.size(); index++) {
            boolean asBound = before.get(index)
                    .equals(new Deed.Arm(
                            armed.get(index), binding(gate(armed.get(index))).probes()));
            if (asBound && !after.get(index).equals(before.get(index))) changed.add(after.get(index));
        }
        return changed;
    }

    private Gate gate(UUID id) {
        return review.gate(review.indexOf(id));
    }

    private Binding binding(Gate gate) {
        return review.state(gate).signal().binding();
    }
}
