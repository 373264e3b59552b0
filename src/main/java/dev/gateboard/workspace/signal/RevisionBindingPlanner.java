package dev.gateboard.workspace.signal;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.review.Review;
import java.util.List;

/// Binds what a newer document brought to the probes of the review's probes file: gates that are new, and gates whose
/// own comment is (rule R31). Nothing is armed by that (rule R12), and no binding that is there is touched.
public record RevisionBindingPlanner(
        Review before, Review after, StoredProbesFile probesFile, ProbeProvider probeProvider) {

    /// The bindings, and what of the comments is not understood.
    public record BindingPlan(List<Action> actions, List<Problem> problems) {
        public static final BindingPlan NOTHING = new BindingPlan(List.of(), List.of());
    }

    public BindingPlan plan() {
        if (after.checklist().gates().stream().noneMatch(this::isNew)) return BindingPlan.NOTHING;
        return switch (read()) {
            // What is wrong with the probes file was said when it came.
            case ProbeProvider.ProbesFileReadResult.Unreadable _ -> BindingPlan.NOTHING;
            case ProbeProvider.ProbesFileReadResult.ReadableProbesFile read -> {
                var ties = new GateBindingResolver(after, probesFile.fileName(), read);
                var deeds = ties.actions(this::isNew);
                yield new BindingPlan(deeds, ties.warnings());
            }
        };
    }

    private ProbeProvider.ProbesFileReadResult read() {
        return probesFile.isNothing()
                ? new ProbeProvider.ProbesFileReadResult.ReadableProbesFile(List.of(), List.of(), List.of())
                : probeProvider.read(after, probesFile.fileName(), probesFile.bytes());
    }

    private boolean isNew(Gate gate) {
        if (!after.state(gate).signal().binding().isNone()) return false;
        int older = before.indexOf(gate.id());
        return older < 0 || !before.gate(older).probes().equals(gate.probes());
    }
}
