package dev.gateboard.model;

/// What the board shows for a gate at an instant (rule R3), worst first: a group shows the first that occurs among
/// its applicable leaves.
public enum Standing {
    FAILED("failed"),
    DISPUTED("disputed"),
    STALE("stale"),
    OPEN("open"),
    WAIVED("waived"),
    PASSED("passed"),
    NOT_APPLICABLE("notApplicable");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    /// The name in JSON (`status --json`).
    public String word() {
        return word;
    }

    /// Whether a gate of this standing lets the release go.
    public boolean clears() {
        return this == PASSED || this == WAIVED || this == NOT_APPLICABLE;
    }
}
