package dev.gateboard.model.review;

import dev.gateboard.model.action.DocumentVersion;
import dev.gateboard.model.collection.PersistentList;
import java.util.UUID;

/// Which documents a review has had, and what went with the earlier ones.
///
/// @param now the document it is about
/// @param archived the gates it no longer has, the newest first
/// @param questions what its files said otherwise than the review
public record DocumentHistory(DocumentVersion now, PersistentList<ArchivedGate> archived, OpenQuestionList questions) {
    static DocumentHistory of(DocumentVersion opened) {
        return new DocumentHistory(opened, PersistentList.empty(), OpenQuestionList.NONE);
    }

    /// The text of a gate that is archived; empty where there is none.
    String archivedText(UUID gate) {
        return archived.newestFirst().stream()
                .filter(gone -> gone.gate().id().equals(gate))
                .map(gone -> gone.gate().text())
                .findFirst()
                .orElse("");
    }

    public DocumentHistory settled(int question) {
        return new DocumentHistory(now, archived, questions.without(question));
    }
}
