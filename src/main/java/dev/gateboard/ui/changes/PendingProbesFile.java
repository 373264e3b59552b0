package dev.gateboard.ui.changes;

import dev.gateboard.workspace.signal.ProbesFileComparison;
import java.nio.file.Path;
import java.util.UUID;

/// How the file of probes beside a review's checklist stands to the probes the review has.
public record PendingProbesFile(UUID review, Path file, ProbesFileComparison comparison) {}
