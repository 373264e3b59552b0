package dev.gateboard.signal.proposal;

import dev.gateboard.model.signal.ProbeProposal;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.config.YamlFlowWriter;
import dev.gateboard.signal.dashboard.DashboardProbe;
import dev.gateboard.signal.probe.ProbeKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Probes as they are offered: of the user's only source of the kind, else of one the user has yet to name.
record ProbeOfferFactory(SourcesFile sources) {

    /// The key of the user's only source of a kind.
    Optional<String> onlySource(SourceKind kind) {
        var keys = keys(kind);
        return keys.size() == 1 ? Optional.of(keys.getFirst()) : Optional.empty();
    }

    private List<String> keys(SourceKind kind) {
        return sources.byKey().values().stream()
                .filter(source -> source.kind() == kind)
                .map(Source::key)
                .toList();
    }

    /// Whether the user has a source of the kind that the probe asks.
    boolean hasSource(ProbeKind kind) {
        return !keys(kind.source()).isEmpty();
    }

    /// Of several folders those whose names say what lies in them.
    private List<String> able(ProbeKind kind) {
        var able = keys(kind.source());
        if (!(kind instanceof DashboardProbe)) return able;
        var named = able.stream()
                .filter(key -> key.contains("dashboard") || key.contains("grafana"))
                .toList();
        return named.isEmpty() ? able : named;
    }

    ProbeProposal.Offer offer(ProbeKind kind, String id, String words, Map<String, Object> keys) {
        var able = able(kind);
        return new ProbeProposal.Offer(
                id,
                kind.text(),
                kind.source(),
                able,
                able.size() == 1 ? able.getFirst() : "",
                words,
                YamlFlowWriter.keys(keys));
    }
}
