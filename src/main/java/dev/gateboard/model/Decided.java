package dev.gateboard.model;

/// A decision as it was made.
public record Decided(Said said, Decision decision) {}
