package dev.gateboard.workspace.signal;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.review.ArmedProbes;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.signal.probe.ProbeTask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The probes of a review as they are now, by its stored probes file and the user's sources.
public record AutomationPlanner(Review review, StoredProbesFile probesFile, ProbeProvider probeProvider) {

    /// Arms each gate for its probes as they are now; a probe that is no longer there stays as it was bound, and
    /// nothing will answer for it.
    public List<Action> armActions(List<UUID> gates) {
        var now = now();
        return gates.stream()
                .<Action>map(gate -> new Action.Arm(
                        gate,
                        binding(gate).probes().stream()
                                .map(probe -> now.getOrDefault(probe.id(), probe))
                                .toList()))
                .toList();
    }

    private Binding binding(UUID gate) {
        int index = review.indexOf(gate);
        return index < 0 ? Binding.NONE : binding(review.gate(index));
    }

    private Binding binding(Gate gate) {
        return review.state(gate).signal().binding();
    }

    private Map<String, Binding.Probe> now() {
        var probes = new LinkedHashMap<String, Binding.Probe>();
        if (!probesFile.isNothing()
                && probeProvider.read(review, probesFile.fileName(), probesFile.bytes())
                        instanceof ProbeProvider.ProbesFileReadResult.ReadableProbesFile read)
            for (var probe : read.probes()) probes.put(probe.id(), probe);
        return probes;
    }

    /// One question for each probe of an armed gate; none for those that only their own action runs (rule R12).
    public List<ProbeTask> probeTasks() {
        return tasksFor(ArmedProbes.of(review).probes());
    }

    /// The same for these gates, armed or not.
    public List<ProbeTask> probeTasks(List<UUID> gates) {
        return tasksFor(gates.stream()
                .map(this::binding)
                .flatMap(binding -> binding.probes().stream())
                .toList());
    }

    private List<ProbeTask> tasksFor(List<Binding.Probe> probes) {
        var asked = new LinkedHashMap<String, Binding.Probe>();
        for (var probe : probes) if (probe.trigger() != Binding.Trigger.BY_HAND) asked.put(probe.id(), probe);
        return probesFile.isNothing() || asked.isEmpty()
                ? List.of()
                : probeProvider.probeTasks(
                        review, probesFile.fileName(), probesFile.bytes(), List.copyOf(asked.values()));
    }
}
