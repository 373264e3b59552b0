package dev.gateboard.model.overview;

import java.time.Instant;

/// From a moment on, how many leaves of a review were cleared, and how many there were.
public record BurnUpPoint(Instant at, int cleared, int total) {
    boolean isAs(BurnUpPoint other) {
        return cleared == other.cleared && total == other.total;
    }
}
