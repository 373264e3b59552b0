package dev.gateboard.text.signal;

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
                ? "There is no source of the kind " + offer.sourceKind().yamlName()
                        + " in your sources.yaml yet: add one first."
                : "There are several sources of the kind " + offer.sourceKind().yamlName() + ", "
                        + String.join(", ", offer.sources()) + ": say which one to ask.";
    }
}
