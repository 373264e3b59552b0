package dev.gateboard.document.write;

/// What is written between the brackets of a gate's checkbox.
public enum CheckboxMark {
    OPEN(' '),
    CHECKED('x'),
    NOT_APPLICABLE('~');

    private final char mark;

    CheckboxMark(char mark) {
        this.mark = mark;
    }

    public char mark() {
        return mark;
    }

    /// Whether a box found in the document says this already; `[X]` is a tick like `[x]`.
    boolean matches(char found) {
        return found == mark || (this == CHECKED && found == 'X');
    }
}
