package dev.gateboard.app.controller;

import dev.gateboard.language.Messages;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.revision.DocumentComparer;
import dev.gateboard.workspace.revision.IncomingDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

/// What a file would change in a review that goes by an earlier version of it. Files are read on the caller's thread.
record FileUpdateChecker(Workspace workspace, Messages messages) {
    private static final long LARGEST = 65L << 20;

    /// @param template whether the file is taken as the review's template
    /// @throws ExecutionException where the database did not answer
    IncomingDocument.DocumentComparison compare(UUID review, Path file, boolean template) throws ExecutionException {
        try {
            if (Files.size(file) > LARGEST)
                return new IncomingDocument.DocumentComparison.DocumentRefused(messages.text("window.large", file));
            var bytes = Files.readAllBytes(file);
            var sight = workspace.revisions().comparisonContext(review).get();
            return sight.isEmpty()
                    ? new IncomingDocument.DocumentComparison.Unchanged()
                    : DocumentComparer.compareFile(sight.get(), name(file), bytes, template);
        } catch (IOException e) {
            return new IncomingDocument.DocumentComparison.DocumentRefused(
                    messages.text("changes.unreadable", name(file)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new IncomingDocument.DocumentComparison.Unchanged();
        }
    }

    /// The same, where what could not be compared is refused.
    IncomingDocument.DocumentComparison compareOrRefuse(UUID review, Path file, boolean template) {
        try {
            return compare(review, file, template);
        } catch (ExecutionException e) {
            return new IncomingDocument.DocumentComparison.DocumentRefused(
                    messages.text("changes.unreadable", name(file)));
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
