package dev.gateboard.model.meeting;

import dev.gateboard.model.person.Attribution;

/// A vote as it was cast: who said it, and the digest of what it was said of (rule R20).
public record VoteEntry(Attribution attribution, Vote vote, String digest) {}
