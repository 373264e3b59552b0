package dev.gateboard.document;

/// A stretch of the text, in UTF-16 units; `end` is exclusive.
public record TextSpan(int start, int end) {
    public static final TextSpan NONE = new TextSpan(-1, -1);

    public boolean exists() {
        return start >= 0;
    }
}
