package dev.gateboard.signal.prometheus;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gateboard.language.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What stands around the data of every answer.
///
/// @param error of an answer that says it is a success, which it then is not
/// @param isPartial as VictoriaMetrics says it of a cluster
record PrometheusEnvelope(
        @JsonProperty(required = true) String status,
        @JsonProperty(required = true) JsonNode data,
        Optional<List<String>> warnings,
        Optional<List<String>> infos,
        Optional<String> error,
        Optional<Boolean> isPartial) {
    PrometheusEnvelope {
        if (data.isNull() || data.isMissingNode()) throw new IllegalArgumentException("no data");
        if (error.isPresent() && !error.get().isEmpty()) throw new IllegalArgumentException("success with an error");
    }

    /// Why the answer is only a part, if it is.
    List<String> parts() {
        var parts = new ArrayList<>(warnings.orElse(List.of()));
        if (isPartial.orElse(false)) parts.add(Messages.SIGNAL.text("prometheus.isPartial"));
        return List.copyOf(parts);
    }
}
