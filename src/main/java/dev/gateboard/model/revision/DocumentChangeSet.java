package dev.gateboard.model.revision;

import java.util.List;

/// All that a file brings to a review (rule R31).
///
/// @param isTemplate whether it is a newer template, not an edited copy
/// @param unchangedCount how many gates are as they were, where they were
public record DocumentChangeSet(
        String fileName,
        boolean isTemplate,
        int unchangedCount,
        List<DocumentChange.Automatic> automatic,
        List<DocumentChange.Question> questions) {
    public DocumentChangeSet {
        automatic = List.copyOf(automatic);
        questions = List.copyOf(questions);
    }

    /// A file that brings nothing.
    public static DocumentChangeSet nothing(String fileName) {
        return new DocumentChangeSet(fileName, false, 0, List.of(), List.of());
    }

    /// Whether the gates, places and roles are as they were.
    public boolean isNothing() {
        return automatic.isEmpty() && questions.isEmpty();
    }

    /// How many there are of a kind.
    public int count(Class<? extends DocumentChange> kind) {
        return (int) (automatic.stream().filter(kind::isInstance).count()
                + questions.stream().filter(kind::isInstance).count());
    }
}
