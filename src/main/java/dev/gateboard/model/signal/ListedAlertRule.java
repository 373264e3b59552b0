package dev.gateboard.model.signal;

/// An alert rule as its server lists it.
///
/// @param state `firing`, `pending` or `inactive`; empty where the server does not say
public record ListedAlertRule(String name, String state, String query) {}
