package dev.gateboard.signal.promql;

import java.util.OptionalDouble;

/// A span of time in a query.
///
/// @param text as written, with its sign
/// @param seconds empty where it is calculated, as in `[step() * 5]`
public record QueryDuration(String text, OptionalDouble seconds) {}
