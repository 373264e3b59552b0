package dev.gateboard.signal.promql;

/// What an expression gives.
public enum ValueType {
    SCALAR("a number"),
    VECTOR("one value of each series"),
    MATRIX("the samples of a span"),
    STRING("a text");

    private final String words;

    ValueType(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
