package dev.gateboard.workspace.signal;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.review.Review;
import java.util.List;

/// Binds what a newer document brought to the probes of the review's probes file: gates that are new, and gates whose
/// own comment is (rule R31). Nothing is armed by that (rule R12), and no binding that is there is touched.
public record RevisionBindingPlanner(Review before, Review after, StoredProbesFile beside, ProbeProvider probing) {

    /// The bindings, and what of the comments is not understood.
    public record Tied(List<Action> actions, List<Problem> problems) {
        public static final Tied NOTHING = new Tied(List.of(), List.of());
    }

    public Tied tied() {
        if (after.checklist().gates().stream().noneMatch(this::isNew)) return Tied.NOTHING;
        return switch (read()) {
            // What is wrong with the probes file was said when it came.
            case ProbeProvider.SidecarReadResult.Unreadable _ -> Tied.NOTHING;
            case ProbeProvider.SidecarReadResult.Read read -> {
                var ties = new GateBindingResolver(after, beside.fileName(), read);
                var deeds = ties.actions(this::isNew);
                yield new Tied(deeds, ties.warnings());
            }
        };
    }

    private ProbeProvider.SidecarReadResult read() {
        return beside.isNothing()
                ? new ProbeProvider.SidecarReadResult.Read(List.of(), List.of(), List.of())
                : probing.read(after, beside.fileName(), beside.bytes());
    }

    private boolean isNew(Gate gate) {
        if (!after.state(gate).signal().binding().isNone()) return false;
        int older = before.indexOf(gate.id());
        return older < 0 || !before.gate(older).probes().equals(gate.probes());
    }
}
