package dev.gateboard.signal.proposals;

import dev.gateboard.model.Gate;
import dev.gateboard.model.Proposal;
import dev.gateboard.model.Review;
import dev.gateboard.signal.Sources;
import java.util.List;

/// What is offered for the gates of a review that nothing is bound to.
public final class Proposals {
    private final Offers offers;

    public Proposals(Sources sources) {
        this.offers = new Offers(sources);
    }

    /// In document order; gates that nothing is recognised of have none.
    public List<Proposal> of(Review review) {
        return review.checklist().gates().stream()
                .filter(gate -> gate.kind() instanceof Gate.Kind.Leaf)
                .filter(gate -> review.state(gate).signal().binding().isNone())
                .flatMap(
                        gate -> new Recognition(offers, review.checklist(), review.release(), gate).proposal().stream())
                .toList();
    }
}
