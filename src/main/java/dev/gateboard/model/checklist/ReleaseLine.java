package dev.gateboard.model.checklist;

/// A `Label: value` line above the first gate that says what is released (rule R5). `placeholder` is the index of the
/// placeholder that will give the value, or -1 where `value` is already there.
public record ReleaseLine(Kind kind, String label, String value, int placeholder) {
    public enum Kind {
        SERVICE,
        ENVIRONMENT,
        NAME,
        DATE,
        OWNER
    }
}
