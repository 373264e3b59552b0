package dev.gateboard.model.meeting;

import dev.gateboard.model.person.Attribution;

/// A decision as it was made.
public record DecisionEntry(Attribution attribution, Decision decision) {}
