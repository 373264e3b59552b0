package dev.gateboard.workspace.revision;

import dev.gateboard.document.syntax.PlaceholderValueRules;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.apply.EventApplier;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.workspace.review.ActionPlan;
import dev.gateboard.workspace.review.EventFactory;
import dev.gateboard.workspace.signal.AutomationPlanner;
import dev.gateboard.workspace.signal.ProbeProvider;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A new build: the action itself, and the arms of gates whose probes ask for the release by its name, since the
/// person who cuts a build wants its signals asked about that one. A probe that changed otherwise stays for rule R12
/// to disarm.
public record NewBuildPlanner(
        Review review, StoredProbesFile probesFile, ProbeProvider probeProvider, EventFactory eventFactory) {

    public ActionPlan plan(String release, List<UUID> kept) {
        var name = release.strip();
        var problem = PlaceholderValueRules.findProblem(name);
        if (problem.isPresent()) return new ActionPlan.NothingPlanned(problem.get());
        var cut = new Action.StartNewBuild(name, kept);
        var actions = new ArrayList<Action>(List.of(cut));
        if (EventApplier.apply(review, eventFactory.event(review.lastEvent().number() + 1, cut))
                instanceof ApplyResult.Accepted(Review next)) actions.addAll(arms(next));
        return new ActionPlan.Planned(actions);
    }

    private List<Action> arms(Review next) {
        var armed = review.checklist().gates().stream()
                .filter(gate -> binding(gate).isArmed())
                .map(Gate::id)
                .toList();
        var before = new AutomationPlanner(review, probesFile, probeProvider).armActions(armed);
        var after = new AutomationPlanner(next, probesFile, probeProvider).armActions(armed);
        var changed = new ArrayList<Action>();
        for (int index = 0; index < armed.size(); index++) {
            boolean asBound = before.get(index)
                    .equals(new Action.Arm(
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
