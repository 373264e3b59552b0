package dev.gateboard.workspace;

import dev.gateboard.model.status.ReviewStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Everything a user interface draws, at one moment: the reviews in order of opening, the templates, and when the
/// last event was stored.
public record WorkspaceState(List<ReviewStatus> boards, List<TemplateLine> templates, Instant savedAt) {
    public WorkspaceState {
        boards = List.copyOf(boards);
        templates = List.copyOf(templates);
    }

    /// A stored checklist that can be opened again.
    public record TemplateLine(String sha256, String fileName, String title) {}

    public Optional<ReviewStatus> board(UUID review) {
        return boards.stream()
                .filter(board -> board.review().id().equals(review))
                .findFirst();
    }
}
