package dev.gateboard.model.person;

import java.time.Instant;

/// Who said something, who entered it, when, and in which event of the review.
public record Attribution(Person by, Person enteredBy, Instant at, int number) {}
