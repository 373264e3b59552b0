package dev.gateboard.document;

/// A stretch of the text, in UTF-16 units; `end` is exclusive.
record Span(int start, int end) {
    static final Span NONE = new Span(-1, -1);

    boolean exists() {
        return start >= 0;
    }
}
