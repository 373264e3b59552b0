package dev.gateboard.model.signal;

/// What an answer says about a gate. Only `PASS` can clear one and only `FAIL` can hold one back; the others change
/// nothing and are shown with their reason (rule R11).
public enum Verdict {
    FAIL,
    ERROR,
    NO_DATA,
    INCONCLUSIVE,
    PASS
}
