package dev.gateboard.model;

import java.time.Instant;

/// Who said something, who entered it, when, and in which event of the review.
public record Said(Person by, Person enteredBy, Instant at, int number) {}
