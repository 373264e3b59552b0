package dev.gateboard.model.review;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Binding;
import java.util.List;

/// The probes that may change a review now, and the release they are asked about. Where it stays equal, nothing else
/// is asked than before.
public record ArmedProbes(List<Binding.Probe> probes, Release release) {
    public ArmedProbes {
        probes = List.copyOf(probes);
    }

    public static ArmedProbes of(Review review) {
        return new ArmedProbes(
                review.checklist().gates().stream()
                        .map(gate -> review.state(gate).signal().binding())
                        .filter(Binding::isArmed)
                        .flatMap(binding -> binding.probes().stream())
                        .distinct()
                        .toList(),
                review.release());
    }

    public boolean isEmpty() {
        return probes.isEmpty();
    }
}
