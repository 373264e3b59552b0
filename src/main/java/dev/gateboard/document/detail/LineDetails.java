package dev.gateboard.document.detail;

import java.time.LocalDate;
import java.util.Optional;

/// What a line names beside what it says.
///
/// @param owner the persons or team, as written; empty where none is named
/// @param priority empty where none is named
/// @param isAll whether the line says nothing else
public record LineDetails(String owner, Optional<LocalDate> due, String priority, boolean isAll) {
    public static final LineDetails NONE = new LineDetails("", Optional.empty(), "", false);

    public boolean isNothing() {
        return owner.isEmpty() && due.isEmpty() && priority.isEmpty();
    }
}
