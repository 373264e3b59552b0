package dev.gateboard.model.gate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How a gate stands at an instant (rule R3), worst first: a group shows the first that occurs among
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
    public static final List<GateStatus> COUNTED = Arrays.stream(values())
            .sorted(Comparator.comparingInt(GateStatus::position))
            .toList();

    private final String jsonName;

    GateStatus(String jsonName) {
        this.jsonName = jsonName;
    }

    /// The name in every JSON: the store, the record and the command line. It never changes.
    public String jsonName() {
        return jsonName;
    }

    /// The status with this name in JSON; empty where there is none.
    public static Optional<GateStatus> named(String jsonName) {
        return Arrays.stream(values())
                .filter(status -> status.jsonName.equals(jsonName))
                .findFirst();
    }

    /// Whether a gate of this status lets the release go.
    public boolean isCleared() {
        return switch (this) {
            case PASSED, WAIVED, NOT_APPLICABLE -> true;
            case FAILED, DISPUTED, STALE, OPEN -> false;
        };
    }

    private int position() {
        return switch (this) {
            case PASSED -> 1;
            case WAIVED -> 2;
            case NOT_APPLICABLE -> 3;
            case STALE -> 4;
            case FAILED -> 5;
            case DISPUTED -> 6;
            case OPEN -> 7;
        };
    }
}
