package dev.gateboard.workspace.signal;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.ProbesFileChange;
import dev.gateboard.workspace.review.FileAttachment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Other probes for a review: what they change, and the actions that take them in. A gate whose probes are the same
/// stays as it is; one whose probes ask something else is disarmed; one that is bound to others is bound anew (rule
/// R12).
public final class ProbesFileUpdatePlanner {
    private final Review review;
    private final StoredProbesFile after;
    private final Map<String, Binding.Probe> was;
    private final Map<String, Binding.Probe> is;
    private final GateBindingResolver ties;
    private final List<Gate> bound = new ArrayList<>();
    private final List<Gate> disarmed = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();

    private ProbesFileUpdatePlanner(
            Review review,
            StoredProbesFile before,
            StoredProbesFile after,
            ProbeProvider probing,
            ProbeProvider.ProbesFileReadResult.ReadableProbesFile read) {
        this.review = review;
        this.after = after;
        this.was = probing.read(review, before.fileName(), before.bytes())
                        instanceof ProbeProvider.ProbesFileReadResult.ReadableProbesFile old
                ? byId(old.probes())
                : Map.of();
        this.is = byId(read.probes());
        this.ties = new GateBindingResolver(review, after.fileName(), read);
        actions.add(new Action.StoreProbesFile(after.fileName(), FileAttachment.sha256(after.bytes())));
        var wanted = new LinkedHashMap<Gate, Action.Bind>();
        for (var action : ties.actions())
            if (action instanceof Action.Bind bind) wanted.put(review.gate(review.indexOf(bind.gate())), bind);
        for (var gate : review.checklist().gates())
            take(gate, wanted.getOrDefault(gate, new Action.Bind(gate.id(), List.of(), Binding.Origin.SIDECAR)));
    }

    public sealed interface UpdateResult {
        record PlannedUpdate(ProbesFileUpdatePlanner planner) implements UpdateResult {}

        record UpdateRefused(String sentence) implements UpdateResult {}
    }

    public static UpdateResult of(
            Review review, StoredProbesFile before, StoredProbesFile after, ProbeProvider probing) {
        return switch (probing.read(review, after.fileName(), after.bytes())) {
            case ProbeProvider.ProbesFileReadResult.Unreadable(var problem) ->
                new UpdateResult.UpdateRefused(after.fileName() + ":" + problem.line() + ": " + problem.message());
            case ProbeProvider.ProbesFileReadResult.ReadableProbesFile read ->
                new UpdateResult.PlannedUpdate(new ProbesFileUpdatePlanner(review, before, after, probing, read));
        };
    }

    private static Map<String, Binding.Probe> byId(List<Binding.Probe> probes) {
        var all = new LinkedHashMap<String, Binding.Probe>();
        for (var probe : probes) all.put(probe.id(), probe);
        return all;
    }

    private void take(Gate gate, Action.Bind wanted) {
        var now = review.state(gate).signal().binding();
        boolean others = !ids(now.probes()).equals(ids(wanted.probes()));
        var other = wanted.probes().stream()
                .filter(probe -> now.probes().stream()
                        .noneMatch(known ->
                                known.id().equals(probe.id()) && known.digest().equals(probe.digest())))
                .findFirst();
        if (!others && other.isEmpty()) return;
        if (now.isArmed()) {
            disarmed.add(gate);
            actions.add(new Action.Disarm(
                    gate.id(),
                    Language.ENGLISH.call(() -> others
                            ? Messages.SIGNAL.text("disarmed.otherProbes", after.fileName())
                            : Messages.SIGNAL.text(
                                    "disarmed.probeChanged", other.orElseThrow().id(), after.fileName()))));
        }
        if (others) {
            bound.add(gate);
            actions.add(wanted);
        }
    }

    private static List<String> ids(List<Binding.Probe> probes) {
        return probes.stream().map(Binding.Probe::id).toList();
    }

    public List<Action> actions() {
        return List.copyOf(actions);
    }

    public ProbesFileChange change() {
        return new ProbesFileChange(
                after.fileName(),
                is.keySet().stream().filter(id -> !was.containsKey(id)).toList(),
                is.values().stream()
                        .filter(probe -> was.containsKey(probe.id())
                                && !was.get(probe.id()).digest().equals(probe.digest()))
                        .map(Binding.Probe::id)
                        .toList(),
                was.keySet().stream().filter(id -> !is.containsKey(id)).toList(),
                bound,
                disarmed,
                ties.problems());
    }
}
