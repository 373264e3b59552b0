package dev.gateboard.model;

/// Something in a document its owner should know: one sentence, and the line it is about (counted from 1).
public record Problem(int line, String message) {}
