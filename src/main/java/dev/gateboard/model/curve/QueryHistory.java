package dev.gateboard.model.curve;

import java.time.Instant;
import java.util.List;

/// What a query gave at each moment of a stretch of time, before anything judges it.
///
/// @param moments the oldest first, one for each step, also those at which nothing came
/// @param series how many series there were
public record QueryHistory(List<Moment> moments, int series) {
    /// The values of all series at one moment.
    public record Moment(Instant at, List<Double> values) {
        public Moment {
            values = List.copyOf(values);
        }
    }

    public QueryHistory {
        moments = List.copyOf(moments);
    }
}
