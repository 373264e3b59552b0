package dev.gateboard.workspace;

import dev.gateboard.model.status.ReviewStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Everything a user interface draws, at one moment: the reviews in order of opening, the templates, and when the
/// last event was stored.
public record WorkspaceState(List<ReviewStatus> reviewStatuses, List<TemplateLine> templates, Instant savedAt) {
    public WorkspaceState {
        reviewStatuses = List.copyOf(reviewStatuses);
        templates = List.copyOf(templates);
    }

    /// A stored checklist that can be opened again.
    public record TemplateLine(String sha256, String fileName, String title) {}

    public Optional<ReviewStatus> reviewStatus(UUID review) {
        return reviewStatuses.stream()
                .filter(reviewStatus -> reviewStatus.review().id().equals(review))
                .findFirst();
    }
}
