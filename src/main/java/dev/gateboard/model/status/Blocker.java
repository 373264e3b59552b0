package dev.gateboard.model.status;

import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;

/// One thing between the review and *ready* (rule R18). `words` says what would turn it green.
public sealed interface Blocker {
    record OpenGate(Gate gate, GateView status) implements Blocker {}

    record EmptyField(Field field) implements Blocker {}

    /// Gates cleared by the file, confirmed by no one (rule R9); `first` is the first of them.
    record Unconfirmed(int gates, Gate first) implements Blocker {}
}
