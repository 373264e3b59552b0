package dev.gateboard.model.apply;

import dev.gateboard.model.review.Review;

/// What became of an event that was put to a review.
public sealed interface ApplyResult {
    record Accepted(Review next) implements ApplyResult {}

    record Refused(Refusal why) implements ApplyResult {}
}
