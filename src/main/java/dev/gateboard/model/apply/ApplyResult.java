package dev.gateboard.model.apply;

import dev.gateboard.model.review.Review;

/// What became of an event that was put to a review.
public sealed interface ApplyResult {
    record Accepted(Review review) implements ApplyResult {}

    record Refused(Refusal refusal) implements ApplyResult {}
}
