package dev.gateboard.workspace.signal;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.apply.EventApplier;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.workspace.review.EventFactory;
import java.util.ArrayList;
import java.util.List;

/// A field that names the release was filled: probes that ask for it ask something else now, so the gates that were
/// armed for them are disarmed in the same step, and say so (rule R12).
public record ReleaseChangePlanner(
        Review review, StoredProbesFile probesFile, ProbeProvider probeProvider, EventFactory eventFactory) {

    /// The actions, and what they disarm.
    public List<Action> withDisarms(List<Action> actions) {
        var next = review;
        for (var action : actions)
            if (EventApplier.apply(next, eventFactory.event(next.lastEvent().number() + 1, action))
                    instanceof ApplyResult.Accepted(Review after)) next = after;
        if (next.release().equals(review.release())) return actions;
        var all = new ArrayList<>(actions);
        all.addAll(disarms(next));
        return all;
    }

    private List<Action> disarms(Review next) {
        var armed = next.checklist().gates().stream()
                .filter(gate -> binding(next, gate).isArmed())
                .toList();
        var ids = armed.stream().map(Gate::id).toList();
        var before = new AutomationPlanner(review, probesFile, probeProvider).armActions(ids);
        var after = new AutomationPlanner(next, probesFile, probeProvider).armActions(ids);
        var disarms = new ArrayList<Action>();
        for (int index = 0; index < ids.size(); index++)
            if (!before.get(index).equals(after.get(index)))
                disarms.add(new Action.Disarm(
                        ids.get(index), Language.ENGLISH.call(() -> Messages.SIGNAL.text("disarmed.newRelease"))));
        return disarms;
    }

    private static Binding binding(Review review, Gate gate) {
        return review.state(gate).signal().binding();
    }
}
