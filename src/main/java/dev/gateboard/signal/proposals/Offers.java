package dev.gateboard.signal.proposals;

import dev.gateboard.model.Proposal;
import dev.gateboard.signal.Flow;
import dev.gateboard.signal.Kind;
import dev.gateboard.signal.Source;
import dev.gateboard.signal.Sources;
import java.util.Map;

/// Probes as they are offered: of the user's only source of the kind, else of one the user has yet to name.
record Offers(Sources sources) {

    Proposal.Offer offer(Kind kind, String id, String words, Map<String, Object> keys) {
        var able = sources.byKey().values().stream()
                .filter(source -> source.kind() == kind.source())
                .map(Source::key)
                .toList();
        return new Proposal.Offer(
                id,
                kind.word(),
                kind.source().word(),
                able,
                able.size() == 1 ? able.getFirst() : "",
                words,
                Flow.keys(keys));
    }
}
