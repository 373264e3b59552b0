package dev.gateboard.workspace.record;

import dev.gateboard.language.Messages;
import dev.gateboard.workspace.review.FileAttachment;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Where an export is written to.
///
/// @param force whether a file there is replaced though this review does not know its bytes (rule R29)
/// @param replaced files whose replacement a person agreed to, as long as they are as they were then
/// @param onChanged hears of all files that stand in the way where they are not replaced
/// @param stop is done once a person no longer wants it: until the first file is moved to its place, nothing is written
public record ExportTarget(
        Path path,
        boolean force,
        List<ChangedTarget> replaced,
        Consumer<List<ChangedTarget>> onChanged,
        Future<?> stop) {

    public ExportTarget {
        path = path.toAbsolutePath();
        replaced = List.copyOf(replaced);
    }

    /// One that nobody stops.
    public ExportTarget(
            Path path, boolean force, List<ChangedTarget> replaced, Consumer<List<ChangedTarget>> onChanged) {
        this(path, force, replaced, onChanged, new CompletableFuture<>());
    }

    public static ExportTarget of(Path path, boolean force) {
        return new ExportTarget(path, force, List.of(), _ -> {});
    }

    public boolean isStopped() {
        return stop.isDone();
    }

    /// What is said of an export that was stopped.
    public String stoppedText() {
        return Messages.WORKSPACE.text("export.stopped", path);
    }

    /// Whether a file may be replaced that this review does not know.
    ///
    /// @param there what it holds now
    public boolean mayReplace(Path file, byte[] there) {
        return force
                || replaced.stream()
                        .anyMatch(agreed ->
                                agreed.file().equals(file) && agreed.sha256().equals(FileAttachment.sha256(there)));
    }
}
