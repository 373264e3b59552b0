package dev.gateboard.workspace;

import dev.gateboard.model.Binding;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Fold;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Outcome;
import dev.gateboard.model.Review;
import java.util.ArrayList;
import java.util.List;

/// A field that names the release was filled: probes that ask for it ask something else now, so the gates that were
/// armed for them are disarmed in the same step, and say so (rule R12).
record Renamed(Review review, SidecarFile beside, Probing probing, Stamp stamp) {

    /// The deeds, and what they disarm.
    List<Deed> with(List<Deed> deeds) {
        var next = review;
        for (var deed : deeds)
            if (Fold.apply(next, stamp.event(next.last().number() + 1, deed)) instanceof Outcome.Accepted(Review after))
                next = after;
        if (next.release().equals(review.release())) return deeds;
        var all = new ArrayList<>(deeds);
        all.addAll(disarms(next));
        return all;
    }

    private List<Deed> disarms(Review next) {
        var armed = next.checklist().gates().stream()
                .filter(gate -> binding(next, gate).isArmed())
                .toList();
        var ids = armed.stream().map(Gate::id).toList();
        var before = new Arming(review, beside, probing).deeds(ids);
        var after = new Arming(next, beside, probing).deeds(ids);
        var disarms = new ArrayList<Deed>();
        for (int index = 0; index < ids.size(); index++)
            if (!before.get(index).equals(after.get(index)))
                disarms.add(new Deed.Disarm(ids.get(index), "its probes ask for the release, which is another now"));
        return disarms;
    }

    private static Binding binding(Review review, Gate gate) {
        return review.state(gate).signal().binding();
    }
}
