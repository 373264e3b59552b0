package dev.gateboard.model;

/// What became of an event that was put to a review.
public sealed interface Outcome {
    record Accepted(Review next) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}
}
