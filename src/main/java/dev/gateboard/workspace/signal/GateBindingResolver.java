package dev.gateboard.workspace.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Binding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which gate is bound to which probes: comments on the gates' own lines and the probes file's `bind:` add up (rule
/// R31). What is not understood ties nothing and is warned of.
public final class GateBindingResolver {
    private final Review review;
    private final Map<String, Binding.Probe> known = new LinkedHashMap<>();
    private final Map<UUID, List<String>> bound = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final String probesFile;

    public GateBindingResolver(
            Review review, String sidecar, ProbeProvider.ProbesFileReadResult.ReadableProbesFile read) {
        this.review = review;
        this.probesFile = sidecar;
        for (var probe : read.probes()) known.put(probe.id(), probe);
        for (var tie : read.gateBindings()) bound.put(tie.gate(), tie.probes());
        read.problems().forEach(problem -> problems.add(problem.inFile(sidecar)));
    }

    public List<Action> actions() {
        return actions(_ -> true);
    }

    /// Those of some gates alone.
    List<Action> actions(Predicate<Gate> which) {
        var actions = new ArrayList<Action>();
        for (var gate : review.checklist().gates()) {
            if (!which.test(gate)) continue;
            var ids = new LinkedHashSet<>(gate.probes());
            ids.addAll(bound.getOrDefault(gate.id(), List.of()));
            if (ids.isEmpty()) continue;
            if (!(gate.kind() instanceof Gate.Kind.Leaf)) {
                warn(gate, Messages.SIGNAL.text("binding.notLeaf"));
                continue;
            }
            var probes = probes(gate, ids);
            var origin = gate.probes().isEmpty() ? Binding.Origin.SIDECAR : Binding.Origin.COMMENT;
            if (!probes.isEmpty()) actions.add(new Action.Bind(gate.id(), probes, origin));
        }
        return actions;
    }

    /// A gate one of whose probes is unknown stays unbound: the others alone would prove too little.
    private List<Binding.Probe> probes(Gate gate, SequencedSet<String> ids) {
        var probes = new ArrayList<Binding.Probe>();
        for (var id : ids) {
            var probe = known.get(id);
            if (probe == null) {
                warn(
                        gate,
                        probesFile.isEmpty()
                                ? Messages.SIGNAL.text("binding.unknownProbeBeside", id)
                                : Messages.SIGNAL.text("binding.unknownProbe", id, probesFile));
                return List.of();
            }
            probes.add(probe);
        }
        return probes;
    }

    private void warn(Gate gate, String message) {
        warnings.add(new Problem(gate.line(), message));
    }

    /// What is not understood on the gates' own lines.
    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    /// The same, with what is not understood of the probes file.
    public List<Problem> problems() {
        return Stream.concat(problems.stream(), warnings.stream()).toList();
    }
}
