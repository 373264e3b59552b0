package dev.gateboard.bench;

/// How thoroughly everything is measured.
enum Length {
    /// Whether it works at all: what it measures says nothing.
    SHORT,
    FULL;

    private static final int TURNS = 3;
    private static final int STARTS = 7;

    boolean isShort() {
        return this == SHORT;
    }

    /// JVMs of each side of a pair.
    int turns() {
        return isShort() ? 1 : TURNS;
    }

    int starts() {
        return isShort() ? 1 : STARTS;
    }

    /// What a measurement's own program is told.
    String word() {
        return isShort() ? "short" : "full";
    }
}
