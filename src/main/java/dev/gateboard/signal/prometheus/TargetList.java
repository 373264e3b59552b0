package dev.gateboard.signal.prometheus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The targets that a server scrapes, and what it dropped.
record TargetList(@JsonProperty(required = true) List<Target> activeTargets, Optional<List<Dropped>> droppedTargets) {
    TargetList {
        activeTargets = List.copyOf(activeTargets);
    }

    /// @param health `up`, `down`, or `unknown` before the first scrape
    record Target(
            @JsonProperty(required = true) Map<String, String> labels,
            @JsonProperty(required = true) String health,
            Optional<String> lastScrape,
            Optional<String> lastError) {
        Target {
            labels = Map.copyOf(labels);
            if (health.isEmpty()) throw new IllegalArgumentException("no health");
        }

        String job() {
            return labels.getOrDefault("job", "");
        }

        String instance() {
            return labels.getOrDefault("instance", "?");
        }

        Instant scraped() {
            return RuleList.instant(lastScrape.orElse(""));
        }
    }

    /// Dropped by a relabelling before it was scraped.
    record Dropped(Optional<Map<String, String>> discoveredLabels) {}

    /// How many targets of the job were dropped.
    long dropped(String job) {
        return droppedTargets.orElse(List.of()).stream()
                .filter(target ->
                        job.equals(target.discoveredLabels().orElse(Map.of()).get("job")))
                .count();
    }
}
