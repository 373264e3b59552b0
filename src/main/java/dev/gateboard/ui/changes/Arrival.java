package dev.gateboard.ui.changes;

import dev.gateboard.workspace.Incoming;
import java.nio.file.Path;
import java.util.UUID;

/// A file that came to a review, and what it brings.
public record Arrival(UUID review, Incoming incoming, Path file, Way way) {

    /// How it came.
    public enum Way {
        /// The review's own file changed on the disk.
        ON_DISK,
        /// Somebody brought it.
        BROUGHT
    }
}
