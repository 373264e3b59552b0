package dev.gateboard.text.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeProposal;
import dev.gateboard.model.signal.SourceKind;

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
                ? Messages.REVIEW.text("proposal.noSource", kind(offer.sourceKind()))
                : Messages.REVIEW.text(
                        "proposal.severalSources", kind(offer.sourceKind()), String.join(", ", offer.sources()));
    }

    private static String kind(SourceKind kind) {
        return switch (kind) {
            case PROMETHEUS -> Messages.REVIEW.text("sourceKind.prometheus");
            case ALERTMANAGER -> Messages.REVIEW.text("sourceKind.alertmanager");
            case OTLP_RECEIVER -> Messages.REVIEW.text("sourceKind.receiver");
            case OTLP_COLLECTOR -> Messages.REVIEW.text("sourceKind.collector");
            case FOLDER -> Messages.REVIEW.text("sourceKind.folder");
            case HTTP -> Messages.REVIEW.text("sourceKind.http");
            case GRAFANA -> Messages.REVIEW.text("sourceKind.grafana");
            case REVIEWS -> Messages.REVIEW.text("sourceKind.reviews");
        };
    }
}
