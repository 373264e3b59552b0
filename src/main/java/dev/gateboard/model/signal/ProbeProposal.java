package dev.gateboard.model.signal;

import java.util.List;
import java.util.UUID;

/// Probes that are offered for a gate by what its text says. Nothing is bound until a person accepts it; accepting
/// binds and arms (rule R12).
///
/// @param offers all of them are bound together (rule R13)
/// @param reason one sentence: what was recognised, and what a pass would prove
/// @param problem one sentence: why the user's sources cannot be read; empty where they can
public record ProbeProposal(UUID gate, List<Offer> offers, String reason, String problem) {
    public ProbeProposal {
        offers = List.copyOf(offers);
    }

    /// One probe.
    ///
    /// @param id what it is called in the probes file
    /// @param sourceKind the kind of source it asks
    /// @param sources the keys of the user's sources of that kind
    /// @param source the one it will ask; empty where there is none, or several and no one has said which
    /// @param description what it asks, in words
    /// @param keys what a probes file says of it beside `kind` and `source`, in YAML
    public record Offer(
            String id,
            String kind,
            SourceKind sourceKind,
            List<String> sources,
            String source,
            String description,
            String keys) {
        public Offer {
            sources = List.copyOf(sources);
        }

        /// As it will stand in the probes file.
        public String yaml() {
            return "{kind: " + kind + (source.isEmpty() ? "" : ", source: " + source)
                    + (keys.isEmpty() ? "" : ", " + keys) + "}";
        }

        /// The same probe, asking this source where it is one of those it can ask.
        Offer withSource(String other) {
            return sources.contains(other) ? new Offer(id, kind, sourceKind, sources, other, description, keys) : this;
        }
    }

    /// The same proposal, asking this source wherever it can.
    public ProbeProposal withSource(String source) {
        return new ProbeProposal(
                gate, offers.stream().map(offer -> offer.withSource(source)).toList(), reason, problem);
    }

    /// Whether every probe knows its source.
    public boolean isAcceptable() {
        return problem.isEmpty()
                && offers.stream().noneMatch(offer -> offer.source().isEmpty());
    }
}
