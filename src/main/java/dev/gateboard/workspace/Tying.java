package dev.gateboard.workspace;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Problem;
import dev.gateboard.model.Review;
import java.util.List;

/// Binds what a newer document brought to the probes of the review's sidecar: gates that are new, and gates whose own
/// comment is (rule R31). Nothing is armed by that (rule R12), and no binding that is there is touched.
record Tying(Review before, Review after, SidecarFile beside, Probing probing) {

    /// The bindings, and what of the comments is not understood.
    record Tied(List<Deed> deeds, List<Problem> problems) {
        static final Tied NOTHING = new Tied(List.of(), List.of());
    }

    Tied tied() {
        if (after.checklist().gates().stream().noneMatch(this::isNew)) return Tied.NOTHING;
        return switch (read()) {
            // What is wrong with the sidecar was said when it came.
            case Probing.Reading.Unreadable _ -> Tied.NOTHING;
            case Probing.Reading.Read read -> {
                var ties = new Ties(after, beside.fileName(), read);
                var deeds = ties.deeds(this::isNew);
                yield new Tied(deeds, ties.warnings());
            }
        };
    }

    private Probing.Reading read() {
        return beside.isNothing()
                ? new Probing.Reading.Read(List.of(), List.of(), List.of())
                : probing.read(after, beside.fileName(), beside.bytes());
    }

    private boolean isNew(Gate gate) {
        if (!after.state(gate).signal().binding().isNone()) return false;
        int older = before.indexOf(gate.id());
        return older < 0 || !before.gate(older).probes().equals(gate.probes());
    }
}
