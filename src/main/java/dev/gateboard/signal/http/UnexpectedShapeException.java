package dev.gateboard.signal.http;

/// An answer that is not of the form it should have.
public final class UnexpectedShapeException extends Exception {
    private static final long serialVersionUID = 1;

    /// @param what such as "`traces` is no list"
    public UnexpectedShapeException(String what) {
        super(what);
    }
}
