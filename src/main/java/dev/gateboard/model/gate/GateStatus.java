package dev.gateboard.model.gate;

import java.util.List;

/// What the board shows for a gate at an instant (rule R3), worst first: a group shows the first that occurs among
/// its applicable leaves.
public enum GateStatus {
    FAILED("failed"),
    DISPUTED("disputed"),
    STALE("stale"),
    OPEN("open"),
    WAIVED("waived"),
    PASSED("passed"),
    NOT_APPLICABLE("notApplicable");

    /// The order in which they are counted on screen, on the command line and in a summary: what clears first.
    public static final List<GateStatus> COUNTED =
            List.of(PASSED, WAIVED, NOT_APPLICABLE, STALE, FAILED, DISPUTED, OPEN);

    private final String jsonName;

    GateStatus(String word) {
        this.jsonName = word;
    }

    /// The name in JSON (`status --json`).
    public String jsonName() {
        return jsonName;
    }

    /// Whether a gate of this status lets the release go.
    public boolean clears() {
        return this == PASSED || this == WAIVED || this == NOT_APPLICABLE;
    }
}
