package dev.gateboard.words;

import dev.gateboard.model.Proposal;

/// What proposals of probes need, in words.
public final class Proposing {
    private Proposing() {}

    /// What must be there before it can be accepted; empty where nothing is missing.
    public static String needs(Proposal proposal) {
        if (!proposal.trouble().isEmpty()) return proposal.trouble();
        return proposal.offers().stream()
                .filter(offer -> offer.source().isEmpty())
                .findFirst()
                .map(Proposing::source)
                .orElse("");
    }

    private static String source(Proposal.Offer offer) {
        return offer.sources().isEmpty()
                ? "There is no source of the kind " + offer.sourceKind() + " in your sources.yaml yet: add one first."
                : "There are several sources of the kind " + offer.sourceKind() + ", "
                        + String.join(", ", offer.sources()) + ": say which one to ask.";
    }
}
