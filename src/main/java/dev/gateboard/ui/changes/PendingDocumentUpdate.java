package dev.gateboard.ui.changes;

import dev.gateboard.workspace.revision.IncomingDocument;
import java.nio.file.Path;
import java.util.UUID;

/// A file that came to a review, and what it brings.
public record PendingDocumentUpdate(UUID review, IncomingDocument incoming, Path file, UpdateOrigin origin) {

    /// How it came.
    public enum UpdateOrigin {
        /// The review's own file changed on the disk.
        ON_DISK,
        /// Someone brought it.
        OPENED_BY_USER
    }
}
