package dev.gateboard.model;

/// A vote as it was cast: who said it, and the digest of what it was said of (rule R20).
public record Cast(Said said, Vote vote, String digest) {}
