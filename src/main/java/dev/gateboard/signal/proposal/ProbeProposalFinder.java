package dev.gateboard.signal.proposal;

import dev.gateboard.language.Language;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.ProbeProposal;
import dev.gateboard.signal.config.SourcesFile;
import java.util.List;

/// What is offered for the gates of a review that nothing is bound to.
public final class ProbeProposalFinder {
    private final ProbeOfferFactory offers;

    public ProbeProposalFinder(SourcesFile sources) {
        this.offers = new ProbeOfferFactory(sources);
    }

    /// In document order; gates that nothing is recognised of have none. In English, as scripts read it.
    public List<ProbeProposal> of(Review review) {
        return Language.ENGLISH.call(() -> inEnglish(review));
    }

    private List<ProbeProposal> inEnglish(Review review) {
        return review.checklist().gates().stream()
                .filter(gate -> gate.kind() instanceof Gate.Kind.Leaf)
                .filter(gate -> review.state(gate).signal().binding().isNone())
                .flatMap(gate ->
                        new GateProposalRules(offers, review.checklist(), review.release(), gate).proposal().stream())
                .toList();
    }
}
