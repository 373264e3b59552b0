package dev.gateboard.workspace.record;

import dev.gateboard.workspace.review.FileAttachment;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Where an export is written to.
///
/// @param force whether a file there is replaced though this review does not know its bytes (rule R29)
/// @param replaced files whose replacement a person agreed to, as long as they are as they were then
/// @param onChanged hears of all files that stand in the way where they are not replaced
public record ExportTarget(
        Path path, boolean force, List<ChangedTarget> replaced, Consumer<List<ChangedTarget>> onChanged) {

    public ExportTarget {
        path = path.toAbsolutePath();
        replaced = List.copyOf(replaced);
    }

    public static ExportTarget of(Path path, boolean force) {
        return new ExportTarget(path, force, List.of(), _ -> {});
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
