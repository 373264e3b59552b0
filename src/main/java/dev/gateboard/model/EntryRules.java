package dev.gateboard.model;

import java.util.List;
import java.util.Optional;

/// What is asked of an action when somebody does it, beyond what its event has to satisfy for ever. Events that were
/// stored before one of these rules was made hold as they were.
final class EntryRules {
    private final Review review;
    private final ReviewEvent event;

    EntryRules(Review review, ReviewEvent event) {
        this.review = review;
        this.event = event;
    }

    /// Why the action is not taken; empty where it is.
    Optional<Refusal> refusal() {
        if (event.deed() instanceof Deed.Pass pass) return passing(pass);
        return Optional.empty();
    }

    /// Passing over a no, or over what nobody here said, says why (rule R16).
    private Optional<Refusal> passing(Deed.Pass pass) {
        if (!pass.reason().isBlank()) return Optional.empty();
        return leaf(pass.gate()).flatMap(gate -> {
            var standing = new Judge(review, event.at()).leaf(gate);
            boolean over = standing.standing() == Standing.FAILED || standing.standing() == Standing.DISPUTED;
            boolean anew = standing.isClaimed() || standing.standing() == Standing.STALE;
            return over || (anew && pass.evidence().isEmpty())
                    ? Optional.of(new Refusal.PassNeedsReason(gate, standing))
                    : Optional.empty();
        });
    }

    private Optional<Gate> leaf(java.util.UUID id) {
        int index = review.indexOf(id);
        return index < 0
                ? Optional.empty()
                : List.of(review.gate(index)).stream().filter(Gate::isLeaf).findFirst();
    }
}
