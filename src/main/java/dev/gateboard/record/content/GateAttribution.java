package dev.gateboard.record.content;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.GateView;
import java.util.Optional;

/// Who decided a gate, as the record names them.
public final class GateAttribution {
    private GateAttribution() {}

    /// Who said so; of a gate that does not apply by a choice the person who chose.
    public static Optional<Attribution> of(Review review, GateView status) {
        if (status.reason() instanceof GateView.Reason.OtherTier)
            return review.state().settings().tierChoice().attribution().stream().findFirst();
        return status.reason() instanceof GateView.Reason.BranchNotTaken(Gate choice, String _)
                ? review.mark(choice).by()
                : status.attribution();
    }
}
