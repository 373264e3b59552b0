package dev.gateboard.signal.http;

/// An answer that is not of the form it should have.
public final class UnexpectedShapeException extends Exception {
    private static final long serialVersionUID = 1;

    /// @param what such as "`traces` is not a list", for a sentence that names it in parentheses
    public UnexpectedShapeException(String what) {
        super(what);
    }
}
