package dev.gateboard.workspace;

import dev.gateboard.model.Binding;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.ProbesChange;
import dev.gateboard.model.Review;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Other probes for a review: what they change, and the deeds that take them in. A gate whose probes are the same stays
/// as it is; one whose probes ask something else is disarmed; one that is bound to others is bound anew (rule R12).
final class Rebinding {
    private final Review review;
    private final SidecarFile after;
    private final Map<String, Binding.Probe> was;
    private final Map<String, Binding.Probe> is;
    private final Ties ties;
    private final List<Gate> bound = new ArrayList<>();
    private final List<Gate> disarmed = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();

    private Rebinding(
            Review review, SidecarFile before, SidecarFile after, Probing probing, Probing.Reading.Read read) {
        this.review = review;
        this.after = after;
        this.was = probing.read(review, before.fileName(), before.bytes()) instanceof Probing.Reading.Read old
                ? byId(old.probes())
                : Map.of();
        this.is = byId(read.probes());
        this.ties = new Ties(review, after.fileName(), read);
        deeds.add(new Deed.Sidecar(after.fileName(), Enclosure.sha256(after.bytes())));
        var wanted = new LinkedHashMap<Gate, Deed.Bind>();
        for (var deed : ties.deeds())
            if (deed instanceof Deed.Bind bind) wanted.put(review.gate(review.indexOf(bind.gate())), bind);
        for (var gate : review.checklist().gates())
            take(gate, wanted.getOrDefault(gate, new Deed.Bind(gate.id(), List.of(), Binding.Origin.SIDECAR)));
    }

    sealed interface Result {
        record Made(Rebinding rebinding) implements Result {}

        record Refused(String sentence) implements Result {}
    }

    static Result of(Review review, SidecarFile before, SidecarFile after, Probing probing) {
        return switch (probing.read(review, after.fileName(), after.bytes())) {
            case Probing.Reading.Unreadable(var problem) ->
                new Result.Refused(after.fileName() + ":" + problem.line() + ": " + problem.message());
            case Probing.Reading.Read read -> new Result.Made(new Rebinding(review, before, after, probing, read));
        };
    }

    private static Map<String, Binding.Probe> byId(List<Binding.Probe> probes) {
        var all = new LinkedHashMap<String, Binding.Probe>();
        for (var probe : probes) all.put(probe.id(), probe);
        return all;
    }

    private void take(Gate gate, Deed.Bind wanted) {
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
            deeds.add(new Deed.Disarm(
                    gate.id(),
                    others
                            ? after.fileName() + " binds it to other probes"
                            : "probe " + other.orElseThrow().id() + " changed in " + after.fileName()));
        }
        if (others) {
            bound.add(gate);
            deeds.add(wanted);
        }
    }

    private static List<String> ids(List<Binding.Probe> probes) {
        return probes.stream().map(Binding.Probe::id).toList();
    }

    List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    ProbesChange change() {
        return new ProbesChange(
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
