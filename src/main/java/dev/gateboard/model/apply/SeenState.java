package dev.gateboard.model.apply;

import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.status.ReviewStatus;

/// What someone saw of a review before acting on it. An action is refused where what it is about has moved since:
/// no one passes a gate that someone else failed while the line was open.
public sealed interface SeenState {

    /// Nothing that has to be compared: what a program does that looks and acts in one.
    record Anything() implements SeenState {}

    /// The review with this event as its newest.
    record UpTo(int lastEvent) implements SeenState {}

    /// The gates with this status, as a script names it.
    record Status(GateStatus status) implements SeenState {}

    SeenState ANYTHING = new Anything();

    /// What a view of these statuses shows.
    static SeenState of(ReviewStatus reviewStatus) {
        return new UpTo(reviewStatus.review().lastEvent().number());
    }
}
