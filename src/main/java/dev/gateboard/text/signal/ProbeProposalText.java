package dev.gateboard.text.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeProposal;

/// What proposals of probes need, in words.
public final class ProbeProposalText {
    private ProbeProposalText() {}

    /// What must be there before it can be accepted; empty where nothing is missing.
    public static String needs(ProbeProposal proposal) {
        if (!proposal.problem().isEmpty()) return proposal.problem();
        return proposal.offers().stream()
                .filter(offer -> offer.source().isEmpty())
                .findFirst()
                .map(ProbeProposalText::source)
                .orElse("");
    }

    private static String source(ProbeProposal.Offer offer) {
        return offer.sources().isEmpty()
                ? Messages.REVIEW.text("proposal.noSource", offer.sourceKind().yamlName())
                : Messages.REVIEW.text(
                        "proposal.severalSources", offer.sourceKind().yamlName(), String.join(", ", offer.sources()));
    }
}
