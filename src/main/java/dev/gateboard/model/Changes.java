package dev.gateboard.model;

import java.util.List;

/// All that a file brings to a review (rule R31).
///
/// @param template whether it is a newer template, not an edited copy
/// @param same how many gates are as they were, where they were
public record Changes(
        String fileName, boolean template, int same, List<Change.Certain> certain, List<Change.Asked> asked) {
    public Changes {
        certain = List.copyOf(certain);
        asked = List.copyOf(asked);
    }

    /// Whether the gates, places and roles are as they were.
    public boolean isNothing() {
        return certain.isEmpty() && asked.isEmpty();
    }

    /// How many there are of a kind.
    public int count(Class<? extends Change> kind) {
        return (int) (certain.stream().filter(kind::isInstance).count()
                + asked.stream().filter(kind::isInstance).count());
    }
}
