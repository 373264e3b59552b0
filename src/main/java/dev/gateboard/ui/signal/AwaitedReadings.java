package dev.gateboard.ui.signal;

import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.ProbeProposal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The gates whose probes were accepted, until the first answer of one of them is there.
final class AwaitedReadings {
    private Set<UUID> gates = Set.of();

    void await(List<ProbeProposal> accepted) {
        gates = accepted.stream().map(ProbeProposal::gate).collect(Collectors.toSet());
    }

    /// Whether the first answer came; true once.
    boolean arrivedIn(Review review) {
        boolean answered = review.checklist().gates().stream()
                .filter(gate -> gates.contains(gate.id()))
                .anyMatch(gate -> !review.state(gate).signal().newestReadings().isEmpty());
        if (answered) gates = Set.of();
        return answered;
    }
}
