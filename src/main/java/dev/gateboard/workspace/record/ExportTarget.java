package dev.gateboard.workspace.record;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Where an export is written to.
///
/// @param force whether a file there is replaced though this review does not know its bytes (rule R29)
/// @param onChanged hears of such a file where it is not replaced
public record ExportTarget(Path path, boolean force, Consumer<ChangedTarget> onChanged) {

    public ExportTarget {
        path = path.toAbsolutePath();
    }

    public static ExportTarget of(Path path, boolean force) {
        return new ExportTarget(path, force, _ -> {});
    }
}
