package dev.gateboard.signal.proposals;

import dev.gateboard.model.Proposal;
import dev.gateboard.signal.Flow;
import dev.gateboard.signal.Kind;
import dev.gateboard.signal.Source;
import dev.gateboard.signal.Sources;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Probes as they are offered: of the user's only source of the kind, else of one the user has yet to name.
record Offers(Sources sources) {

    /// The key of the user's only source of a kind.
    Optional<String> only(Source.Kind kind) {
        var keys = keys(kind);
        return keys.size() == 1 ? Optional.of(keys.getFirst()) : Optional.empty();
    }

    private List<String> keys(Source.Kind kind) {
        return sources.byKey().values().stream()
                .filter(source -> source.kind() == kind)
                .map(Source::key)
                .toList();
    }

    /// Whether the user has a source of the kind that the probe asks.
    boolean has(Kind kind) {
        return !keys(kind.source()).isEmpty();
    }

    /// Of several folders those whose names say what lies in them.
    private List<String> able(Kind kind) {
        var able = keys(kind.source());
        if (kind != Kind.DASHBOARD) return able;
        var named = able.stream()
                .filter(key -> key.contains("dashboard") || key.contains("grafana"))
                .toList();
        return named.isEmpty() ? able : named;
    }

    Proposal.Offer offer(Kind kind, String id, String words, Map<String, Object> keys) {
        var able = able(kind);
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
