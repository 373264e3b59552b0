package dev.gateboard.signal.promql;

import dev.gateboard.language.Messages;
/// What an expression gives.

public enum ValueType {
    SCALAR,
    VECTOR,
    MATRIX,
    STRING;

    /// As Prometheus calls it.
    String displayName() {
        return switch (this) {
            case SCALAR -> Messages.SIGNAL.text("promql.scalar");
            case VECTOR -> Messages.SIGNAL.text("promql.vector");
            case MATRIX -> Messages.SIGNAL.text("promql.matrix");
            case STRING -> Messages.SIGNAL.text("promql.string");
        };
    }
}
