package dev.gateboard.workspace.revision;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.model.review.Review;
import java.util.List;

/// A review with its documents at one moment, to be compared with a file on any thread.
///
/// @param currentDocument the document it is about, as parsed
/// @param versions what a file may descend from, the newest first
public record ComparisonContext(Review review, DocumentParseResult.Parsed currentDocument, List<BaseVersion> versions) {
    public ComparisonContext {
        versions = List.copyOf(versions);
    }

    /// Bytes that left the review or came into it. They are not copied and must not be changed.
    ///
    /// @param fileBytes what was written or read
    /// @param storedBytes the document it was written from, or which was kept of it
    /// @param isTemplate whether it came as a template
    @SuppressWarnings("ArrayRecordComponent") // compared by their digest alone
    public record BaseVersion(String fileName, byte[] fileBytes, byte[] storedBytes, boolean isTemplate) {}

    /// Whether the bytes are its document already.
    boolean isAbout(String sha256) {
        return review.documentVersion().sha256().equals(sha256);
    }
}
