package dev.gateboard.signal.shape;

/// An answer that is not of the form it should have.
public final class Misshapen extends Exception {
    private static final long serialVersionUID = 1;

    /// @param what such as "`traces` is no list"
    public Misshapen(String what) {
        super(what);
    }
}
