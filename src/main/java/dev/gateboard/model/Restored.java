package dev.gateboard.model;

/// The record a review was opened from again, and who did that.
public record Restored(Said said, Deed.Restore deed) {}
