package dev.gateboard.model.review;

import dev.gateboard.model.action.DocumentVersion;
import dev.gateboard.model.collection.PersistentList;
import java.util.UUID;

/// Which documents a review has had, and what went with the earlier ones.
///
/// @param current the document it is about
/// @param archivedGates the gates it no longer has, the newest first
/// @param questions what its files said otherwise than the review
public record DocumentHistory(
        DocumentVersion current, PersistentList<ArchivedGate> archivedGates, OpenQuestionList questions) {
    static DocumentHistory of(DocumentVersion opened) {
        return new DocumentHistory(opened, PersistentList.empty(), OpenQuestionList.NONE);
    }

    /// The text of a gate that is archived; empty where there is none.
    String archivedText(UUID gate) {
        return archivedGates.newestFirst().stream()
                .filter(gone -> gone.gate().id().equals(gate))
                .map(gone -> gone.gate().text())
                .findFirst()
                .orElse("");
    }

    public DocumentHistory withoutQuestion(int question) {
        return new DocumentHistory(current, archivedGates, questions.withoutQuestion(question));
    }
}
