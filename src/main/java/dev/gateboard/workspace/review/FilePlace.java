package dev.gateboard.workspace.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where a file lies, told apart from others by its path with links followed (rule R37).
public final class FilePlace {
    private FilePlace() {}

    /// The path to keep: with links followed, also where the file itself is only about to be written.
    public static String of(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        try {
            return absolute.toRealPath().toString();
        } catch (IOException missing) {
            return inRealFolder(absolute).toString();
        }
    }

    private static Path inRealFolder(Path absolute) {
        var folder = absolute.getParent();
        var name = absolute.getFileName();
        if (folder == null || name == null) return absolute;
        try {
            return folder.toRealPath().resolve(name);
        } catch (IOException missing) {
            return absolute;
        }
    }

    /// The paths under which the file may have been kept: earlier versions did not follow links.
    public static List<String> candidates(Path file) {
        return Stream.of(
                        of(file),
                        file.toAbsolutePath().normalize().toString(),
                        file.toAbsolutePath().toString())
                .distinct()
                .toList();
    }
}
